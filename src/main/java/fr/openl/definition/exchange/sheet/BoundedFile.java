package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a form's file whole, when it is there and no larger than forms are. */
public final class BoundedFile {
  /** The largest form in text, in bytes. */
  public static final int LARGEST_TEXT = 8_000_000;

  private BoundedFile() {}

  /**
   * The bytes of {@code file}.
   *
   * @throws Refusal when there is no such file, or it is empty or larger than {@code largest}
   */
  public static byte[] bytes(Path file, int largest) {
    if (Files.isDirectory(file)) {
      throw new Refusal(file + ": found a folder, expected the file of a form");
    }
    if (!Files.exists(file)) {
      throw new Refusal(file + ": there is no such file");
    }
    try {
      long size = Files.size(file);
      if (size == 0) {
        throw new Refusal(file + ": found an empty file, expected a form");
      }
      if (size > largest) {
        throw new Refusal(
            "%s: found a file of %,d bytes, expected a form of at most %,d"
                .formatted(file, size, largest));
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refusal(file + ": this file cannot be read (" + unreadable + ")", unreadable);
    }
  }

  /**
   * The text of {@code file}, in UTF-8 or, with its mark, in UTF-16.
   *
   * @throws Refusal also when it is no text
   */
  public static String text(Path file) {
    byte[] bytes = bytes(file, LARGEST_TEXT);
    Charset charset = charset(bytes);
    try {
      String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new Refusal(file + ": found no text but bytes, expected a form as text in UTF-8");
      }
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException otherwise) {
      throw new Refusal(file + ": the file is not UTF-8; save it as text in UTF-8", otherwise);
    }
  }

  private static Charset charset(byte[] bytes) {
    boolean marked =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    return marked ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }
}
