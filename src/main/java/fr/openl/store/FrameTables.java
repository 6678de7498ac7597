package fr.openl.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.frame.register.Contact;
import fr.openl.frame.register.Register.SampledUnit;
import fr.openl.frame.register.RegisteredUnit;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;

/** The imported frames and samples inside one transaction. */
record FrameTables(Handle handle) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, String>> VARIABLES =
      new TypeReference<>() {};

  /**
   * @param hash address → the keyed hash by which the contact is known elsewhere
   */
  void keep(String study, String wave, List<RegisteredUnit> units, UnaryOperator<String> hash)
      throws SQLException {
    erase("erase_wave_frame_unit", study, wave);
    erase("erase_wave_frame_contact", study, wave);
    try (DuckDBAppender rows = Database.appender(handle, "main", "frame_unit")) {
      for (RegisteredUnit unit : units) {
        rows.beginRow()
            .append(study)
            .append(wave)
            .append(unit.id())
            .append(unit.panel())
            .append(unit.name())
            .append(write(unit.variables()))
            .endRow();
      }
      rows.flush();
    }
    try (DuckDBAppender rows = Database.appender(handle, "main", "frame_contact")) {
      for (RegisteredUnit unit : units) {
        int rank = 0;
        for (Contact contact : unit.contacts()) {
          rows.beginRow()
              .append(study)
              .append(wave)
              .append(unit.id())
              .append(rank++)
              .append(contact.address())
              .append(contact.language())
              .append(hash.apply(contact.address()))
              .endRow();
        }
      }
      rows.flush();
    }
  }

  List<RegisteredUnit> list(String study, String wave) {
    Map<String, List<Contact>> contacts = new HashMap<>();
    query("list_frame_contacts", study, wave)
        .map(
            (row, context) ->
                Map.entry(
                    row.getString("unit"),
                    new Contact(row.getString("address"), row.getString("language"))))
        .forEach(
            entry ->
                contacts
                    .computeIfAbsent(entry.getKey(), unit -> new ArrayList<>())
                    .add(entry.getValue()));
    return query("list_frame_units", study, wave)
        .map(
            (row, context) ->
                new RegisteredUnit(
                    row.getString("unit"),
                    row.getString("panel"),
                    row.getString("name"),
                    read(row.getString("variables")),
                    contacts.getOrDefault(row.getString("unit"), List.of())))
        .list();
  }

  void keepSample(String study, String wave, List<SampledUnit> sample) throws SQLException {
    erase("erase_wave_frame_sample", study, wave);
    try (DuckDBAppender rows = Database.appender(handle, "main", "frame_sample")) {
      for (SampledUnit unit : sample) {
        rows.beginRow()
            .append(study)
            .append(wave)
            .append(unit.unit())
            .append(unit.stratum())
            .append(unit.probability())
            .endRow();
      }
      rows.flush();
    }
  }

  List<SampledUnit> listSample(String study, String wave) {
    return query("list_frame_sample", study, wave)
        .map(
            (row, context) ->
                new SampledUnit(
                    row.getString("unit"), row.getString("stratum"), row.getDouble("probability")))
        .list();
  }

  Set<String> listErased(String study) {
    return handle
        .createQuery(Sql.statement("list_erased_prints"))
        .bind("study", study)
        .mapTo(String.class)
        .set();
  }

  void keepErased(String study, String wave, Set<String> prints, LocalDate day) {
    for (String print : prints) {
      handle
          .createUpdate(Sql.statement("add_erased_case"))
          .bind("study", study)
          .bind("wave", wave)
          .bind("print", print)
          .bind("day", day.toString())
          .execute();
    }
  }

  int countErased(String study, String wave) {
    return query("count_erased_cases", study, wave).mapTo(Integer.class).one();
  }

  private org.jdbi.v3.core.statement.Query query(String statement, String study, String wave) {
    return handle.createQuery(Sql.statement(statement)).bind("study", study).bind("wave", wave);
  }

  private void erase(String statement, String study, String wave) {
    handle.createUpdate(Sql.statement(statement)).bind("study", study).bind("wave", wave).execute();
  }

  private static String write(Map<String, String> variables) {
    try {
      return JSON.writeValueAsString(variables);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> read(String variables) {
    try {
      return JSON.readValue(variables, VARIABLES);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("Not the variables of a unit: " + variables, notJson);
    }
  }
}
