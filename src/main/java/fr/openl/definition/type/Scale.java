package fr.openl.definition.type;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whole steps between two ends that may bear a label. */
public record Scale(int from, int to, Optional<LocalText> fromLabel, Optional<LocalText> toLabel)
    implements DeclaredType {
  public static final QuestionKind KIND =
      new QuestionKind(
          "scale",
          "A whole step between two ends.",
          List.of(
              Key.required("from", new Shape.Whole(Integer.MIN_VALUE), "The lowest step."),
              Key.required("to", new Shape.Whole(Integer.MIN_VALUE), "The highest step."),
              Key.optional("from_label", new Shape.Words(), "What the lowest step means."),
              Key.optional("to_label", new Shape.Words(), "What the highest step means.")),
          Scale::read);

  @Override
  public String name() {
    return KIND.name();
  }

  @Override
  public Control control() {
    return new Control.Steps(from, to, fromLabel, toLabel);
  }

  @Override
  public List<Item> items(String questionId) {
    return List.of(
        new Item(
            questionId,
            questionId,
            new Measure.Numeric(
                true, OptionalDouble.of(from), OptionalDouble.of(to), Optional.empty())));
  }

  @Override
  public void write(Draft question) {
    question.put("from", from).put("to", to);
    fromLabel.ifPresent(label -> question.put("from_label", label.written()));
    toLabel.ifPresent(label -> question.put("to_label", label.written()));
  }

  private static Optional<Scale> read(TypeReading reading) {
    Fields fields = reading.fields();
    if (fields.whole("from").isEmpty() || fields.whole("to").isEmpty()) {
      return Optional.empty();
    }
    int from = fields.whole("from").getAsInt();
    int to = fields.whole("to").getAsInt();
    if (from >= to) {
      reading
          .problems()
          .error(fields.placeOf("from"), "from " + from + " to " + to, "from below to");
    }
    return Optional.of(
        new Scale(
            from,
            to,
            reading.parts().words(fields, "from_label"),
            reading.parts().words(fields, "to_label")));
  }
}
