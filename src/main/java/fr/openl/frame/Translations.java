package fr.openl.frame;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.Translation;
import fr.openl.definition.format.YamlReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The translations of a study that stand in files of their own, {@code lang/<code>.yaml}, so that
 * who translates needs to touch no other file. They are put into the trees of the other files
 * before these are read.
 */
public final class Translations {
  /** The folder of these files in a study's folder. */
  public static final String FOLDER = "lang";

  private static final String LANGUAGE = "language";
  private static final String QUESTIONNAIRE = "questionnaire";
  private static final String INDICATORS = "indicators";
  private static final String STUDY = "study";
  private static final String WAVES = "waves";
  private static final String ENDING = ".yaml";

  private final List<String> languages;
  private final List<Words> files;

  private Translations(List<String> languages, List<Words> files) {
    this.languages = languages;
    this.files = List.copyOf(files);
  }

  /**
   * Those of the study in {@code folder}.
   *
   * @param languages of the study, the default first
   * @param problems is told of what is wrong with the files as such
   */
  public static Translations read(
      Path home, Path folder, List<String> languages, Problems problems) {
    List<Words> files = new ArrayList<>();
    for (Path file : files(folder.resolve(FOLDER))) {
      String language = file.getFileName().toString().replace(ENDING, "");
      Reading<Document> reading =
          YamlReader.read(file, home.relativize(file).toString().replace('\\', '/'));
      problems.addAll(reading.problems());
      reading
          .value()
          .map(document -> Fields.of(document.root()))
          .filter(fields -> isUsable(fields, language, languages, problems))
          .ifPresent(fields -> files.add(new Words(language, fields)));
    }
    return new Translations(languages, files);
  }

  /** The tree of {@code study.yaml} with the translations in it. */
  public Document study(Document document, Shape shape, Problems problems) {
    return translated(document, shape, problems, words -> words.find(STUDY));
  }

  /** The tree of {@code questionnaire.yaml} with the translations in it. */
  public Document questionnaire(Document document, Shape shape, Problems problems) {
    return translated(document, shape, problems, words -> words.find(QUESTIONNAIRE));
  }

  /** The tree of {@code indicators.yaml} with the translations in it. */
  public Document indicators(Document document, Shape shape, Problems problems) {
    return translated(
        document,
        shape,
        problems,
        words -> words.mapping().find(INDICATORS).map(entry -> only(words, entry)));
  }

  /** The tree of the wave {@code id} with the translations in it. */
  public Document wave(String id, Document document, Shape shape, Problems problems) {
    return translated(
        document,
        shape,
        problems,
        words -> words.find(WAVES).map(Fields::of).flatMap(w -> w.find(id)));
  }

  /** Reports translations of waves that do not exist. */
  public void checkWaves(List<String> waves, Problems problems) {
    for (Words words : files) {
      for (Node.Entry wave : words.fields.entries(WAVES)) {
        if (!waves.contains(wave.key().text())) {
          problems.unknown(wave.key().place(), "wave", wave.key().text(), waves);
        }
      }
    }
  }

  private Document translated(Document document, Shape shape, Problems problems, Part part) {
    Node root = document.root();
    for (Words words : files) {
      Optional<Node> found = part.of(words.fields);
      if (found.isPresent()) {
        root =
            new Translation(words.language, languages.getFirst(), problems)
                .into(root, shape, found.get());
      }
    }
    return new Document(root, document.end());
  }

  private static boolean isUsable(
      Fields fields, String language, List<String> languages, Problems problems) {
    List<String> parts = List.of(LANGUAGE, STUDY, QUESTIONNAIRE, WAVES, INDICATORS);
    for (Node.Entry entry : fields.mapping().entries()) {
      if (!parts.contains(entry.key().text())) {
        problems.unknown(entry.key().place(), "key", entry.key().text(), parts);
      }
    }
    String said = fields.text(LANGUAGE).orElse("");
    if (!said.equals(language)) {
      problems.error(
          fields.placeOf(LANGUAGE),
          said.isEmpty() ? "no language" : "language '" + said + "'",
          "language: " + language + ", the file's name");
      return false;
    }
    if (!languages.contains(language)) {
      problems.unknown(fields.placeOf(LANGUAGE), "language of the study", language, languages);
      return false;
    }
    return true;
  }

  private static Node only(Fields words, Node.Entry entry) {
    return new Node.Mapping(words.place(), List.of(entry));
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(child -> child.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The words of one language. */
  private record Words(String language, Fields fields) {}

  /** What of a file's words belongs to one definition file. */
  @FunctionalInterface
  private interface Part {
    Optional<Node> of(Fields words);
  }
}
