package fr.openl.definition;

import fr.openl.definition.expression.Symbols;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One revision of what is asked.
 *
 * @param retired question ids and {@code list.code} that may never be used again
 */
public record Questionnaire(
    String id,
    String revision,
    List<CodeList> lists,
    List<QuestionBlock> blocks,
    List<String> retired,
    List<Advice> advice) {
  public Questionnaire {
    lists = List.copyOf(lists);
    blocks = List.copyOf(blocks);
    retired = List.copyOf(retired);
    advice = List.copyOf(advice);
  }

  public Stream<Question> questions() {
    return blocks.stream().flatMap(block -> block.questions().stream());
  }

  /** Every item, in the order of the form. */
  public List<Item> items() {
    return questions().flatMap(question -> question.items().stream()).toList();
  }

  public Optional<Question> findQuestion(String id) {
    return questions().filter(question -> question.id().equals(id)).findFirst();
  }

  public Optional<Item> findItem(String id) {
    return items().stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public Optional<CodeList> findList(String id) {
    return lists.stream().filter(list -> list.id().equals(id)).findFirst();
  }

  /** The block that holds question {@code id}. */
  public Optional<QuestionBlock> findBlockOf(String questionId) {
    return blocks.stream()
        .filter(block -> block.questions().stream().anyMatch(q -> q.id().equals(questionId)))
        .findFirst();
  }

  /** The items as an expression sees them. */
  public Symbols symbols() {
    return Item.symbols(items());
  }
}
