package fr.openl.definition.exchange.sheet;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook's packing before anything reads it: what unfolds to more than a form can be,
 * holds macros or declares entities is refused.
 */
final class WorkbookGuard {
  private static final int LARGEST_PACKED = 20_000_000;
  private static final long LARGEST_UNPACKED = 60_000_000;
  private static final byte[] DOCTYPE = "<!DOCTYPE".getBytes(StandardCharsets.US_ASCII);

  private WorkbookGuard() {}

  /**
   * @throws Refusal when {@code file} is no workbook that may be read
   */
  static void check(Path file) {
    requireKind(file, BoundedFile.bytes(file, LARGEST_PACKED));
    boolean workbook = false;
    try (ZipFile zip = new ZipFile(file.toFile())) {
      long unpacked = 0;
      for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
        String name = entry.getName();
        if (name.endsWith("vbaProject.bin")) {
          throw new Refusal(
              file + ": found macros in the workbook; save it as .xlsx, without macros");
        }
        workbook |= name.equals("xl/workbook.xml");
        unpacked += unpacked(file, zip, entry, LARGEST_UNPACKED - unpacked);
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new Refusal(
          file + ": this workbook is damaged or cut off (" + broken.getMessage() + ")", broken);
    }
    if (!workbook) {
      throw new Refusal(file + ": found an archive that is no Excel workbook, expected .xlsx");
    }
  }

  private static void requireKind(Path file, byte[] bytes) {
    if (startsWith(bytes, List.of(0xD0, 0xCF, 0x11, 0xE0))) {
      throw new Refusal(
          file
              + ": found a workbook that is protected by a password or in the old format .xls; save"
              + " it as .xlsx without a password");
    }
    if (!startsWith(bytes, List.of(0x50, 0x4B))) {
      throw new Refusal(file + ": found no Excel workbook, expected the content of an .xlsx file");
    }
  }

  private static boolean startsWith(byte[] bytes, List<Integer> signature) {
    for (int i = 0; i < signature.size(); i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != signature.get(i)) {
        return false;
      }
    }
    return true;
  }

  private static long unpacked(Path file, ZipFile zip, ZipEntry entry, long most)
      throws IOException {
    byte[] buffer = new byte[65_536];
    long size = 0;
    int matched = 0;
    boolean xml = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > most) {
          throw new Refusal(
              "%s: found a workbook that unpacks to more than %,d bytes, expected a form"
                  .formatted(file, LARGEST_UNPACKED));
        }
        for (int i = 0; xml && i < read; i++) {
          matched = buffer[i] == DOCTYPE[matched] ? matched + 1 : buffer[i] == DOCTYPE[0] ? 1 : 0;
          if (matched == DOCTYPE.length) {
            throw new Refusal(
                file
                    + ": found a document type (<!DOCTYPE) in "
                    + entry.getName()
                    + ", which no workbook needs");
          }
        }
      }
    }
    return size;
  }
}
