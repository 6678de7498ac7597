package fr.openl.definition.type;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The category that opens a line of text for what the list does not hold. */
final class OtherCategory {
  /** Whether a question has it. */
  static final Key KEY =
      Key.optional(
          "other",
          new Shape.Truth(),
          "Adds the category other with a line of text; default false.");

  private OtherCategory() {}

  /** {@code list} with the category, unless it has one of its own. */
  static CodeList in(CodeList list) {
    if (list.findCategory(Item.OTHER).isPresent()) {
      return list;
    }
    Map<String, String> label = new LinkedHashMap<>();
    label.put("fr", "Autre");
    label.put("en", "Other");
    return list.with(new Category(Item.OTHER, new LocalText(label), false));
  }

  /** The question's item, and behind it that of the text. */
  static List<Item> items(String questionId, Measure measure, boolean other) {
    Stream<Item> text =
        other
            ? Stream.of(
                new Item(
                    Item.otherText(questionId),
                    questionId,
                    new Measure.Text(FreeText.DEFAULT_LENGTH)))
            : Stream.empty();
    return Stream.concat(Stream.of(new Item(questionId, questionId, measure)), text).toList();
  }
}
