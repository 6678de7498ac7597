package fr.openl.dataset.formats;

import fr.openl.collection.ItemColumns;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import fr.openl.definition.Measure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One column of answers: a variable, or one category of a variable with several.
 *
 * @param category whose choice the column tells; absent where one column holds the whole answer
 */
public record AnswerColumn(Variable variable, Optional<Category> category) {
  /** The columns of a variable, in the order of its categories. */
  static List<AnswerColumn> of(Variable variable) {
    return switch (variable.measure()) {
      case Measure.ManyCategories many -> perCategory(variable, many.list().categories());
      case Measure.RankedCategories ranked -> perCategory(variable, ranked.list().categories());
      default -> List.of(new AnswerColumn(variable, Optional.empty()));
    };
  }

  private static List<AnswerColumn> perCategory(Variable variable, List<Category> categories) {
    return categories.stream()
        .map(category -> new AnswerColumn(variable, Optional.of(category)))
        .toList();
  }

  /** Its name in snapshots and in files: {@code members}, {@code files_tool:nextcloud}. */
  public String name() {
    ItemColumns of = new ItemColumns(variable.item());
    return category.map(chosen -> of.ofCategory(chosen.code())).orElse(variable.id());
  }

  /** What its cells are. */
  public Kind kind() {
    return switch (variable.measure()) {
      case Measure.OneCategory one -> Kind.CATEGORY;
      case Measure.ManyCategories many -> Kind.CHOSEN;
      case Measure.RankedCategories ranked -> Kind.RANK;
      case Measure.Numeric number -> Kind.NUMBER;
      case Measure.Truth truth -> Kind.TRUTH;
      case Measure.Text text -> Kind.TEXT;
      case Measure.Day day -> Kind.DAY;
    };
  }

  /** The question in words, and the category where the column is of one. */
  public String label(String language, String fallback) {
    String asked = variable.label().in(language, fallback).words();
    return category
        .map(chosen -> asked + " — " + chosen.label().in(language, fallback).words())
        .orElse(asked);
  }

  /** The kinds of cells. */
  public enum Kind {
    /** A category's code. */
    CATEGORY,
    /** Whether the category was chosen. */
    CHOSEN,
    /** The category's rank from 1; none when it was not ranked. */
    RANK,
    NUMBER,
    TRUTH,
    TEXT,
    DAY;

    /** The spelling in files. */
    public String spelling() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
