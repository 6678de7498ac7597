package fr.openl.openanswers;

import fr.openl.Refusal;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.format.QuestionnaireReader;
import fr.openl.frame.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code coding/<item>.yaml} of a study: a questionnaire of one question for each item. */
public final class CodingSchemes {
  private static final String FOLDER = "coding";
  private static final String ENDING = ".yaml";

  private CodingSchemes() {}

  /**
   * Every scheme of {@code study}, by the name of its item.
   *
   * @throws Refusal when a scheme has errors, is of no text item, or its variable exists already
   */
  public static List<CodingScheme> of(StudyFolder study) {
    Path folder = study.folder().resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<CodingScheme> schemes = new ArrayList<>();
      for (Path file :
          files.filter(f -> f.getFileName().toString().endsWith(ENDING)).sorted().toList()) {
        schemes.add(read(file, study));
      }
      return schemes;
    } catch (IOException unreadable) {
      throw new Refusal(folder + ": this folder cannot be read", unreadable);
    }
  }

  /**
   * The scheme of {@code item}.
   *
   * @throws Refusal when there is none, as well
   */
  public static CodingScheme get(StudyFolder study, String item) {
    return of(study).stream()
        .filter(scheme -> scheme.item().equals(item))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "%s has no coding scheme for %s; expected surveys/%s/%s/%s%s"
                        .formatted(
                            study.study().id(), item, study.study().id(), FOLDER, item, ENDING)));
  }

  private static CodingScheme read(Path file, StudyFolder study) throws IOException {
    String name = study.named(file);
    String fileName = String.valueOf(file.getFileName());
    String item = fileName.substring(0, fileName.length() - ENDING.length());
    Questionnaire book =
        QuestionnaireReader.read(
                Files.readString(file), name, study.home(), study.study().languages())
            .orRefuse();
    List<Question> questions = book.questions().toList();
    if (questions.size() != 1 || !isOfCategories(questions.getFirst())) {
      throw new Refusal(
          "%s: found %d questions; expected one, a select_one or select_multiple without other"
              .formatted(name, questions.size()));
    }
    CodingScheme scheme = new CodingScheme(item, book);
    boolean asked =
        study.revisions().values().stream()
            .anyMatch(
                revision -> revision.findItem(item).filter(CodingSchemes::isText).isPresent());
    if (!asked) {
      throw new Refusal(
          "%s: found no open question '%s' in %s; the file is named after what it codes"
              .formatted(name, item, study.study().id()));
    }
    boolean taken =
        study.revisions().values().stream()
            .anyMatch(revision -> revision.findQuestion(scheme.variable()).isPresent());
    if (taken) {
      throw new Refusal(
          "%s: found the variable '%s', which a question has already; expected another id"
              .formatted(name, scheme.variable()));
    }
    return scheme;
  }

  private static boolean isOfCategories(Question question) {
    List<Item> items = question.items();
    return items.size() == 1
        && (items.getFirst().measure() instanceof Measure.OneCategory
            || items.getFirst().measure() instanceof Measure.ManyCategories);
  }

  static boolean isText(Item item) {
    return item.measure() instanceof Measure.Text;
  }

  /** The schemes whose item {@code questionnaire} asks. */
  public static List<CodingScheme> in(List<CodingScheme> schemes, Questionnaire questionnaire) {
    return schemes.stream()
        .filter(scheme -> Optional.of(scheme.item()).flatMap(questionnaire::findItem).isPresent())
        .toList();
  }
}
