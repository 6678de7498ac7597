package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import fr.openl.fieldwork.PrivacyLog.Deed;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes the events of open waves inside one transaction: the responses of all at once. */
record EventLog(Handle handle, LogMemory memory, Instant now) {
  void record(List<CollectionEvent> events) throws SQLException {
    List<LogRow> responses = new ArrayList<>();
    for (CollectionEvent event : events) {
      if (event instanceof CollectionEvent.ResponseSent sent) {
        responses.add(LogRow.of(sent.response(), now));
      }
    }
    if (!responses.isEmpty()) {
      new LogAppender(handle, memory).append(responses.iterator());
    }
    List<CollectionEvent.DraftSaved> drafts = new ArrayList<>();
    for (CollectionEvent event : events) {
      if (event instanceof CollectionEvent.DraftSaved saved) {
        drafts.add(saved);
        continue;
      }
      save(drafts);
      switch (event) {
        case CollectionEvent.ResponseSent done -> {}
        case CollectionEvent.ResponseWithdrawn withdrawn -> withdraw(withdrawn.response());
        case CollectionEvent.ResponseErased erased -> erase(erased.response());
        case CollectionEvent.DraftSaved gathered -> {}
        case CollectionEvent.DraftSent sent -> new DraftTables(handle).send(sent);
        case CollectionEvent.DraftErased erased -> new DraftTables(handle).erase(erased.key());
        case CollectionEvent.InvitationAnswered answered ->
            new InvitationTable(handle).answer(answered.invitation());
      }
    }
    save(drafts);
  }

  /** What was gathered until another kind of event comes. */
  private void save(List<CollectionEvent.DraftSaved> gathered) throws SQLException {
    if (!gathered.isEmpty()) {
      new DraftTables(handle).save(gathered);
      gathered.clear();
    }
  }

  /** Of a withdrawal the day is kept: a precise moment would tell who it was. */
  void withdraw(UUID id) {
    int withdrawn =
        handle
            .createUpdate(Sql.statement("withdraw"))
            .bind("sequence", memory.next(handle))
            .bind("withdrawal", UUID.randomUUID())
            .bind("received", ResponseLog.micros(now.truncatedTo(ChronoUnit.DAYS)))
            .bind("id", id)
            .execute();
    if (withdrawn == 0) {
      throw new Refusal("The response " + id + " cannot be withdrawn: no valid one has this id.");
    }
  }

  /** A withdrawn response can still be erased; the withdrawal stays as the fact that remains. */
  private void erase(UUID id) {
    ResponseLog log = new ResponseLog(handle);
    Response response =
        log.find(id)
            .orElseThrow(
                () ->
                    new Refusal(
                        "The response " + id + " cannot be erased: there is none with this id."));
    if (log.isValid(id)) {
      withdraw(id);
    }
    long erased = handle.createUpdate(Sql.statement("erase_response")).bind("id", id).execute();
    handle.createUpdate(Sql.statement("forget_unit")).bind("id", id).execute();
    AnswerStore.eraseOrphans(handle);
    PrivacyTables privacy = new PrivacyTables(handle);
    privacy.erasureIsDue(response.study(), response.wave(), false);
    privacy.add(
        new Deed(
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            response.study(),
            Optional.of(response.wave()),
            Deed.Kind.ERASED_ON_REQUEST,
            erased,
            0));
  }
}
