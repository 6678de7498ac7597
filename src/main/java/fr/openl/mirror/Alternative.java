package fr.openl.mirror;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.expression.Value;
import fr.openl.mirror.ToolPages.ToolPage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Libre tools for something that a collective does with others.
 *
 * @param purpose what it is for
 * @param instead the tools it uses that are not libre
 * @param offers libre tools it does not use yet; those offered at home first
 */
public record Alternative(LocalText purpose, List<Category> instead, List<Offer> offers) {
  private static final String LIBRE = "libre";
  private static final String FUNCTION = "function";
  private static final String SUCCESSOR = "successor";
  private static final int MOST_OFFERS = 3;

  public Alternative {
    instead = List.copyOf(instead);
    offers = List.copyOf(offers);
  }

  /**
   * A libre tool.
   *
   * @param page where to read about it and who offers it; empty where nobody told
   */
  public record Offer(Category tool, Optional<ToolPage> page) {}

  /** What a collective may look at, in the order of the form. */
  static List<Alternative> of(
      Questionnaire asked, Study.Mirror declared, ToolPages pages, OwnAnswers own) {
    return asked.items().stream()
        .filter(item -> item.measure() instanceof Measure.ManyCategories)
        .flatMap(item -> of(item, asked, declared, pages, own).stream())
        .toList();
  }

  private static Optional<Alternative> of(
      Item item, Questionnaire asked, Study.Mirror declared, ToolPages pages, OwnAnswers own) {
    CodeList list = item.measure().findList().orElseThrow();
    Set<String> used =
        own.value(item.id())
            .filter(Value.Codes.class::isInstance)
            .map(value -> ((Value.Codes) value).codes())
            .orElse(Set.of());
    List<Category> instead =
        list.categories().stream()
            .filter(tool -> used.contains(tool.code()) && says(tool, LIBRE, "no"))
            .toList();
    List<Offer> offers =
        list.categories().stream()
            .filter(tool -> !used.contains(tool.code()) && says(tool, LIBRE, "yes"))
            .filter(tool -> !tool.attributes().containsKey(SUCCESSOR))
            .map(tool -> new Offer(tool, pages.find(tool.code())))
            .sorted(Comparator.comparingInt(offer -> pages.rank(offer.page())))
            .limit(MOST_OFFERS)
            .toList();
    return instead.isEmpty() || offers.isEmpty()
        ? Optional.empty()
        : purpose(instead.getFirst(), asked, declared)
            .map(purpose -> new Alternative(purpose, instead, offers));
  }

  private static Optional<LocalText> purpose(
      Category tool, Questionnaire asked, Study.Mirror declared) {
    return Optional.ofNullable(tool.attributes().get(FUNCTION))
        .flatMap(
            function ->
                asked.findList(declared.purposes()).flatMap(list -> list.findCategory(function)))
        .map(Category::label);
  }

  private static boolean says(Category tool, String column, String value) {
    return value.equals(tool.attributes().get(column));
  }
}
