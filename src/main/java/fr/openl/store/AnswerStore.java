package fr.openl.store;

import fr.openl.definition.expression.Value;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.GivenCodes;
import fr.openl.openanswers.Moderation;
import fr.openl.openanswers.OpenAnswer;
import fr.openl.openanswers.OpenAnswers;
import fr.openl.openanswers.SettledCodes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The open answers in a store, with their codes and what was decided about them. */
public final class AnswerStore implements OpenAnswers {
  private final Supplier<Database> database;

  /**
   * @param database once everything that came in is in its log
   */
  AnswerStore(Supplier<Database> database) {
    this.database = database;
  }

  @Override
  public List<OpenAnswer> list(String study, String wave, String item) {
    return database.get().write(handle -> list(handle, study, wave, item));
  }

  private static List<OpenAnswer> list(Handle handle, String study, String wave, String item) {
    Map<UUID, String> known = new HashMap<>();
    query(handle, "list_open_answers", study, wave, item)
        .map((row, context) -> Map.entry(row.getString("response"), row.getString("id")))
        .forEach(entry -> known.put(UUID.fromString(entry.getKey()), entry.getValue()));
    List<OpenAnswer> answers = new ArrayList<>();
    new ResponseLog(handle)
        .eachCurrent(
            study,
            wave,
            0,
            response ->
                response
                    .answer(item)
                    .said()
                    .filter(Value.Words.class::isInstance)
                    .map(said -> ((Value.Words) said).text())
                    .filter(text -> !text.isBlank())
                    .ifPresent(
                        text ->
                            answers.add(
                                new OpenAnswer(
                                    known.computeIfAbsent(
                                        response.id(), id -> "+" + UUID.randomUUID()),
                                    response.id(),
                                    text))));
    List<OpenAnswer> named = new ArrayList<>();
    for (OpenAnswer answer : answers) {
      boolean isNew = answer.id().startsWith("+");
      String id = isNew ? answer.id().substring(1) : answer.id();
      if (isNew) {
        handle
            .createUpdate(Sql.statement("add_open_answer"))
            .bind("id", id)
            .bind("study", study)
            .bind("wave", wave)
            .bind("item", item)
            .bind("response", answer.response().toString())
            .execute();
      }
      named.add(new OpenAnswer(id, answer.response(), answer.text()));
    }
    named.sort(Comparator.comparing(OpenAnswer::id));
    return named;
  }

  @Override
  public List<GivenCodes> listCodes(String study, String wave, String item) {
    return database.get().read(handle -> codes(handle, study, wave, item));
  }

  private static List<GivenCodes> codes(Handle handle, String study, String wave, String item) {
    return query(handle, "list_answer_codes", study, wave, item)
        .map(
            (row, context) ->
                new GivenCodes(
                    row.getString("answer"),
                    row.getString("coder"),
                    row.getString("version"),
                    GivenCodes.codes(row.getString("codes")),
                    row.getBoolean("settles"),
                    ResponseLog.instant(row.getLong("entered"))))
        .list();
  }

  @Override
  public void code(String study, String wave, CodingScheme scheme, List<GivenCodes> codes) {
    database
        .get()
        .write(
            handle -> {
              codes.forEach(entry -> add(handle, entry));
              settle(handle, study, wave, scheme);
              return codes;
            });
  }

  private static void add(Handle handle, GivenCodes entry) {
    handle
        .createUpdate(Sql.statement("add_answer_code"))
        .bind("answer", entry.answer())
        .bind("coder", entry.coder())
        .bind("version", entry.version())
        .bind("codes", entry.joined())
        .bind("settles", entry.settles())
        .bind("entered", ResponseLog.micros(entry.at()))
        .execute();
  }

  private static void settle(Handle handle, String study, String wave, CodingScheme scheme) {
    handle
        .createUpdate(Sql.statement("forget_settled_codes"))
        .bind("variable", scheme.variable())
        .bind("study", study)
        .bind("wave", wave)
        .bind("item", scheme.item())
        .execute();
    SettledCodes.of(codes(handle, study, wave, scheme.item()), scheme.version())
        .forEach(
            (answer, codes) ->
                handle
                    .createUpdate(Sql.statement("add_settled_code"))
                    .bind("answer", answer)
                    .bind("variable", scheme.variable())
                    .bind("version", scheme.version())
                    .bind("codes", codes)
                    .execute());
  }

  @Override
  public List<Moderation> listModerations(String study, String wave, String item) {
    return database
        .get()
        .read(
            handle ->
                query(handle, "list_answer_moderations", study, wave, item)
                    .map(
                        (row, context) ->
                            new Moderation(
                                row.getString("answer"),
                                Optional.ofNullable(row.getString("released")),
                                row.getString("moderator"),
                                ResponseLog.instant(row.getLong("decided"))))
                    .list());
  }

  @Override
  public void moderate(List<Moderation> decisions) {
    database
        .get()
        .write(
            handle -> {
              for (Moderation decision : decisions) {
                handle
                    .createUpdate(Sql.statement("add_answer_moderation"))
                    .bind("answer", decision.answer())
                    .bind("released", decision.released().orElse(null))
                    .bind("moderator", decision.moderator())
                    .bind("decided", ResponseLog.micros(decision.at()))
                    .execute();
              }
              return decisions;
            });
  }

  private static Query query(
      Handle handle, String statement, String study, String wave, String item) {
    return handle
        .createQuery(Sql.statement(statement))
        .bind("study", study)
        .bind("wave", wave)
        .bind("item", item);
  }

  /** Takes away what was made of responses that are no longer kept. */
  static void eraseOrphans(Handle handle) {
    for (String table :
        List.of("open_answer", "answer_code", "settled_code", "answer_moderation")) {
      handle.createUpdate(Sql.statement("erase_orphan_" + table)).execute();
    }
  }
}
