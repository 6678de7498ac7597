package fr.openl.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32C;

/**
 * Rows that came in, at the end of a file of their own. Each is framed by its length and a
 * checksum, so that one that was cut off by a crash is known, and ends the file.
 */
final class ArrivalFile implements Closeable {
  private static final int FRAME = 2 * Integer.BYTES;

  private final Path file;
  private final List<LogRow> rows = new ArrayList<>();
  private Optional<FileChannel> channel = Optional.empty();
  private long end;

  private ArrivalFile(Path file) {
    this.file = file;
  }

  /** The file with the rows it holds; it is made when the first is added. */
  static ArrivalFile open(Path file) throws IOException {
    ArrivalFile opened = new ArrivalFile(file);
    if (Files.exists(file)) {
      opened.read();
    }
    return opened;
  }

  /** What it holds. */
  List<LogRow> rows() {
    return rows;
  }

  /** Adds rows: after the return they are durable, after an exception none is there. */
  void append(List<LogRow> added) throws IOException {
    FileChannel open = channel();
    ByteBuffer bytes = ByteBuffer.wrap(frames(added));
    int size = bytes.remaining();
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
    rows.addAll(added);
  }

  /** Forgets everything. */
  void clear() throws IOException {
    rows.clear();
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
    if (rows.isEmpty()) {
      Files.deleteIfExists(file);
    }
  }

  private FileChannel channel() throws IOException {
    if (channel.isEmpty()) {
      channel =
          Optional.of(
              FileChannel.open(
                  file,
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
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

  private static byte[] frames(List<LogRow> added) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DataOutputStream framed = new DataOutputStream(all);
    for (LogRow row : added) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      row.write(new DataOutputStream(bytes));
      framed.writeInt(bytes.size());
      framed.writeInt(checksum(bytes.toByteArray()));
      bytes.writeTo(framed);
    }
    return all.toByteArray();
  }

  private void read() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer left = ByteBuffer.wrap(bytes);
    while (left.remaining() > FRAME) {
      int length = left.getInt();
      int checksum = left.getInt();
      if (length <= 0 || length > left.remaining()) {
        return;
      }
      byte[] row = new byte[length];
      left.get(row);
      if (checksum(row) != checksum) {
        return;
      }
      rows.add(LogRow.read(new DataInputStream(new ByteArrayInputStream(row))));
      end = left.position();
    }
  }

  private static int checksum(byte[] bytes) {
    CRC32C sum = new CRC32C();
    sum.update(bytes);
    return (int) sum.getValue();
  }
}
