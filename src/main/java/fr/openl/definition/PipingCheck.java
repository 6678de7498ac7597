package fr.openl.definition;

import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.expression.Nearest;
import java.util.HashSet;
import java.util.Set;

/** A text may pipe only answers that its reader has given before: those of earlier questions. */
record PipingCheck(Questionnaire questionnaire, Origins origins, Problems problems) {
  void check() {
    Set<String> all = new HashSet<>();
    questionnaire.items().forEach(item -> all.add(item.id()));
    Set<String> earlier = new HashSet<>();
    for (QuestionBlock block : questionnaire.blocks()) {
      check(block.title(), block, "title", earlier, all);
      block.intro().ifPresent(intro -> check(intro, block, "intro", earlier, all));
      for (Question question : block.questions()) {
        question.label().ifPresent(label -> check(label, question, "label", earlier, all));
        question.hint().ifPresent(hint -> check(hint, question, "hint", earlier, all));
        question.items().forEach(item -> earlier.add(item.id()));
        question
            .constraint()
            .ifPresent(rule -> check(rule.message(), question, "constraint", earlier, all));
      }
    }
  }

  private void check(
      LocalText text, Object part, String key, Set<String> earlier, Set<String> all) {
    for (String item : Piping.items(text)) {
      if (!all.contains(item)) {
        problems.add(
            Severity.ERROR,
            origins.place(part, key),
            "${" + item + "} in a text, which is no item",
            "the id of an item that stands before",
            Nearest.among(all, item));
      } else if (!earlier.contains(item)) {
        problems.error(
            origins.place(part, key),
            "${" + item + "} in a text, which is asked only then or later",
            "an item that stands before");
      }
    }
  }
}
