package fr.openl.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A copy of a store at one moment, with a manifest beside it. The keys of the observatory are not
 * in it: whoever finds it alone cannot tell who answered.
 *
 * @param file the copy, a database without gaps
 * @param schema the last step of the schema
 * @param rows table → how many rows it holds
 * @param checksum SHA-256 of the file, in hexadecimal digits
 */
public record Backup(
    Path file, Instant moment, String schema, Map<String, Long> rows, String checksum) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PIECE = 1 << 16;

  public Backup {
    rows = Map.copyOf(rows);
  }

  /** Where the manifest of a backup lies. */
  public static Path manifest(Path file) {
    return file.resolveSibling(file.getFileName() + ".manifest.json");
  }

  /**
   * The backup in {@code file}, as its manifest tells it and its bytes prove it.
   *
   * @throws Refusal when file or manifest are missing, or do not belong to each other
   */
  public static Backup read(Path file) {
    Path manifest = manifest(file);
    Backup backup;
    try {
      JsonNode json = JSON.readTree(Files.readString(manifest));
      Map<String, Long> rows = new LinkedHashMap<>();
      json.required("rows").properties().forEach(e -> rows.put(e.getKey(), e.getValue().asLong()));
      backup =
          new Backup(
              file,
              Instant.parse(json.required("moment").asText()),
              json.required("schema").asText(),
              rows,
              json.required("sha256").asText());
    } catch (NoSuchFileException missing) {
      throw new Refusal(
          manifest
              + " is missing: a backup is two files, this one tells whether the other is whole",
          missing);
    } catch (IOException | RuntimeException unreadable) {
      throw new Refusal(manifest + " is no manifest of a backup.", unreadable);
    }
    String found = checksum(file);
    if (!found.equals(backup.checksum)) {
      throw new Refusal(
          "%s has the checksum %s…, its manifest says %s…: it is not the whole backup; take another."
              .formatted(file, found.substring(0, 12), backup.checksum.substring(0, 12)));
    }
    return backup;
  }

  /** Puts the copy into its place: {@code file} and then the manifest that makes it a backup. */
  static Backup publish(
      Path copy, Path file, Instant moment, String schema, Map<String, Long> rows) {
    Backup backup = new Backup(file, moment, schema, rows, checksum(copy));
    try {
      Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      sync(copy);
      Files.deleteIfExists(manifest(file));
      Files.move(copy, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      backup.writeManifest();
    } catch (IOException failure) {
      throw new Refusal("No backup can be written to " + file + ": is there room left?", failure);
    }
    return backup;
  }

  /**
   * Puts this backup in the place of a store that no process has open.
   *
   * @throws Refusal when it cannot be written
   */
  public void restoreTo(Path store) {
    Path beside = store.resolveSibling(store.getFileName() + ".restoring");
    try {
      Files.createDirectories(store.toAbsolutePath().getParent());
      Files.copy(file, beside, StandardCopyOption.REPLACE_EXISTING);
      sync(beside);
      Files.deleteIfExists(store.resolveSibling(store.getFileName() + ".wal"));
      Arrivals.remove(store);
      Files.move(beside, store, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new Refusal(
          "%s cannot be restored to %s: is there room left, and may it be written?"
              .formatted(file, store),
          failure);
    }
  }

  private void writeManifest() throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("moment", moment.toString()).put("schema", schema).put("sha256", checksum);
    ObjectNode counts = json.putObject("rows");
    rows.keySet().stream().sorted().forEach(table -> counts.put(table, rows.get(table)));
    Path manifest = manifest(file);
    Path beside = manifest.resolveSibling(manifest.getFileName() + ".writing");
    JSON.writerWithDefaultPrettyPrinter().writeValue(beside.toFile(), json);
    sync(beside);
    Files.move(beside, manifest, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String checksum(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[PIECE];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        digest.update(piece, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    } catch (IOException unreadable) {
      throw new Refusal(file + " cannot be read: name a backup.", unreadable);
    }
  }

  private static void sync(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
