package fr.openl.opendata;

import java.nio.charset.StandardCharsets;

/** One file of a data package. */
public final class OpenFile {
  private final String path;
  private final byte[] bytes;

  OpenFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes.clone();
  }

  static OpenFile text(String path, String text) {
    return new OpenFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** From the folder of the edition. */
  public String path() {
    return path;
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  String checksum() {
    return Checksum.of(bytes);
  }
}
