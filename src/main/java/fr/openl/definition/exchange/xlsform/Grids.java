package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.LocalText;
import fr.openl.definition.document.Node;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.ForeignQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Groups that are grids: shown as a table, each row a single choice from the same list, with no
 * rules of their own. A first row with the appearance {@code label} only heads the columns.
 */
final class Grids {
  private final FormQuestions questions;
  private final Map<String, ForeignList> lists;

  Grids(FormQuestions questions, Map<String, ForeignList> lists) {
    this.questions = questions;
    this.lists = lists;
  }

  /** Whether a group's appearance lets expect a grid. */
  static boolean mayBe(FormSheet.Row group) {
    String appearance = group.cell("appearance").toLowerCase(Locale.ROOT);
    return appearance.contains("table-list") || appearance.contains("field-list");
  }

  /** The grid that {@code group} and the rows in it are; empty when they are none. */
  Optional<ForeignQuestion> read(FormSheet.Row group, List<FormSheet.Row> inner) {
    boolean table = group.cell("appearance").toLowerCase(Locale.ROOT).contains("table-list");
    boolean headed = !inner.isEmpty() && inner.getFirst().cell("appearance").equals("label");
    List<FormSheet.Row> rows = headed ? inner.subList(1, inner.size()) : inner;
    if ((!table && !headed) || rows.isEmpty() || !isGrid(rows)) {
      return Optional.empty();
    }
    FormSheet.Row first = rows.getFirst();
    String listed = FormType.of(first.cell("type")).list();
    ForeignList list = lists.getOrDefault(listed, new ForeignList(listed, List.of()));
    String name = group.cell("name").isEmpty() ? first.cell("name") + "_grid" : group.cell("name");
    Node.Mapping keys = OwnKeys.read(group.cell(OwnKeys.NAME), group.place(OwnKeys.NAME));
    Optional<LocalText> label = group.words("label");
    ForeignQuestion grid =
        new ForeignQuestion(group.place("name"), name, "grid")
            .list(list)
            .rows(rows(rows, name))
            .label(label.isEmpty() && headed ? inner.getFirst().words("label") : label)
            .hint(group.words("hint"))
            .required(
                keys.find("required").isPresent()
                    ? "soft"
                    : questions.required(first.cell("required"), first));
    keys.find("prefill").ifPresent(entry -> grid.key("prefill", entry.value()));
    group.rule("relevant").ifPresent(grid::relevant);
    return Optional.of(grid);
  }

  private boolean isGrid(List<FormSheet.Row> rows) {
    FormType first = FormType.of(rows.getFirst().cell("type"));
    String required = rows.getFirst().cell("required");
    return first.word().equals("select_one")
        && lists.containsKey(first.list())
        && rows.stream()
            .allMatch(
                row ->
                    FormType.of(row.cell("type")).equals(first)
                        && !first.other()
                        && !row.cell("name").isEmpty()
                        && row.cell("relevant").isEmpty()
                        && row.cell("constraint").isEmpty()
                        && row.cell("hint").isEmpty()
                        && row.cell("required").equals(required));
  }

  /** Codes of rows without the grid's name before them, where all bear it. */
  private static List<ForeignQuestion.Row> rows(List<FormSheet.Row> rows, String grid) {
    String before = grid + "_";
    boolean named =
        rows.stream()
            .map(row -> row.cell("name"))
            .allMatch(name -> name.startsWith(before) && name.length() > before.length());
    List<ForeignQuestion.Row> all = new ArrayList<>();
    for (FormSheet.Row row : rows) {
      String name = row.cell("name");
      String code = named ? name.substring(before.length()) : name;
      all.add(new ForeignQuestion.Row(name, code, row.words("label")));
    }
    return all;
  }
}
