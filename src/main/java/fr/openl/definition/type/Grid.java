package fr.openl.definition.type;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rows that share one list: one category each. */
public record Grid(List<Control.Row> rows, CodeList list) implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "grid",
          "Rows that share one list, one category each.",
          List.of(
              SelectOne.LIST,
              Key.required(
                  "rows",
                  new Shape.MapOf(Shape.Spelled.CODE, new Shape.Words()),
                  "Code of the row → what it asks.")),
          Grid::read);

  public Grid {
    rows = List.copyOf(rows);
  }

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Grid(rows, list);
  }

  @Override
  public List<Item> items(String questionId) {
    return rows.stream()
        .map(
            row -> new Item(questionId + "." + row.id(), questionId, new Measure.OneCategory(list)))
        .toList();
  }

  @Override
  public void write(Draft question) {
    Draft labels = new Draft();
    rows.forEach(row -> labels.put(row.id(), row.label().written()));
    question.put("list", list.id()).put("rows", labels.mapping());
  }

  private static Optional<Grid> read(TypeReading from) {
    List<Control.Row> rows = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (var entry : from.fields().entries("rows")) {
      Optional<LocalText> label = from.parts().words(entry.value());
      if (label.isPresent() && seen.add(entry.key().text())) {
        rows.add(new Control.Row(entry.key().text(), label.get()));
      }
    }
    return from.list().map(list -> new Grid(rows, list));
  }
}
