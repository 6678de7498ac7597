package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.ColumnProfile;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.definition.expression.Nearest;
import java.util.List;
import java.util.Map;

/** What is known of the values of the columns that a plan looks at. */
record ColumnProfiles(Map<DataColumn, ColumnProfile> byColumn) {
  /** More categories than this are not categories. */
  private static final int MOST_CATEGORIES = 1_000;

  private static final int TOLD = 20;

  ColumnProfiles {
    byColumn = Map.copyOf(byColumn);
  }

  /** What is known of a column; nothing of one that no statistic looks at. */
  ColumnProfile of(DataColumn column) {
    return byColumn.getOrDefault(column, new ColumnProfile(column, Map.of(), 0));
  }

  /** Whether a column's values are amounts: numbers and nothing else. */
  boolean isAmount(DataColumn column) {
    return switch (column.kind()) {
      case NUMBER, WHOLE -> true;
      case TRUTH -> false;
      case TEXT -> of(column).holdsNumbers();
    };
  }

  /** A constant near the mean of a column's amounts. */
  double centre(DataColumn column) {
    return of(column).mean();
  }

  /**
   * The categories of a column.
   *
   * @throws Refusal when there is none, or so many that they are none
   */
  List<String> categories(DataColumn column) {
    List<String> categories = of(column).categories();
    if (categories.isEmpty()) {
      throw new Refusal("Column " + column.name() + " has no value at all");
    }
    if (categories.size() > MOST_CATEGORIES) {
      throw new Refusal(
          "Column %s has %d different values; expected at most %d categories"
              .formatted(column.name(), categories.size(), MOST_CATEGORIES));
    }
    return categories;
  }

  /**
   * Where {@code category} stands among a column's categories.
   *
   * @throws Refusal when it is none of them; it names the nearest
   */
  int indexOf(String category, DataColumn column) {
    List<String> categories = categories(column);
    int index = categories.indexOf(category);
    if (index < 0) {
      throw new Refusal(
          "Column %s has no value '%s'%s; there are: %s"
              .formatted(
                  column.name(),
                  category,
                  Nearest.among(categories, category)
                      .map(near -> ", did you mean '" + near + "'?")
                      .orElse(""),
                  String.join(", ", categories.subList(0, Math.min(TOLD, categories.size())))));
    }
    return index;
  }
}
