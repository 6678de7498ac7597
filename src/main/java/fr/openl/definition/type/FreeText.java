package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Words of the respondent's own.
 *
 * @param maxLength in code points
 * @param lines height of the field
 */
public record FreeText(int maxLength, int lines) implements DeclaredType {
  static final int DEFAULT_LENGTH = 2000;

  public static final QuestionKind KIND =
      new QuestionKind(
          "text",
          "Words of the respondent's own.",
          List.of(
              Key.optional("max_length", new Shape.Whole(1), "Most characters; 2000."),
              Key.optional("lines", new Shape.Whole(1), "Height of the field in lines; 1.")),
          FreeText::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Writing(maxLength, lines);
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(new Item(questionId, questionId, new Measure.Text(maxLength)));
  }

  @Override
  public void write(Draft question) {
    if (maxLength != DEFAULT_LENGTH) {
      question.put("max_length", maxLength);
    }
    if (lines != 1) {
      question.put("lines", lines);
    }
  }

  private static Optional<FreeText> read(TypeReading from) {
    return Optional.of(
        new FreeText(
            from.fields().whole("max_length").orElse(DEFAULT_LENGTH),
            from.fields().whole("lines").orElse(1)));
  }
}
