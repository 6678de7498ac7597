package fr.openl.store;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** What a copy of a database holds: its schema's last step, and how many rows each table has. */
record BackupContents(String schema, Map<String, Long> rows) {
  /** Of the database attached as {@code copy}. */
  static BackupContents of(Handle handle) {
    Map<String, Long> rows = new TreeMap<>();
    handle
        .createQuery(Sql.statement("list_copied_tables"))
        .map((row, context) -> new String[] {row.getString("schema"), row.getString("name")})
        .forEach(table -> rows.put(table[0] + "." + table[1], count(handle, table[0], table[1])));
    return new BackupContents(
        handle.createQuery(Sql.statement("last_copied_migration")).mapTo(String.class).one(), rows);
  }

  private static long count(Handle handle, String schema, String table) {
    return handle
        .createQuery(Sql.statement("count_copied"))
        .define("table", Sql.quoted(schema) + "." + Sql.quoted(table))
        .mapTo(Long.class)
        .one();
  }
}
