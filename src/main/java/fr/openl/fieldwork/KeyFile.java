package fr.openl.fieldwork;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** A key of 256 random bits in a file of its own, which only its owner may read. */
record KeyFile(Path file) {
  private static final int BYTES = 32;

  static KeyFile of(Path file) {
    return new KeyFile(file);
  }

  /**
   * The key; drawn and kept durably when there is none yet.
   *
   * @throws Refusal when the file cannot be read or written, or is no key
   */
  byte[] readOrDraw() {
    return find().orElseGet(this::draw);
  }

  /**
   * The key; empty when there is none.
   *
   * @throws Refusal when the file cannot be read, or is no key
   */
  Optional<byte[]> find() {
    try {
      return Optional.of(parse(Files.readString(file).strip()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException failure) {
      throw new Refusal(file + ": this key cannot be read (" + failure + ")", failure);
    }
  }

  /** Overwrites the key and removes its file; false when there is none. */
  boolean destroy() {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(java.nio.ByteBuffer.allocate((int) channel.size()));
      channel.force(true);
      Files.delete(file);
      return true;
    } catch (NoSuchFileException none) {
      return false;
    } catch (IOException failure) {
      throw new Refusal(file + ": this key cannot be destroyed (" + failure + ")", failure);
    }
  }

  private byte[] draw() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    try {
      Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
      Path draft = Files.createTempFile(folder, ".key-", "");
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        String spelled = HexFormat.of().formatHex(key) + System.lineSeparator();
        channel.write(java.nio.ByteBuffer.wrap(spelled.getBytes(StandardCharsets.UTF_8)));
        channel.force(true);
      }
      try {
        Files.createLink(file, draft); // unlike a move, it never replaces a key drawn meanwhile
      } finally {
        Files.delete(draft);
      }
      return key;
    } catch (FileAlreadyExistsException drawnMeanwhile) {
      return find().orElseThrow();
    } catch (IOException failure) {
      throw new Refusal(file + ": this key cannot be kept (" + failure + ")", failure);
    }
  }

  private byte[] parse(String spelled) {
    if (spelled.matches("[0-9a-f]{" + 2 * BYTES + "}")) {
      return HexFormat.of().parseHex(spelled);
    }
    throw new Refusal(
        file + ": found no key, expected " + 2 * BYTES + " hexadecimal digits; restore the file");
  }
}
