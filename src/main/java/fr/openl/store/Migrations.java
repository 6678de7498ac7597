package fr.openl.store;

import fr.openl.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The steps that brought, or will bring, a database to the present schema, in order. */
record Migrations(List<String> names) {
  static final Migrations ALL =
      new Migrations(
          List.of(
              "001-response-log",
              "002-valid-response",
              "003-import-batch",
              "004-wave-schema",
              "005-wave-table",
              "006-draft",
              "007-draft-change",
              "008-draft-change-key",
              "009-invitation",
              "010-promise",
              "011-deed",
              "012-log-without-index",
              "013-fill-log-without-index",
              "014-drop-log-with-index",
              "015-rename-log",
              "016-frame-unit",
              "017-frame-contact",
              "018-frame-sample",
              "019-mail-claim",
              "020-mail-outcome",
              "021-opt-out",
              "022-case-note",
              "030-account",
              "031-account-code",
              "032-audit-entry",
              "033-wave-decision",
              "034-wave-target",
              "035-erased-unit",
              "036-erasure-due",
              "037-invitation-mode",
              "038-invitation-expires",
              "040-neighbour",
              "041-neighbour-mail",
              "042-neighbour-block",
              "043-neighbour-erasure",
              "045-open-answer",
              "046-answer-code",
              "047-settled-code",
              "048-answer-moderation",
              "050-valid-response-at-once",
              "051-log-compressed",
              "052-fill-log-compressed",
              "053-drop-log-uncompressed",
              "054-rename-log-compressed"));

  private static final String OWN_TABLE = "migration";

  Migrations {
    names = List.copyOf(names);
  }

  /**
   * Applies what is missing; to be called inside one transaction.
   *
   * @throws Refusal when the database is no store of OPEN-L, was written by a newer version, or was
   *     made by a step that has been changed since
   */
  void apply(Handle handle, Path file, Instant now) {
    List<String> tables =
        handle.createQuery(Sql.statement("list_tables")).mapTo(String.class).list();
    if (!tables.isEmpty() && !tables.contains(OWN_TABLE)) {
      throw new Refusal(
          file
              + " is a DuckDB database, but not one of OPEN-L: it holds "
              + tables.getFirst()
              + "; name another file.");
    }
    handle.execute(Sql.statement("create_migration"));
    Map<String, String> applied = applied(handle);
    refuseUnknown(file, applied);
    for (String name : names) {
      String statement = Sql.statement("migrations/" + name);
      String known = applied.get(name);
      if (known == null) {
        handle.execute(statement);
        record(handle, name, checksum(statement), now);
      } else if (!known.equals(checksum(statement))) {
        throw new Refusal(
            file
                + " was made by another form of the step "
                + name
                + " than this version of OPEN-L holds: use the version that made it.");
      }
    }
  }

  private void refuseUnknown(Path file, Map<String, String> applied) {
    applied.keySet().stream()
        .filter(name -> !names.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw new Refusal(
                  file
                      + " was written by a newer version of OPEN-L: it holds "
                      + name
                      + ", this version goes up to "
                      + names.getLast()
                      + "; update OPEN-L.");
            });
  }

  private static Map<String, String> applied(Handle handle) {
    Map<String, String> applied = new LinkedHashMap<>();
    handle
        .createQuery(Sql.statement("list_migrations"))
        .map((row, context) -> Map.entry(row.getString("name"), row.getString("checksum")))
        .forEach(entry -> applied.put(entry.getKey(), entry.getValue()));
    return applied;
  }

  private static void record(Handle handle, String name, String checksum, Instant now) {
    handle
        .createUpdate(Sql.statement("add_migration"))
        .bind("name", name)
        .bind("checksum", checksum)
        .bind("applied", ChronoUnit.MICROS.between(Instant.EPOCH, now))
        .execute();
  }

  private static String checksum(String statement) {
    try {
      byte[] text = statement.replace("\r\n", "\n").strip().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
