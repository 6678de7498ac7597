package fr.openl.store;

import fr.openl.fieldwork.CaseNotes.Note;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Claim;
import fr.openl.fieldwork.mail.MailLog.Mail;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailLog.Reach;
import fr.openl.fieldwork.outcome.Tallies.MailTally;
import fr.openl.fieldwork.outcome.Tallies.StopTally;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;

/** Mails, opt-outs, notes and who takes part, inside one transaction. */
record FieldworkTables(Handle handle) {
  void claim(List<Claim> claims) throws SQLException {
    try (DuckDBAppender rows = Database.appender(handle, "main", "mail_claim")) {
      for (Claim claim : claims) {
        rows.beginRow()
            .append(claim.id())
            .append(claim.study())
            .append(claim.wave())
            .append(claim.kind().name())
            .append(claim.unit())
            .append(claim.contact())
            .appendEpochMicros(ResponseLog.micros(claim.claimed()))
            .endRow();
      }
      rows.flush();
    }
  }

  void settle(List<Outcome> outcomes) throws SQLException {
    long number = handle.createQuery(Sql.statement("last_mail_outcome")).mapTo(Long.class).one();
    try (DuckDBAppender rows = Database.appender(handle, "main", "mail_outcome")) {
      for (Outcome outcome : outcomes) {
        rows.beginRow()
            .append(outcome.mail())
            .append(++number)
            .append(outcome.kind().name())
            .appendEpochMicros(ResponseLog.micros(outcome.at()))
            .append(outcome.reply())
            .endRow();
      }
      rows.flush();
    }
  }

  List<Mail> listMails(String study, String wave) {
    return query("list_mails", study, wave).map(FieldworkTables::mail).list();
  }

  List<Mail> listMailsSince(Instant moment) {
    return handle
        .createQuery(Sql.statement("list_mails_since"))
        .bind("since", ResponseLog.micros(moment))
        .map(FieldworkTables::mail)
        .list();
  }

  Map<String, Reach> listWritten(String study, String wave) {
    Map<String, Reach> written = new HashMap<>();
    query("list_written_units", study, wave)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("unit"),
                    new Reach(row.getBoolean("reached"), row.getBoolean("bounced"))))
        .forEach(entry -> written.put(entry.getKey(), entry.getValue()));
    return written;
  }

  boolean isContact(String contact) {
    return handle
        .createQuery(Sql.statement("is_contact"))
        .bind("contact", contact)
        .mapTo(Boolean.class)
        .one();
  }

  void optOut(String contact, LocalDate day) {
    handle
        .createUpdate(Sql.statement("add_opt_out"))
        .bind("contact", contact)
        .bind("day", day.toString())
        .execute();
  }

  Set<String> listOptOuts() {
    return new HashSet<>(
        handle.createQuery(Sql.statement("list_opt_outs")).mapTo(String.class).list());
  }

  void note(String study, String wave, Note note) {
    handle
        .createUpdate(Sql.statement("add_case_note"))
        .bind("study", study)
        .bind("wave", wave)
        .bind("unit", note.unit())
        .bind("kind", note.kind().name())
        .bind("day", note.day().toString())
        .execute();
  }

  List<Note> listNotes(String study, String wave) {
    return query("list_case_notes", study, wave)
        .map(
            (row, context) ->
                new Note(
                    row.getString("unit"),
                    Note.Kind.valueOf(row.getString("kind")),
                    row.getObject("day", LocalDate.class)))
        .list();
  }

  Set<String> listResponding(String study, String wave) {
    return new HashSet<>(query("list_responding", study, wave).mapTo(String.class).list());
  }

  Map<String, Integer> countBegunBlocks(String study, String wave) {
    Map<String, Integer> begun = new LinkedHashMap<>();
    query("count_begun_blocks", study, wave)
        .map((row, context) -> Map.entry(row.getString("unit"), row.getInt("blocks")))
        .forEach(entry -> begun.put(entry.getKey(), entry.getValue()));
    return begun;
  }

  Map<LocalDate, Long> countByDay(String study, String wave) {
    Map<LocalDate, Long> days = new LinkedHashMap<>();
    query("count_by_day", study, wave)
        .map(
            (row, context) ->
                Map.entry(row.getObject("day", LocalDate.class), row.getLong("responses")))
        .forEach(entry -> days.put(entry.getKey(), entry.getValue()));
    return days;
  }

  List<MailTally> countMails(String study, String wave) {
    return query("count_mails", study, wave)
        .map(
            (row, context) ->
                new MailTally(
                    LetterKind.valueOf(row.getString("kind")),
                    Optional.ofNullable(row.getString("fate")).map(Outcome.Kind::valueOf),
                    row.getLong("mails")))
        .list();
  }

  List<StopTally> countStops(String study, String wave) {
    return query("count_stops", study, wave)
        .map(
            (row, context) -> {
              double minutes = row.getDouble("minutes");
              return new StopTally(
                  row.getString("block"),
                  row.getLong("drafts"),
                  row.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(minutes));
            })
        .list();
  }

  private Query query(String statement, String study, String wave) {
    return handle.createQuery(Sql.statement(statement)).bind("study", study).bind("wave", wave);
  }

  private static Mail mail(ResultSet row, StatementContext context) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    String fate = row.getString("fate");
    return new Mail(
        new Claim(
            id,
            row.getString("study"),
            row.getString("wave"),
            LetterKind.valueOf(row.getString("kind")),
            row.getString("unit"),
            row.getString("contact"),
            ResponseLog.instant(row.getLong("claimed"))),
        fate == null
            ? Optional.empty()
            : Optional.of(
                new Outcome(
                    id,
                    Outcome.Kind.valueOf(fate),
                    ResponseLog.instant(row.getLong("settled")),
                    row.getString("reply"))));
  }
}
