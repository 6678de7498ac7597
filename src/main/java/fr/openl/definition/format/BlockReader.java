package fr.openl.definition.format;

import fr.openl.definition.CodeList;
import fr.openl.definition.Comparability;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.PartReader;
import fr.openl.definition.Question;
import fr.openl.definition.Question.Constraint;
import fr.openl.definition.Question.Prefill;
import fr.openl.definition.Question.Requirement;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.QuestionType;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.definition.expression.ValueType;
import fr.openl.definition.type.Calculated;
import fr.openl.definition.type.QuestionKind;
import fr.openl.definition.type.QuestionTypes;
import fr.openl.definition.type.TypeReading;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one block of a questionnaire file: the types of its questions first, the rest later. */
final class BlockReader {
  private final PartReader parts;
  private final Fields fields;
  private final List<TypedQuestion> questions = new ArrayList<>();
  private final List<Item> items = new ArrayList<>();

  BlockReader(
      PartReader parts,
      Fields fields,
      Map<String, CodeList> lists,
      List<Item> earlier,
      Set<String> questionIds) {
    this.parts = parts;
    this.fields = fields;
    List<Item> known = new ArrayList<>(earlier);
    for (Node node : fields.list("questions")) {
      Fields question = Fields.of(node);
      Optional<String> id = question.text("id");
      Optional<QuestionType> type =
          type(new TypeReading(parts, question, lists, known, questionIds));
      if (id.isPresent() && type.isPresent()) {
        questions.add(new TypedQuestion(id.get(), type.get(), question));
        items.addAll(type.get().items(id.get()));
        known.addAll(type.get().items(id.get()));
      }
    }
  }

  /** The items of the block's questions, in order. */
  List<Item> items() {
    return items;
  }

  /** The block, with its expressions checked by {@code checker}. */
  Optional<QuestionBlock> read(TypeChecker checker) {
    Optional<LocalText> title = parts.words(fields, "title");
    Optional<LocalText> intro = parts.words(fields, "intro");
    Optional<Formula> relevant = parts.condition(fields, "relevant", checker);
    List<Question> read = questions.stream().map(question -> question(question, checker)).toList();
    Optional<String> id = fields.text("id");
    if (id.isEmpty() || title.isEmpty()) {
      return Optional.empty();
    }
    QuestionBlock block =
        new QuestionBlock(id.get(), title.get(), intro, relevant, read, comparable());
    return Optional.of(parts.origins().remember(block, fields.mapping()));
  }

  private Optional<QuestionType> type(TypeReading reading) {
    Optional<String> name = reading.fields().text("type");
    Optional<QuestionKind> kind = name.flatMap(QuestionTypes::find);
    if (name.isPresent() && kind.isEmpty()) {
      parts
          .problems()
          .unknown(
              reading.fields().placeOf("type"),
              "question type",
              name.get(),
              QuestionTypes.list().stream().map(QuestionKind::name).toList());
    }
    return kind.flatMap(known -> known.reader().apply(reading));
  }

  private Question question(TypedQuestion from, TypeChecker checker) {
    Fields question = from.fields();
    Optional<LocalText> label = parts.words(question, "label");
    if (!question.has("label") && !(from.type() instanceof Calculated)) {
      parts
          .problems()
          .error(question.place(), "the key 'label' is missing", "label: what is asked");
    }
    Question read =
        new Question(
            from.id(),
            from.type(),
            label,
            parts.words(question, "hint"),
            question.text("required").map(BlockReader::requirement).orElse(Requirement.OPTIONAL),
            parts.condition(question, "relevant", checker),
            constraint(from, checker),
            question.text("prefill").flatMap(BlockReader::prefill));
    return parts.origins().remember(read, question.mapping());
  }

  private Optional<Constraint> constraint(TypedQuestion from, TypeChecker checker) {
    Optional<Node> node = from.fields().find("constraint");
    if (node.isEmpty()) {
      return Optional.empty();
    }
    List<Item> answered = from.type().items(from.id());
    Optional<ValueType> self =
        answered.stream()
            .filter(item -> item.id().equals(from.id()))
            .findFirst()
            .map(item -> item.measure().type());
    Fields constraint = Fields.of(node.get());
    Optional<Formula> that =
        parts.condition(constraint, "that", new TypeChecker(checker.symbols(), self));
    Optional<LocalText> message = parts.words(constraint, "message");
    return that.flatMap(formula -> message.map(words -> new Constraint(formula, words)));
  }

  private Map<String, Comparability> comparable() {
    Map<String, Comparability> comparable = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("comparable")) {
      Fields how = Fields.of(entry.value());
      Optional<String> since = how.text("since");
      Optional<Comparability.Link> with = how.text("with").flatMap(BlockReader::link);
      if (since.isPresent() && with.isPresent()) {
        comparable.putIfAbsent(
            entry.key().text(),
            parts.origins().remember(new Comparability(since.get(), with.get()), entry.value()));
      }
    }
    return comparable;
  }

  private static Requirement requirement(String word) {
    return switch (word) {
      case "true" -> Requirement.REQUIRED;
      case "soft" -> Requirement.SOFT;
      default -> Requirement.OPTIONAL;
    };
  }

  private static Optional<Prefill> prefill(String word) {
    return switch (word) {
      case "frame" -> Optional.of(Prefill.FRAME);
      case "previous" -> Optional.of(Prefill.PREVIOUS);
      default -> Optional.empty();
    };
  }

  private static Optional<Comparability.Link> link(String word) {
    for (Comparability.Link link : Comparability.Link.values()) {
      if (link.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return Optional.of(link);
      }
    }
    return Optional.empty();
  }

  /** A question whose type is known. */
  private record TypedQuestion(String id, QuestionType type, Fields fields) {}
}
