package fr.openl.collection.imports.tool;

import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The columns of a foreign file in which the answers to one question stand. */
final class ColumnsOfQuestion {
  private final Question question;
  private Optional<String> whole = Optional.empty();
  private Optional<String> otherText = Optional.empty();

  /** Code of a category, id of a row → column. */
  private final Map<String, String> parts = new LinkedHashMap<>();

  /** Rank → column with the category that has it. */
  private final Map<Integer, String> ranks = new TreeMap<>();

  ColumnsOfQuestion(Question question) {
    this.question = question;
  }

  /** Takes a column that may be of this question; whether it is. */
  boolean take(ForeignTool.Reference reference, String column, FormIndex index) {
    if (reference.part().isEmpty()) {
      if (whole.isPresent() || isMadeOfParts()) {
        return false;
      }
      whole = Optional.of(column);
      return true;
    }
    String part = reference.part().get();
    return switch (question.type().control()) {
      case Control.Grid grid ->
          index
              .row(question, grid, part)
              .map(row -> parts.putIfAbsent(row, column) == null)
              .orElse(false);
      case Control.Choice choice -> choice.other() && takeOther(choice.list(), part, column, index);
      case Control.Choices choices -> {
        if (choices.other()) {
          takeOther(choices.list(), part, column, index);
        }
        yield takeCategory(choices.list(), part, column, index);
      }
      case Control.Order order -> {
        if (part.matches("\\d{1,3}") && order.list().findCategory(part).isEmpty()) {
          yield ranks.putIfAbsent(Integer.valueOf(part), column) == null;
        }
        yield takeCategory(order.list(), part, column, index);
      }
      default -> false;
    };
  }

  private boolean isMadeOfParts() {
    return question.type().control() instanceof Control.Grid;
  }

  private boolean takeCategory(CodeList list, String part, String column, FormIndex index) {
    return index
        .category(list, part)
        .map(code -> parts.putIfAbsent(code, column) == null)
        .orElse(false);
  }

  private boolean takeOther(CodeList list, String part, String column, FormIndex index) {
    boolean other = index.category(list, part).filter(Item.OTHER::equals).isPresent();
    if (other) {
      otherText = Optional.of(column);
    }
    return other;
  }

  /** Writes where the question's items are found into the {@code columns} of a mapping. */
  void write(ForeignTool tool, FormIndex index, Draft columns) {
    switch (question.type().control()) {
      case Control.Grid grid ->
          parts.forEach(
              (row, column) ->
                  columns.put(question.id() + "." + row, single(column, grid.list(), index)));
      case Control.Choice choice -> {
        whole.ifPresent(column -> columns.put(question.id(), single(column, choice.list(), index)));
        otherText.ifPresent(column -> columns.put(Item.otherText(question.id()), at(column)));
      }
      case Control.Choices choices -> {
        several(tool, choices.list(), index, columns);
        otherText.ifPresent(column -> columns.put(Item.otherText(question.id()), at(column)));
      }
      case Control.Order order -> ranking(tool, order.list(), index, columns);
      case Control.Hidden hidden -> {} // calculated here again
      case Control.Reading reading -> {}
      default -> whole.ifPresent(column -> columns.put(question.id(), at(column)));
    }
  }

  private void several(ForeignTool tool, CodeList list, FormIndex index, Draft columns) {
    if (!parts.isEmpty()) {
      Draft from = new Draft();
      parts.forEach(from::put);
      columns.put(
          question.id(), new Draft().put("from", from.mapping()).put("as", "flags").mapping());
    } else {
      whole.ifPresent(column -> columns.put(question.id(), split(tool, column, list, index)));
    }
  }

  private void ranking(ForeignTool tool, CodeList list, FormIndex index, Draft columns) {
    if (!ranks.isEmpty()) {
      Draft from = new Draft().putTexts("from", ranks.values()).put("as", "label_columns");
      columns.put(question.id(), from.putTexts("values", index.values(list)).mapping());
    } else if (!parts.isEmpty()) {
      Draft from = new Draft();
      parts.forEach(from::put);
      columns.put(
          question.id(),
          new Draft().put("from", from.mapping()).put("as", "rank_columns").mapping());
    } else {
      whole.ifPresent(column -> columns.put(question.id(), split(tool, column, list, index)));
    }
  }

  private static Node split(ForeignTool tool, String column, CodeList list, FormIndex index) {
    String as =
        switch (tool) {
          case KOBO -> "space_list";
          case NEXTCLOUD_FORMS -> "semicolon_list";
          case LIMESURVEY, FRAMAFORMS -> "comma_list";
        };
    return new Draft()
        .put("from", column)
        .put("as", as)
        .putTexts("values", index.values(list))
        .mapping();
  }

  private static Node single(String column, CodeList list, FormIndex index) {
    return new Draft().put("from", column).putTexts("values", index.values(list)).mapping();
  }

  private static Node at(String column) {
    return new Draft().put("from", column).mapping();
  }
}
