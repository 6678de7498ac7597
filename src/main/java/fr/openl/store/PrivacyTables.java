package fr.openl.store;

import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Promise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What was promised and what was done for it, inside one transaction. */
record PrivacyTables(Handle handle) {
  Optional<Promise> findPromise(String study, String wave) {
    return handle
        .createQuery(Sql.statement("find_promise"))
        .bind("study", study)
        .bind("wave", wave)
        .map(
            (row, context) ->
                new Promise(
                    row.getString("study"),
                    row.getString("wave"),
                    Identity.valueOf(row.getString("identity")),
                    DatePrecision.valueOf(row.getString("precision")),
                    row.getString("revision")))
        .findOne();
  }

  Promise promise(Promise promise) {
    Optional<Promise> known = findPromise(promise.study(), promise.wave());
    if (known.isEmpty()) {
      handle
          .createUpdate(Sql.statement("add_promise"))
          .bind("study", promise.study())
          .bind("wave", promise.wave())
          .bind("identity", promise.identity().name())
          .bind("precision", promise.precision().name())
          .bind("revision", promise.revision())
          .execute();
    }
    return known.orElse(promise);
  }

  void add(Deed deed) {
    handle
        .createUpdate(Sql.statement("add_deed"))
        .bind("day", deed.day().toString())
        .bind("study", deed.study())
        .bind("wave", deed.wave().orElse(null))
        .bind("kind", deed.kind().name())
        .bind("responses", deed.responses())
        .bind("drafts", deed.drafts())
        .execute();
  }

  List<Deed> list(String study) {
    return handle
        .createQuery(Sql.statement("list_deeds"))
        .bind("study", study)
        .map(
            (row, context) ->
                new Deed(
                    row.getObject("day", LocalDate.class),
                    row.getString("study"),
                    Optional.ofNullable(row.getString("wave")),
                    Deed.Kind.valueOf(row.getString("kind")),
                    row.getLong("responses"),
                    row.getLong("drafts")))
        .list();
  }

  /** Erases the drafts of a wave, and all else that is single in it when its time has come. */
  Optional<Deed> eraseWave(String study, String wave, Deed.Kind why, LocalDate day) {
    boolean all = why == Deed.Kind.RETENTION_ENDED;
    erase("erase_wave_draft_changes", study, wave);
    long drafts = erase("erase_wave_drafts", study, wave);
    long responses = all ? erase("erase_wave_responses", study, wave) : 0;
    if (all) {
      erase("erase_wave_invitations", study, wave);
      erase("erase_wave_mail_outcome", study, wave);
      erase("erase_wave_mail_claim", study, wave);
      erase("erase_wave_case_note", study, wave);
      erase("erase_wave_frame_sample", study, wave);
      erase("erase_wave_frame_contact", study, wave);
      erase("erase_wave_frame_unit", study, wave);
      forgetWaveTable(study, wave);
      AnswerStore.eraseOrphans(handle);
    }
    if (drafts + responses == 0) {
      return Optional.empty();
    }
    Deed deed = new Deed(day, study, Optional.of(wave), why, responses, drafts);
    add(deed);
    return Optional.of(deed);
  }

  /** Removes the wide table of a wave; the next publication builds it again from the log. */
  void forgetWaveTable(String study, String wave) {
    erase("forget_wave_table", study, wave);
    handle
        .createUpdate(Sql.statement("drop_wave_table"))
        .define("table", WaveTable.name(study, wave))
        .execute();
  }

  /**
   * Remembers that bytes of what was erased in a wave may be left.
   *
   * @param atOnce whether they must go before the erasure is told to be done
   */
  void erasureIsDue(String study, String wave, boolean atOnce) {
    handle
        .createUpdate(Sql.statement("add_erasure_due"))
        .bind("study", study)
        .bind("wave", wave)
        .bind("at_once", atOnce)
        .execute();
  }

  /** Study → waves of which bytes may be left. */
  Map<String, List<String>> listErasuresDue(boolean all) {
    Map<String, List<String>> due = new LinkedHashMap<>();
    handle
        .createQuery(Sql.statement("list_erasures_due"))
        .bind("all", all)
        .map((row, context) -> Map.entry(row.getString("study"), row.getString("wave")))
        .forEach(
            wave ->
                due.computeIfAbsent(wave.getKey(), study -> new ArrayList<>())
                    .add(wave.getValue()));
    return due;
  }

  void forgetErasuresDue() {
    handle.createUpdate(Sql.statement("forget_erasures_due")).execute();
  }

  private long erase(String statement, String study, String wave) {
    return handle
        .createUpdate(Sql.statement(statement))
        .bind("study", study)
        .bind("wave", wave)
        .execute();
  }
}
