package fr.openl.frame;

import fr.openl.Refusal;
import fr.openl.definition.PartReader;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.expression.Nearest;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.definition.format.QuestionnaireShape;
import fr.openl.definition.format.StudyReader;
import fr.openl.definition.format.StudyShape;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Reads and checks a study's folder: the study, its questionnaires and its waves. */
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
            .map(Path::getFileName)
            .map(Path::toString)
            .toList();
  }

  /** The folder that holds {@code surveys/}: {@code folder} itself or the nearest above it. */
  public static Optional<Path> findHome(Path folder) {
    return Stream.iterate(folder.toAbsolutePath().normalize(), Objects::nonNull, Path::getParent)
        .filter(above -> Files.isDirectory(above.resolve("surveys")))
        .findFirst();
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
    Path file = folder.resolve("study.yaml");
    Optional<Document> written = document(file);
    Translations translations =
        Translations.read(
            home,
            folder,
            written
                .map(found -> Fields.of(found.root()).texts("languages"))
                .filter(declared -> !declared.isEmpty())
                .orElse(List.of("fr")),
            problems);
    Optional<Document> document =
        written.map(found -> translations.study(found, StudyShape.SHAPE, problems));
    Optional<Study> study =
        document.map(declared -> StudyReader.read(declared, name(file))).flatMap(this::collected);
    if (study.isEmpty()) {
      return Reading.of(Optional.empty(), problems);
    }
    requireName(document.get(), "study", folder.getFileName().toString(), "the folder's name");
    PartReader parts = new PartReader(problems, new Origins(place(file)), study.get().languages());
    Map<String, Questionnaire> revisions = new LinkedHashMap<>();
    Optional<Questionnaire> current =
        questionnaire(
            folder.resolve("questionnaire.yaml"),
            study.get(),
            parts,
            found -> translations.questionnaire(found, QuestionnaireShape.SHAPE, problems));
    current.ifPresent(questionnaire -> revisions.put(questionnaire.revision(), questionnaire));
    current.ifPresent(
        asked ->
            new GivingBackCheck(home, study.get(), asked, problems)
                .check(Fields.of(document.get().root())));
    for (Path older : yamlFiles("revisions")) {
      revision(older, study.get(), parts, revisions);
    }
    List<Wave> waves = waves(study.get(), parts, revisions, translations);
    translations.checkWaves(waves.stream().map(Wave::id).toList(), problems);
    Optional<StudyFolder> whole =
        current.map(
            questionnaire -> new StudyFolder(home, study.get(), questionnaire, revisions, waves));
    whole.ifPresent(read -> new StudyFolderCheck(read, parts.origins(), problems).check());
    return Reading.of(whole, problems);
  }

  private Optional<Questionnaire> questionnaire(
      Path file, Study study, PartReader parts, UnaryOperator<Document> translated) {
    Optional<Document> document = document(file).map(translated);
    document.ifPresent(d -> requireName(d, "questionnaire", study.id(), "the study's id"));
    return document.map(
        declared ->
            parts
                .origins()
                .remember(QuestionnaireReader.read(declared, parts, home), declared.root()));
  }

  private void revision(
      Path file, Study study, PartReader parts, Map<String, Questionnaire> revisions) {
    Optional<Questionnaire> read = questionnaire(file, study, parts, found -> found);
    if (read.isEmpty()) {
      return;
    }
    Place place = parts.origins().place(read.get(), "revision");
    String named = withoutEnding(file);
    if (!read.get().revision().equals(named)) {
      problems.error(
          place, "revision '" + read.get().revision() + "'", "the file's name, '" + named + "'");
    }
    if (revisions.putIfAbsent(read.get().revision(), read.get()) != null) {
      problems.error(
          place,
          "a second revision '" + read.get().revision() + "'",
          "a name of its own for each revision");
    }
  }

  private List<Wave> waves(
      Study study,
      PartReader parts,
      Map<String, Questionnaire> revisions,
      Translations translations) {
    List<Wave> waves = new ArrayList<>();
    for (Path file : yamlFiles("waves")) {
      Optional<Document> document =
          document(file)
              .map(
                  found ->
                      translations.wave(withoutEnding(file), found, WaveShape.SHAPE, problems));
      document.ifPresent(
          declared -> requireName(declared, "wave", withoutEnding(file), "the file's name"));
      document
          .flatMap(new WaveReader(parts, study.design().kind(), revisions)::read)
          .ifPresent(waves::add);
    }
    waves.sort(Comparator.comparing(Wave::opens).thenComparing(Wave::id));
    return waves;
  }

  /** Reports that {@code key} differs from the name it must repeat. */
  private void requireName(Document document, String key, String name, String what) {
    Optional<Node.Scalar> written = Fields.of(document.root()).scalar(key);
    written
        .filter(scalar -> !scalar.text().equals(name))
        .ifPresent(
            scalar ->
                problems.error(
                    scalar.place(), key + " '" + scalar.text() + "'", what + ", '" + name + "'"));
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

  private static String withoutEnding(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - ".yaml".length());
  }

  private Place place(Path file) {
    return Place.startOf(name(file));
  }

  /** The file as problems name it: its path from home. */
  private String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }
}
