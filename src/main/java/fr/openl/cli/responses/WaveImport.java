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
import fr.openl.collection.imports.tool.ForeignTool;
import fr.openl.collection.imports.tool.Recognition;
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
  private final Path responses;
  private final Mapping mapping;

  /** The mapping as it is written, which determines the outcome. */
  private final byte[] written;

  private final Optional<Recognition> recognition;

  /**
   * @param mappingFile the study's own mapping for the wave when absent
   * @throws Refusal when the mapping is missing, has errors or is for another wave
   */
  public WaveImport(StudyFolder study, Wave wave, Optional<Path> mappingFile, Path responses) {
    this.study = study;
    this.wave = wave;
    this.responses = responses;
    this.recognition = Optional.empty();
    Path file = mappingFile.orElseGet(() -> mappingFile(study, wave));
    this.mapping =
        MappingReader.read(file, file.toString(), study.questionnaireOf(wave)).orRefuse();
    this.written = bytes(file);
    if (!mapping.study().equals(study.study().id()) || !mapping.wave().equals(wave.id())) {
      throw new Refusal(
          "%s: found a mapping of wave %s of %s, expected one of wave %s of %s"
              .formatted(file, mapping.wave(), mapping.study(), wave.id(), study.study().id()));
    }
  }

  private WaveImport(StudyFolder study, Wave wave, Recognition recognition, Path responses) {
    this.study = study;
    this.wave = wave;
    this.responses = responses;
    this.recognition = Optional.of(recognition);
    this.mapping = recognition.mapping();
    this.written = recognition.text().getBytes(UTF_8);
  }

  /**
   * A file whose mapping follows from its header.
   *
   * @param tool that wrote it; recognised when absent
   * @throws Refusal when no tool is recognised, or none of its columns is a question of the study
   */
  public static WaveImport recognised(
      StudyFolder study, Wave wave, Optional<ForeignTool> tool, Path responses) {
    return new WaveImport(study, wave, Recognition.of(study, wave, responses, tool), responses);
  }

  /** How the file was recognised, when the mapping was made from its header. */
  public Optional<Recognition> recognition() {
    return recognition;
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
      digest.update(written);
      digest.update(bytes(responses));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new Refusal(file + ": this file cannot be read", unreadable);
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
