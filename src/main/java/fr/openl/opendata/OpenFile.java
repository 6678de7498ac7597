package fr.openl.opendata;

import java.nio.charset.StandardCharsets;

/**
 * One file of a data package.
 *
 * @param path from the folder of the edition
 */
public record OpenFile(String path, byte[] bytes) {
  static OpenFile text(String path, String text) {
    return new OpenFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  String checksum() {
    return Checksum.of(bytes);
  }
}
