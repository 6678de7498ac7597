package fr.openl.cli.responses;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import fr.openl.cli.place.Progress;
import fr.openl.collection.ImportLog;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.collection.imports.ImportReport;
import fr.openl.collection.imports.ImportRun;
import fr.openl.collection.imports.Importer;
import fr.openl.collection.imports.Mapping;
import fr.openl.collection.imports.MappingReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** One foreign file on its way into a wave. */
public final class WaveImport {
  private final StudyFolder study;
  private final Wave wave;
  private final Path mappingFile;
  private final Path responses;
  private final Mapping mapping;

  /**
   * @param mappingFile the study's own mapping for the wave when absent
   * @throws Refusal when the mapping is missing, has errors or is for another wave
   */
  public WaveImport(StudyFolder study, Wave wave, Optional<Path> mappingFile, Path responses) {
    this.study = study;
    this.wave = wave;
    this.mappingFile = mappingFile.orElseGet(() -> mappingFile(study, wave));
    this.responses = responses;
    this.mapping =
        MappingReader.read(
                this.mappingFile, this.mappingFile.toString(), study.questionnaireOf(wave))
            .orRefuse();
    if (!mapping.study().equals(study.study().id()) || !mapping.wave().equals(wave.id())) {
      throw new Refusal(
          "%s: found a mapping of wave %s of %s, expected one of wave %s of %s"
              .formatted(
                  this.mappingFile,
                  mapping.wave(),
                  mapping.study(),
                  wave.id(),
                  study.study().id()));
    }
  }

  /** Where a study keeps the mapping of a wave. */
  public static Path mappingFile(StudyFolder study, Wave wave) {
    return study.folder().resolve("mappings").resolve(wave.id() + ".yaml");
  }

  /** Where the study says an example of the file lies, a path from the study's home. */
  public Optional<Path> findExample() {
    return mapping.example().map(study.home()::resolve);
  }

  /** A hash of all that determines the outcome: file, mapping, wave. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((study.study().id() + "\n" + wave.id() + "\n").getBytes(UTF_8));
      digest.update(Files.readAllBytes(mappingFile));
      digest.update(Files.readAllBytes(responses));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new Refusal(responses + ": this file cannot be read; expected CSV", unreadable);
    }
  }

  /**
   * Takes the file in, whole or not at all.
   *
   * @throws Refusal when the file is malformed, or when {@code strict} and anything does not fit
   */
  public ImportReport run(ImportLog log, boolean strict) {
    try (ImportRun run = new Importer(wave, study.questionnaireOf(wave), mapping).open(responses);
        Progress progress = Progress.counting("Rows", "rows")) {
      log.append(
          new ImportBatch(
              fingerprint(),
              study.study().id(),
              wave.id(),
              String.valueOf(responses.getFileName())),
          run.responses(strict).peek(response -> progress.reach(run.rows())));
      return run.report();
    }
  }
}
