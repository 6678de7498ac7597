package fr.openl.mirror;

import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.opendata.PublishedFigures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The editions in the folder of published reports. A mirror knows no other source of numbers, so
 * that nothing can be seen in it which everybody may not read. Safe for many threads.
 */
public final class PublishedEditions {
  private final Path folder;
  private final Map<Path, Read> read = new ConcurrentHashMap<>();

  /**
   * @param folder of the published reports; need not exist yet
   */
  public PublishedEditions(Path folder) {
    this.folder = folder;
  }

  /** The edition of {@code wave} or, while there is none, the last one before it. */
  public Optional<Edition> find(StudyFolder study, Wave wave) {
    return study.waves().reversed().stream()
        .filter(other -> !other.opens().isAfter(wave.opens()))
        .flatMap(other -> find(study.study().id(), other).stream())
        .findFirst();
  }

  private Optional<Edition> find(String study, Wave wave) {
    Path file = folder.resolve(study).resolve(wave.id()).resolve(PublishedFigures.FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      FileTime changed = Files.getLastModifiedTime(file);
      Read known = read.get(file);
      if (known == null || !known.changed.equals(changed)) {
        known = new Read(changed, PublishedFigures.read(file, wave.id()));
        read.put(file, known);
      }
      return Optional.of(new Edition(wave, known.figures));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private record Read(FileTime changed, PublishedFigures figures) {}

  /** What is published of one wave. */
  public record Edition(Wave wave, PublishedFigures figures) {}
}
