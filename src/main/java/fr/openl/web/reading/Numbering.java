package fr.openl.web.reading;

import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import java.util.List;
import java.util.Optional;

/**
 * The numbers that a printed questionnaire gives to its questions, from 1; what is only read or
 * calculated has none. Ids stay, numbers belong to one revision.
 */
record Numbering(List<String> asked) {
  Numbering {
    asked = List.copyOf(asked);
  }

  static Numbering of(Questionnaire questionnaire) {
    return new Numbering(
        questionnaire.questions().filter(Numbering::isAsked).map(Question::id).toList());
  }

  Optional<Integer> find(String question) {
    int at = asked.indexOf(question);
    return at < 0 ? Optional.empty() : Optional.of(at + 1);
  }

  private static boolean isAsked(Question question) {
    return switch (question.type().control()) {
      case Control.Hidden hidden -> false;
      case Control.Reading reading -> false;
      default -> true;
    };
  }
}
