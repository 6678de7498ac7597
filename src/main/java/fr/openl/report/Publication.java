package fr.openl.report;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of pages that appears as a whole: it is written beside its place and then renamed, so
 * that a reader finds the old report or the new one, never half of either.
 */
final class Publication implements AutoCloseable {
  /** Marks a folder that may be replaced by the next publication. */
  private static final String MARK = ".openl-report";

  private final Path place;
  private final Path draft;

  /**
   * Begins a publication that will replace {@code place}.
   *
   * @throws Refusal when the place holds anything but an earlier report
   */
  Publication(Path place) {
    this.place = place.toAbsolutePath().normalize();
    refuseForeignFiles();
    try {
      Path parent = this.place.getParent();
      if (parent == null) {
        throw Refusal.said(
            "A report cannot be published in " + place + ": name a folder",
            "Un rapport ne peut pas être publié dans " + place + " : indiquez un dossier");
      }
      Files.createDirectories(parent);
      draft = Files.createTempDirectory(parent, ".report-");
      Files.writeString(draft.resolve(MARK), "");
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot write a report to " + place + ": " + e.getMessage(),
          "Impossible d’écrire un rapport dans " + place + " : " + e.getMessage(),
          e);
    }
  }

  void write(String file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  void write(String file, byte[] bytes) {
    try {
      Path target = draft.resolve(file);
      Files.createDirectories(target.getParent());
      Files.write(target, bytes);
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot write the report's file " + file + ": " + e.getMessage(),
          "Impossible d’écrire le fichier " + file + " du rapport" + " : " + e.getMessage(),
          e);
    }
  }

  /** The paths of the pages written so far. */
  List<String> pages() {
    try (Stream<Path> files = Files.walk(draft)) {
      return files
          .map(file -> draft.relativize(file).toString().replace('\\', '/'))
          .filter(file -> file.endsWith(".html"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot read the report being written: " + e.getMessage(),
          "Impossible de relire le rapport en cours d’écriture : " + e.getMessage(),
          e);
    }
  }

  /** Puts the new report in its place; the earlier one comes back if that fails. */
  void appear() {
    Path earlier = draft.resolveSibling(draft.getFileName() + ".earlier");
    try {
      boolean replaces = Files.exists(place);
      if (replaces) {
        Files.move(place, earlier, StandardCopyOption.ATOMIC_MOVE);
      }
      try {
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (replaces) {
          Files.move(earlier, place, StandardCopyOption.ATOMIC_MOVE);
        }
        throw e;
      }
      delete(earlier);
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot put the report in " + place + ": " + e.getMessage(),
          "Impossible de mettre le rapport dans " + place + " : " + e.getMessage(),
          e);
    }
  }

  /** Removes what was written and did not appear. */
  @Override
  public void close() {
    delete(draft);
  }

  private void refuseForeignFiles() {
    if (!Files.exists(place)) {
      return;
    }
    try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
      List<String> names = files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
      if (!names.isEmpty() && !names.contains(MARK)) {
        throw Refusal.said(
            place
                + " holds "
                + names.getFirst()
                + ", which no report put there; name an empty folder or one of an earlier report",
            place
                + " contient "
                + names.getFirst()
                + ", qu’aucun rapport n’y a mis ; indiquez un dossier vide ou celui d’un rapport"
                + " précédent");
      }
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot read " + place + ": " + e.getMessage(),
          "Impossible de lire " + place + " : " + e.getMessage(),
          e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
