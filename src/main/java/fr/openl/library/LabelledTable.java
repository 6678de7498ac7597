package fr.openl.library;

import fr.openl.collection.ItemColumns;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Answers in words instead of codes. */
record LabelledTable(WaveWording wording, String language) {
  /** The table with one column of labels for each variable that has categories. */
  Table of(Table answers, List<Variable> variables) {
    List<Column<?>> columns = new ArrayList<>();
    columns.add(answers.column(ItemColumns.RESPONSE));
    columns.add(answers.column(ItemColumns.UNIT));
    for (Variable variable : variables) {
      ItemColumns of = new ItemColumns(variable.item());
      columns.add(answers.column(of.state()));
      if (variable.categories().isEmpty()) {
        of.values().forEach(value -> columns.add(answers.column(value.name())));
      } else {
        columns.add(labels(answers, variable, of));
      }
    }
    return Table.create(answers.name(), columns);
  }

  private StringColumn labels(Table answers, Variable variable, ItemColumns of) {
    StringColumn labels = StringColumn.create(variable.id());
    boolean several = of.values().stream().noneMatch(v -> v.name().equals(variable.id()));
    for (int row = 0; row < answers.rowCount(); row++) {
      if (several) {
        append(labels, chosen(answers, row, variable, of));
      } else if (answers.column(variable.id()).isMissing(row)) {
        labels.appendMissing();
      } else {
        labels.append(
            wording.category(
                variable.id(), answers.column(variable.id()).getUnformattedString(row), language));
      }
    }
    return labels;
  }

  /** The chosen categories in the order of the list, or in that of their ranks. */
  private List<String> chosen(Table answers, int row, Variable variable, ItemColumns of) {
    Map<Integer, String> byRank = new TreeMap<>();
    for (Category category : variable.categories()) {
      Column<?> column = answers.column(of.ofCategory(category.code()));
      String value = column.isMissing(row) ? "false" : column.getUnformattedString(row);
      if (!value.equals("false")) {
        byRank.put(
            value.equals("true") ? byRank.size() : Integer.parseInt(value),
            wording.words(category.label(), language));
      }
    }
    return List.copyOf(byRank.values());
  }

  private static void append(StringColumn labels, List<String> chosen) {
    if (chosen.isEmpty()) {
      labels.appendMissing();
    } else {
      labels.append(String.join("; ", chosen));
    }
  }
}
