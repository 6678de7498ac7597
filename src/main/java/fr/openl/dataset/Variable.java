package fr.openl.dataset;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One column of answers ready to analyse: an item with its words.
 *
 * @param label the question, and the row or "other" where the item is one of several
 */
public record Variable(Item item, Question question, QuestionBlock block, LocalText label) {
  /** The code of a yes in domains and distributions. */
  public static final String YES = "yes";

  /** The code of a no in domains and distributions. */
  public static final String NO = "no";

  private static final List<Category> YES_NO =
      List.of(
          new Category(YES, frenchAndEnglish("Oui", "Yes"), false),
          new Category(NO, frenchAndEnglish("Non", "No"), false));

  /** The variable's id: that of its item. */
  public String id() {
    return item.id();
  }

  public Measure measure() {
    return item.measure();
  }

  /**
   * The categories its values fall into, in order: those of its list, yes and no, or the steps of a
   * scale. Empty for amounts, days and words.
   */
  public List<Category> categories() {
    return switch (measure()) {
      case Measure.OneCategory one -> one.list().categories();
      case Measure.ManyCategories many -> many.list().categories();
      case Measure.RankedCategories ranked -> ranked.list().categories();
      case Measure.Truth truth -> YES_NO;
      case Measure.Numeric number -> steps();
      case Measure.Text text -> List.of();
      case Measure.Day day -> List.of();
    };
  }

  /** The code list its values come from, where there is one. */
  public Optional<CodeList> list() {
    return switch (measure()) {
      case Measure.OneCategory one -> Optional.of(one.list());
      case Measure.ManyCategories many -> Optional.of(many.list());
      case Measure.RankedCategories ranked -> Optional.of(ranked.list());
      default -> Optional.empty();
    };
  }

  /** Whether each unit is in one category at most, so that the categories divide the units. */
  public boolean divides() {
    return !categories().isEmpty()
        && !(measure() instanceof Measure.ManyCategories)
        && !isRanking();
  }

  boolean isRanking() {
    return measure() instanceof Measure.RankedCategories;
  }

  private List<Category> steps() {
    return question.type().control() instanceof Control.Steps steps
        ? IntStream.rangeClosed(steps.from(), steps.to()).mapToObj(n -> step(n, steps)).toList()
        : List.of();
  }

  /** A step is named by its number; the ends also by their words. */
  private Category step(int number, Control.Steps steps) {
    Optional<LocalText> end =
        number == steps.from()
            ? steps.fromLabel()
            : number == steps.to() ? steps.toLabel() : Optional.empty();
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : end.orElse(label).byLanguage().keySet()) {
      words.put(
          language,
          end.map(text -> number + " (" + text.byLanguage().get(language) + ")")
              .orElse(Integer.toString(number)));
    }
    return new Category(Integer.toString(number), new LocalText(words), false);
  }

  private static LocalText frenchAndEnglish(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }
}
