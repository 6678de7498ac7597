package fr.openl.frame;

import fr.openl.Refusal;
import fr.openl.definition.PartReader;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.expression.Nearest;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.definition.format.StudyReader;
import fr.openl.definition.format.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a study's folder: the study, its questionnaires and its waves. */
public final class StudyFolderReader {
  private final Path home;
  private final Path folder;
  private final Problems problems = new Problems();

  private StudyFolderReader(Path home, String studyId) {
    this.home = home;
    this.folder = home.resolve("surveys").resolve(studyId);
  }

  /** The ids of the studies under {@code home}, in alphabetical order. */
  public static List<String> list(Path home) {
    Path surveys = home.resolve("surveys");
    return !Files.isDirectory(surveys)
        ? List.of()
        : children(surveys).stream()
            .filter(child -> Files.isRegularFile(child.resolve("study.yaml")))
            .map(child -> child.getFileName().toString())
            .toList();
  }

  /**
   * Reads the folder of one study.
   *
   * @param home the folder that holds {@code surveys/}
   * @throws Refusal when there is no such study, naming those that exist
   */
  public static Reading<StudyFolder> read(Path home, String studyId) {
    List<String> studies = list(home);
    if (!studies.contains(studyId)) {
      throw new Refusal(
          "There is no study '"
              + studyId
              + "' in "
              + home.resolve("surveys")
              + (studies.isEmpty()
                  ? ", which holds none."
                  : ". Studies: " + String.join(", ", studies) + ".")
              + Nearest.among(studies, studyId)
                  .map(nearest -> " Did you mean '" + nearest + "'?")
                  .orElse(""));
    }
    return new StudyFolderReader(home, studyId).read();
  }

  private Reading<StudyFolder> read() {
    Optional<Study> study =
        document(folder.resolve("study.yaml"))
            .map(document -> StudyReader.read(document, name(folder.resolve("study.yaml"))))
            .flatMap(this::collected);
    if (study.isEmpty()) {
      return Reading.of(Optional.empty(), problems);
    }
    Path file = folder.resolve("questionnaire.yaml");
    Optional<Questionnaire> current = questionnaire(file, study.get());
    Map<String, Questionnaire> revisions = new LinkedHashMap<>();
    current.ifPresent(questionnaire -> revisions.put(questionnaire.revision(), questionnaire));
    for (Path older : yamlFiles("revisions")) {
      questionnaire(older, study.get())
          .ifPresent(revision -> revisions.putIfAbsent(revision.revision(), revision));
    }
    List<Wave> waves = waves(study.get(), revisions);
    return Reading.of(
        current.map(
            questionnaire -> new StudyFolder(home, study.get(), questionnaire, revisions, waves)),
        problems);
  }

  private Optional<Questionnaire> questionnaire(Path file, Study study) {
    return document(file)
        .map(document -> QuestionnaireReader.read(document, name(file), home, study.languages()))
        .flatMap(this::collected);
  }

  private List<Wave> waves(Study study, Map<String, Questionnaire> revisions) {
    List<Wave> waves = new ArrayList<>();
    for (Path file : yamlFiles("waves")) {
      PartReader parts =
          new PartReader(problems, new Origins(Place.startOf(name(file))), study.languages());
      document(file)
          .flatMap(new WaveReader(parts, study.design().kind(), revisions)::read)
          .ifPresent(waves::add);
    }
    waves.sort(Comparator.comparing(Wave::opens).thenComparing(Wave::id));
    return waves;
  }

  private Optional<Document> document(Path file) {
    return collected(YamlReader.read(file, name(file)));
  }

  private <T> Optional<T> collected(Reading<T> reading) {
    problems.addAll(reading.problems());
    return reading.value();
  }

  /** The YAML files of a subfolder, by name; none when there is no such folder. */
  private List<Path> yamlFiles(String subfolder) {
    Path directory = folder.resolve(subfolder);
    return !Files.isDirectory(directory)
        ? List.of()
        : children(directory).stream().filter(child -> child.toString().endsWith(".yaml")).toList();
  }

  private static List<Path> children(Path directory) {
    try (Stream<Path> children = Files.list(directory)) {
      return children.sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The file as problems name it: its path from home. */
  private String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }
}
