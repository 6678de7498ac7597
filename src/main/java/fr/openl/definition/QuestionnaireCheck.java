package fr.openl.definition;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks what the parts of one questionnaire say of each other, and reports at their places. */
public final class QuestionnaireCheck {
  /** Pages that stand beside the blocks' own in the addresses of a survey. */
  private static final Set<String> PAGES =
      Set.of("review", "answers", "withdraw", "erase", "mirror", "meet");

  private final Questionnaire questionnaire;
  private final Origins origins;
  private final Problems problems;

  private QuestionnaireCheck(Questionnaire questionnaire, Origins origins, Problems problems) {
    this.questionnaire = questionnaire;
    this.origins = origins;
    this.problems = problems;
  }

  /**
   * Reports every error and warning in {@code questionnaire}, whose parts stand at {@code origins}.
   */
  public static void check(Questionnaire questionnaire, Origins origins, Problems problems) {
    QuestionnaireCheck check = new QuestionnaireCheck(questionnaire, origins, problems);
    check.repeatedIds();
    check.retiredIds();
    check.routingOrder();
    new PipingCheck(questionnaire, origins, problems).check();
    check.comparable();
    check.withoutAnswer();
    check.unusedLists();
    check.repeatedLabels();
    if (!problems.hasErrors()) {
      new RoutingCheck(questionnaire, origins, problems).check(); // needs routing without circles
    }
  }

  private void repeatedIds() {
    Set<String> blocks = new HashSet<>();
    Set<String> questions = new HashSet<>();
    for (QuestionBlock block : questionnaire.blocks()) {
      if (!blocks.add(block.id())) {
        problems.error(
            origins.place(block, "id"), "a second block '" + block.id() + "'", "an id of its own");
      }
      if (PAGES.contains(block.id())) {
        problems.error(
            origins.place(block, "id"),
            "the block '" + block.id() + "' has the name of a page of every survey",
            "another id");
      }
      for (Question question : block.questions()) {
        if (!questions.add(question.id())) {
          problems.error(
              origins.place(question, "id"),
              "a second question '" + question.id() + "'",
              "an id of its own");
        }
      }
    }
  }

  private void retiredIds() {
    Set<String> retired = Set.copyOf(questionnaire.retired());
    questionnaire
        .questions()
        .filter(question -> retired.contains(question.id()))
        .forEach(
            question ->
                problems.error(
                    origins.place(question, "id"),
                    "the retired id '" + question.id() + "'",
                    "a new id, for a retired one is never used again"));
    for (CodeList list : questionnaire.lists()) {
      for (Category category : list.categories()) {
        if (retired.contains(list.id() + "." + category.code())) {
          problems.error(
              origins.place(list, category.code()),
              "the retired category '" + category.code() + "' of list " + list.id(),
              "a new code, for a retired one is never used again");
        }
      }
    }
  }

  /** A condition may look only at what stands before it. */
  private void routingOrder() {
    Map<String, Integer> positions = new HashMap<>();
    int position = 0;
    for (Question question : questionnaire.questions().toList()) {
      for (Item item : question.items()) {
        positions.putIfAbsent(item.id(), position);
      }
      position++;
    }
    position = 0;
    for (QuestionBlock block : questionnaire.blocks()) {
      requireEarlier(block.relevant(), positions, position, "before this block");
      for (Question question : block.questions()) {
        requireEarlier(question.relevant(), positions, position, "before this question");
        requireEarlier(
            question.constraint().map(Question.Constraint::that),
            positions,
            position + 1,
            "up to this question");
        position++;
      }
    }
  }

  private void requireEarlier(
      Optional<Formula> formula, Map<String, Integer> positions, int before, String where) {
    formula.ifPresent(
        condition ->
            condition.expression().items().stream()
                .filter(id -> positions.getOrDefault(id, -1) >= before)
                .forEach(
                    id ->
                        problems.error(
                            origins.placeOf(
                                condition, Math.max(0, condition.source().indexOf("${" + id))),
                            "the item " + id + ", which is asked only then or later",
                            "items that stand " + where)));
  }

  private void comparable() {
    for (QuestionBlock block : questionnaire.blocks()) {
      List<String> ids = block.questions().stream().map(Question::id).toList();
      block
          .comparable()
          .forEach(
              (id, how) -> {
                if (!ids.contains(id)) {
                  problems.add(
                      Severity.ERROR,
                      origins.place(how),
                      "'comparable' for '" + id + "', which is no question of this block",
                      "one of " + String.join(", ", ids),
                      Nearest.among(ids, id));
                }
              });
    }
  }

  /** What makes no sense where nobody answers. */
  private void withoutAnswer() {
    questionnaire
        .questions()
        .filter(
            question ->
                question.type().control() instanceof Control.Reading
                    || question.type().control() instanceof Control.Hidden)
        .forEach(
            question -> {
              for (String key : List.of("required", "prefill", "constraint")) {
                boolean set =
                    switch (key) {
                      case "required" -> question.required() != Question.Requirement.OPTIONAL;
                      case "prefill" -> question.prefill().isPresent();
                      default -> question.constraint().isPresent();
                    };
                if (set) {
                  problems.error(
                      origins.place(question, key),
                      "'" + key + "' for a question of type " + question.type().name(),
                      "no such key, for nobody answers it");
                }
              }
            });
  }

  private void unusedLists() {
    Set<String> used = new HashSet<>();
    questionnaire.questions().forEach(question -> used.addAll(listsOf(question)));
    questionnaire.lists().stream()
        .filter(list -> !used.contains(list.id()))
        .forEach(
            list ->
                problems.warning(
                    origins.place(list),
                    "the list '" + list.id() + "' is used by no question",
                    "a question that uses it, or no such list"));
  }

  private static List<String> listsOf(Question question) {
    List<String> ids = new ArrayList<>();
    switch (question.type().control()) {
      case Control.Choice choice -> ids.add(choice.list().id());
      case Control.Choices choices -> ids.add(choices.list().id());
      case Control.Order order -> ids.add(order.list().id());
      case Control.Grid grid -> ids.add(grid.list().id());
      default -> {}
    }
    return ids;
  }

  /** Two categories that a respondent cannot tell apart. */
  private void repeatedLabels() {
    for (CodeList list : questionnaire.lists()) {
      Map<LocalText, String> seen = new HashMap<>();
      for (Category category : list.categories()) {
        String earlier = seen.putIfAbsent(category.label(), category.code());
        if (earlier != null) {
          problems.warning(
              origins.place(list, category.code()),
              "the category '" + category.code() + "' has the same label as '" + earlier + "'",
              "labels that can be told apart");
        }
      }
    }
  }
}
