package fr.openl.store;

import fr.openl.Refusal;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Rows that came in, at the end of a file of their own, and nowhere else: memory holds none. Each
 * is framed by its length and a checksum, so that one that was cut off by a crash is known, and
 * ends the file.
 */
final class ArrivalFile implements Closeable {
  private static final int FRAME = 2 * Integer.BYTES;

  /** Room for what a row holds beside its answers, as a rule. */
  private static final int ROW_BESIDE_ANSWERS = 160;

  private static final int READ_AT_ONCE = 1 << 16;

  private final Path file;
  private Optional<FileChannel> channel = Optional.empty();
  private int waiting;
  private long end;

  /** A file that is made, or made empty, when the first row is added. */
  ArrivalFile(Path file) {
    this.file = file;
  }

  /** How many rows were added and not yet forgotten. */
  int waiting() {
    return waiting;
  }

  /** Whether there is such a file, maybe of a process that has crashed. */
  boolean exists() {
    return Files.exists(file);
  }

  /** A row as a file of arrivals holds it. */
  static byte[] frame(LogRow row) {
    ByteArrayOutputStream framed =
        new ByteArrayOutputStream(FRAME + ROW_BESIDE_ANSWERS + row.answers().length);
    DataOutputStream to = new DataOutputStream(framed);
    try {
      to.writeLong(0);
      row.write(to);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    byte[] bytes = framed.toByteArray();
    ByteBuffer.wrap(bytes)
        .putInt(bytes.length - FRAME)
        .putInt(checksum(bytes, FRAME, bytes.length - FRAME));
    return bytes;
  }

  /** Adds framed rows: after the return they are durable, after an exception none is there. */
  void append(List<byte[]> added) throws IOException {
    FileChannel open = channel();
    int size = added.stream().mapToInt(frame -> frame.length).sum();
    ByteBuffer bytes = ByteBuffer.allocate(size);
    added.forEach(bytes::put);
    bytes.flip();
    try {
      while (bytes.hasRemaining()) {
        open.write(bytes, end + bytes.position());
      }
      open.force(false);
    } catch (IOException failure) {
      open.truncate(end);
      throw failure;
    }
    end += size;
    waiting += added.size();
  }

  /**
   * Hands over the rows in the order in which they were added, up to one that was cut off.
   *
   * @throws Refusal when the file cannot be read, or one that was added here is not in it
   */
  void each(Taking taking) throws SQLException {
    int most = waiting == 0 ? Integer.MAX_VALUE : waiting; // what a crash has left is not counted
    int handed = 0;
    try (DataInputStream bytes =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), READ_AT_ONCE))) {
      Optional<LogRow> row = read(bytes);
      while (row.isPresent()) {
        taking.take(row.get());
        handed++;
        row = handed < most ? read(bytes) : Optional.empty();
      }
    } catch (IOException failure) {
      throw new Refusal("The responses that came in last cannot be read: " + file, failure);
    }
    if (handed < waiting) {
      throw new Refusal(
          "%s is damaged: it holds %d of the %d responses that came in last."
              .formatted(file, handed, waiting));
    }
  }

  /** Forgets everything. */
  void clear() throws IOException {
    waiting = 0;
    end = 0;
    if (channel.isPresent()) {
      channel.get().truncate(0);
    }
  }

  /** Closes the file, which goes when nothing is left in it. */
  @Override
  public void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
      channel = Optional.empty();
    }
    if (waiting == 0) {
      Files.deleteIfExists(file);
    }
  }

  private FileChannel channel() throws IOException {
    if (channel.isEmpty()) {
      channel =
          Optional.of(
              FileChannel.open(
                  file,
                  Set.of(
                      StandardOpenOption.CREATE,
                      StandardOpenOption.WRITE,
                      StandardOpenOption.TRUNCATE_EXISTING),
                  OwnerOnly.attributes(file)));
      OwnerOnly.close(file); // one that an earlier version has made
      syncFolder();
    }
    return channel.get();
  }

  /** A file is durable only when its name is. */
  private void syncFolder() throws IOException {
    try (FileChannel folder =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }

  private static Optional<LogRow> read(DataInputStream bytes) throws IOException {
    ByteBuffer frame = ByteBuffer.wrap(bytes.readNBytes(FRAME));
    if (frame.remaining() < FRAME) {
      return Optional.empty();
    }
    int length = frame.getInt();
    int checksum = frame.getInt();
    if (length <= 0) {
      return Optional.empty();
    }
    byte[] row = bytes.readNBytes(length);
    return row.length == length && checksum(row, 0, length) == checksum
        ? Optional.of(LogRow.read(new DataInputStream(new ByteArrayInputStream(row))))
        : Optional.empty();
  }

  private static int checksum(byte[] bytes, int from, int length) {
    CRC32C sum = new CRC32C();
    sum.update(bytes, from, length);
    return (int) sum.getValue();
  }

  /** What is done with each row. */
  interface Taking {
    void take(LogRow row) throws SQLException;
  }
}
