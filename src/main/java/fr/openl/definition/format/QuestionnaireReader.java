package fr.openl.definition.format;

import fr.openl.definition.Advice;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.PartReader;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.QuestionnaireCheck;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads one questionnaire file. First come the lists, then the types of all questions, and last the
 * expressions, for they may name any item.
 */
public final class QuestionnaireReader {
  private final Path home;
  private final PartReader parts;

  private QuestionnaireReader(Path home, PartReader parts) {
    this.home = home;
    this.parts = parts;
  }

  /**
   * Reads and checks the questionnaire that {@code document} declares. Problems go to {@code
   * parts}; with errors the questionnaire is only good for finding more of them.
   *
   * @param home the folder that holds {@code surveys/}, where CSV lists are looked for
   */
  public static Questionnaire read(Document document, PartReader parts, Path home) {
    parts.check(document.root(), QuestionnaireShape.SHAPE);
    Questionnaire questionnaire =
        new QuestionnaireReader(home, parts).questionnaire(Fields.of(document.root()));
    QuestionnaireCheck.check(questionnaire, parts.origins(), parts.problems());
    return questionnaire;
  }

  /**
   * Reads one questionnaire by itself.
   *
   * @param name the file's name for problems
   * @param home the folder that holds {@code surveys/}
   * @param languages the study's languages, the default first
   */
  public static Reading<Questionnaire> read(
      String text, String name, Path home, List<String> languages) {
    Reading<Document> document = YamlReader.read(text, name);
    Problems problems = new Problems();
    problems.addAll(document.problems());
    PartReader parts = new PartReader(problems, new Origins(Place.startOf(name)), languages);
    return Reading.of(document.value().map(read -> read(read, parts, home)), problems);
  }

  private Questionnaire questionnaire(Fields fields) {
    Map<String, CodeList> lists = lists(fields);
    List<BlockReader> readers = blockReaders(fields, lists);
    List<Item> items = readers.stream().flatMap(block -> block.items().stream()).toList();
    TypeChecker checker = new TypeChecker(Item.symbols(items));
    List<QuestionBlock> blocks =
        readers.stream().flatMap(block -> block.read(checker).stream()).toList();
    return new Questionnaire(
        fields.text("questionnaire").orElse(""),
        fields.text("revision").orElse(""),
        List.copyOf(lists.values()),
        blocks,
        fields.texts("retired"),
        advice(fields, checker));
  }

  private Map<String, CodeList> lists(Fields fields) {
    CodeListReader reader = new CodeListReader(home, parts);
    Map<String, CodeList> lists = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("lists")) {
      reader
          .read(entry.key().text(), entry.value())
          .ifPresent(list -> lists.putIfAbsent(list.id(), list));
    }
    return lists;
  }

  private List<BlockReader> blockReaders(Fields fields, Map<String, CodeList> lists) {
    List<Fields> blocks = fields.list("blocks").stream().map(Fields::of).toList();
    Set<String> questionIds =
        blocks.stream()
            .flatMap(block -> block.list("questions").stream())
            .flatMap(question -> Fields.of(question).text("id").stream())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    List<BlockReader> readers = new ArrayList<>();
    List<Item> earlier = new ArrayList<>();
    for (Fields block : blocks) {
      BlockReader reader = new BlockReader(parts, block, lists, earlier, questionIds);
      earlier.addAll(reader.items());
      readers.add(reader);
    }
    return readers;
  }

  private List<Advice> advice(Fields fields, TypeChecker checker) {
    List<Advice> all = new ArrayList<>();
    for (Node node : fields.list("advice")) {
      Fields advice = Fields.of(node);
      Optional<Formula> when = parts.condition(advice, "when", checker);
      Optional<LocalText> say = parts.words(advice, "say");
      if (when.isPresent() && say.isPresent()) {
        all.add(new Advice(when.get(), say.get()));
      }
    }
    return all;
  }
}
