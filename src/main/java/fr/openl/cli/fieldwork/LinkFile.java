package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.fieldwork.PersonalLinks.PersonalLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Personal links as a CSV file that only its owner may read. */
final class LinkFile {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");

  private LinkFile() {}

  /**
   * Tried before links are drawn, for a link that is drawn and not written is lost.
   *
   * @throws Refusal when no file can be made there
   */
  static void refuseUnwritable(Path file) {
    try {
      Files.delete(Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY)));
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  /**
   * Writes a line a unit.
   *
   * @param address what stands before the token in a link
   */
  static void write(Path file, String address, List<PersonalLink> links) {
    try {
      Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_ONLY));
      try (CSVPrinter printer =
          new CSVPrinter(
              Files.newBufferedWriter(file),
              CSVFormat.RFC4180.builder().setHeader("unit_id", "link").get())) {
        for (PersonalLink link : links) {
          printer.printRecord(link.unit(), address + link.token().spelled());
        }
      }
    } catch (IOException failure) {
      throw unwritable(file, failure);
    }
  }

  private static Refusal unwritable(Path file, IOException failure) {
    return new Refusal(file + ": the links cannot be written (" + failure + ")", failure);
  }
}
