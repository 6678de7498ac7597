package fr.openl.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.Refusal;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights.Correction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.duckdb.JsonNode;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** All that is held about one unit, inside one transaction. */
record UnitTables(Handle handle) {
  private static final ObjectMapper JSON = new ObjectMapper();

  List<UnitIdentity.Entry> entries(String study, String unit) {
    return handle
        .createQuery(Sql.statement("find_unit_entries"))
        .bind("study", study)
        .bind("unit", unit)
        .map(
            (row, context) ->
                new UnitIdentity.Entry(
                    row.getString("wave"),
                    row.getString("unit"),
                    row.getString("panel"),
                    row.getString("name"),
                    row.getBoolean("asked")))
        .list();
  }

  /** Kind of record → records; kinds without one are absent. */
  Map<String, List<Map<String, Object>>> show(UnitIdentity unit) {
    Map<String, List<Map<String, Object>>> held = new LinkedHashMap<>();
    for (UnitHolding holding : UnitHolding.ALL) {
      List<Map<String, Object>> records =
          query(holding.list(), unit).mapToMap().list().stream().map(UnitTables::readable).toList();
      if (!records.isEmpty()) {
        held.put(holding.kind(), records);
      }
    }
    return held;
  }

  /** What {@code correction} says in the place of what the frames said. */
  void correct(UnitIdentity unit, Correction correction, UnaryOperator<String> hash) {
    Set<String> known =
        query("unit/list_contacts", unit)
            .map((row, context) -> row.getString("address"))
            .collect(Collectors.toSet());
    List<String> unknown = new ArrayList<>(correction.replaced().keySet());
    unknown.addAll(correction.removed());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "%s is no contact of this unit; it has %s"
              .formatted(
                  unknown.getFirst(),
                  known.isEmpty() ? "none" : String.join(", ", known.stream().sorted().toList())));
    }
    correction.name().ifPresent(name -> update("unit/rename", unit).bind("name", name).execute());
    correction
        .replaced()
        .forEach(
            (from, to) ->
                update("unit/replace_contact", unit)
                    .bind("from", from)
                    .bind("to", to)
                    .bind("contact", hash.apply(to))
                    .execute());
    correction
        .removed()
        .forEach(address -> update("unit/remove_contact", unit).bind("address", address).execute());
    unit.entries().stream().map(UnitIdentity.Entry::wave).forEach(wave -> due(unit, wave));
  }

  /**
   * Erases all of it and notes that it was done.
   *
   * @param now when it is noted, to the day
   * @param prints the keyed hashes by which the unit is known again in later frames
   * @return the entries in the public log, one a wave
   */
  List<Deed> erase(UnitIdentity unit, LogMemory memory, Instant now, LocalDate day, Prints prints) {
    List<Deed> deeds = new ArrayList<>();
    query("unit/count_held", unit)
        .map(
            (row, context) ->
                new Deed(
                    day,
                    unit.study(),
                    Optional.of(row.getString("wave")),
                    Deed.Kind.ERASED_ON_REQUEST,
                    row.getLong("responses"),
                    row.getLong("drafts")))
        .forEach(deeds::add);
    for (UUID valid : query("unit/list_valid", unit).mapTo(UUID.class).list()) {
      new EventLog(handle, memory, now).withdraw(valid);
    }
    for (UnitHolding holding : UnitHolding.ALL) {
      holding.erase().forEach(statement -> update(statement, unit).execute());
    }
    AnswerStore.eraseOrphans(handle);
    PrivacyTables log = new PrivacyTables(handle);
    for (Deed deed : deeds) {
      log.add(deed);
      log.forgetWaveTable(unit.study(), deed.wave().orElseThrow());
      due(unit, deed.wave().orElseThrow());
    }
    unit.ids().forEach(id -> remember(unit, Optional.empty(), prints.of(id), day));
    unit.entries().stream()
        .filter(UnitIdentity.Entry::asked)
        .forEach(entry -> remember(unit, Optional.of(entry.wave()), prints.of(entry.id()), day));
    return deeds;
  }

  /** The keyed hash of an id. */
  interface Prints {
    String of(String id);
  }

  private void remember(UnitIdentity unit, Optional<String> wave, String print, LocalDate day) {
    handle
        .createUpdate(Sql.statement("add_erased_unit"))
        .bind("study", unit.study())
        .bind("wave", wave.orElse(null))
        .bind("print", print)
        .bind("day", day.toString())
        .execute();
  }

  private void due(UnitIdentity unit, String wave) {
    new PrivacyTables(handle).erasureIsDue(unit.study(), wave, true);
  }

  private Query query(String statement, UnitIdentity unit) {
    return about(handle.createQuery(Sql.statement(statement)), unit);
  }

  private Update update(String statement, UnitIdentity unit) {
    return about(handle.createUpdate(Sql.statement(statement)), unit);
  }

  private static <S extends SqlStatement<S>> S about(S statement, UnitIdentity unit) {
    return statement
        .bind("study", unit.study())
        .define("panels", constants(unit.panels()))
        .define("names", constants(unit.names()));
  }

  private static String constants(Collection<String> texts) {
    return texts.isEmpty()
        ? "NULL"
        : texts.stream().sorted().map(Sql::constant).collect(Collectors.joining(", "));
  }

  private static Map<String, Object> readable(Map<String, Object> row) {
    Map<String, Object> record = new LinkedHashMap<>();
    row.forEach(
        (column, value) -> {
          if (value != null) {
            record.put(
                column,
                switch (value) {
                  case Number number -> number;
                  case Boolean truth -> truth;
                  case JsonNode json -> read(json.toString());
                  case java.sql.Timestamp at ->
                      at.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS) + "Z";
                  default -> value.toString();
                });
          }
        });
    return record;
  }

  private static Object read(String json) {
    try {
      return JSON.readValue(json, Object.class);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("Not a document that was kept: " + json, notJson);
    }
  }
}
