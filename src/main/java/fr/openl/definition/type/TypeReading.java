package fr.openl.definition.type;

import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.PartReader;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question whose type is being read.
 *
 * @param fields the question's keys
 * @param lists the questionnaire's lists by id
 * @param earlier the items before this question, which a calculation may name
 * @param questionIds the ids of all questions, earlier and later
 */
public record TypeReading(
    PartReader parts,
    Fields fields,
    Map<String, CodeList> lists,
    List<Item> earlier,
    Set<String> questionIds) {
  public TypeReading {
    earlier = List.copyOf(earlier);
  }

  public Problems problems() {
    return parts.problems();
  }

  /** The list that {@code list:} names; an unknown one is reported. */
  public Optional<CodeList> list() {
    Optional<String> id = fields.text("list");
    Optional<CodeList> list = id.map(lists::get);
    if (id.isPresent()
        && list.isEmpty()
        && Shape.Spelled.ID.pattern().matcher(id.get()).matches()) {
      problems().unknown(fields.placeOf("list"), "list", id.get(), lists.keySet());
    }
    return list;
  }

  /** Reports each of {@code codes} that is no category of {@code list}. */
  public void requireCodes(List<Node.Scalar> codes, CodeList list) {
    for (Node.Scalar code : codes) {
      if (list.findCategory(code.text()).isEmpty()) {
        problems()
            .unknown(code.place(), "category of list " + list.id(), code.text(), list.codes());
      }
    }
  }

  /** Reports a lower bound that lies above the upper one. */
  public <T extends Comparable<? super T>> void requireOrder(
      String lowKey, Optional<T> low, String highKey, Optional<T> high) {
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      problems()
          .error(
              fields.placeOf(lowKey),
              lowKey + " " + low.get() + " above " + highKey + " " + high.get(),
              lowKey + " at most " + highKey);
    }
  }

  /** The numbers that the question takes. */
  public Measure.Numeric number(boolean whole) {
    var min = fields.number("min");
    var max = fields.number("max");
    requireOrder(
        "min",
        min.isPresent() ? Optional.of(min.getAsDouble()) : Optional.empty(),
        "max",
        max.isPresent() ? Optional.of(max.getAsDouble()) : Optional.empty());
    return new Measure.Numeric(whole, min, max, fields.text("unit"));
  }
}
