package fr.openl.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.collection.CollectionEvent.DraftSaved;
import fr.openl.collection.CollectionEvent.DraftSent;
import fr.openl.collection.Draft;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.duckdb.DuckDBAppender;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The drafts inside one transaction. */
record DraftTables(Handle handle) {
  /** From so many on, all at once take less time than one after the other. */
  private static final int MANY = 4;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final TypeReference<LinkedHashMap<String, List<String>>> TYPED =
      new TypeReference<>() {};

  Optional<Draft> find(Draft.Key key) {
    List<Draft.Change> changes =
        handle
            .createQuery(Sql.statement("list_draft_changes"))
            .bind("key", key.print())
            .map(
                (row, context) ->
                    new Draft.Change(
                        row.getString("editor"),
                        row.getString("block"),
                        ResponseLog.instant(row.getLong("kept")),
                        read(row.getString("typed"))))
            .list();
    return handle
        .createQuery(Sql.statement("find_draft"))
        .bind("key", key.print())
        .map(
            (row, context) ->
                new Draft(
                    key,
                    row.getString("study"),
                    row.getString("wave"),
                    Optional.ofNullable(row.getString("unit")),
                    Optional.ofNullable(row.getObject("sent", UUID.class)),
                    changes))
        .findOne();
  }

  /** Saves many at once, in their order. */
  void save(List<DraftSaved> all) throws SQLException {
    if (all.size() < MANY) {
      all.forEach(this::save);
      return;
    }
    Map<String, Integer> versions = versions(all);
    try (DuckDBAppender drafts = Database.appender(handle, "main", "draft");
        DuckDBAppender changes = Database.appender(handle, "main", "draft_change")) {
      for (DraftSaved saved : all) {
        if (versions.putIfAbsent(saved.key().print(), 0) == null) {
          append(drafts, saved);
        }
        append(changes, saved, versions.merge(saved.key().print(), 1, Integer::sum));
      }
      drafts.flush();
      changes.flush();
    }
  }

  /** Of the drafts that are there: key → how many changes each has. */
  private Map<String, Integer> versions(List<DraftSaved> all) {
    Map<String, Integer> versions = new HashMap<>();
    handle
        .createQuery(Sql.statement("list_draft_versions"))
        .bindList("keys", all.stream().map(saved -> saved.key().print()).distinct().toList())
        .map((row, context) -> Map.entry(row.getString("key"), row.getInt("version")))
        .forEach(draft -> versions.put(draft.getKey(), draft.getValue()));
    return versions;
  }

  private static void append(DuckDBAppender drafts, DraftSaved saved) throws SQLException {
    drafts.beginRow().append(saved.key().print()).append(saved.study()).append(saved.wave());
    if (saved.unit().isPresent()) {
      drafts.append(saved.unit().get());
    } else {
      drafts.appendNull();
    }
    drafts.appendNull();
    drafts.endRow();
  }

  private static void append(DuckDBAppender changes, DraftSaved saved, int version)
      throws SQLException {
    changes
        .beginRow()
        .append(saved.key().print())
        .append(version)
        .append(saved.change().editor())
        .append(saved.change().block());
    changes.appendEpochMicros(ResponseLog.micros(saved.change().at()));
    changes.append(write(saved.change().typed()));
    changes.endRow();
  }

  private void save(DraftSaved saved) {
    make(saved.key(), saved.study(), saved.wave(), saved.unit().orElse(null));
    handle
        .createUpdate(Sql.statement("add_draft_change"))
        .bind("key", saved.key().print())
        .bind("editor", saved.change().editor())
        .bind("block", saved.change().block())
        .bind("kept", ResponseLog.micros(saved.change().at()))
        .bind("typed", write(saved.change().typed()))
        .execute();
  }

  void send(DraftSent sent) {
    make(sent.key(), sent.study(), sent.wave(), sent.unit().orElse(null));
    handle
        .createUpdate(Sql.statement("send_draft"))
        .bind("key", sent.key().print())
        .bind("response", sent.response())
        .execute();
  }

  void erase(Draft.Key key) {
    for (String statement : List.of("erase_draft_changes", "erase_draft")) {
      handle.createUpdate(Sql.statement(statement)).bind("key", key.print()).execute();
    }
  }

  private void make(Draft.Key key, String study, String wave, @Nullable String unit) {
    handle
        .createUpdate(Sql.statement("make_draft"))
        .bind("key", key.print())
        .bind("study", study)
        .bind("wave", wave)
        .bind("unit", unit)
        .execute();
  }

  private static String write(Map<String, List<String>> typed) {
    try {
      return JSON.writeValueAsString(typed);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, List<String>> read(String typed) {
    try {
      return JSON.readValue(typed, TYPED);
    } catch (JsonProcessingException notJson) {
      throw new IllegalStateException("Not what a page sent: " + typed, notJson);
    }
  }
}
