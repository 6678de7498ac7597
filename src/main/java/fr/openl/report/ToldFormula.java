package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.definition.ConditionSentence;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.Locale;
import java.util.Optional;

/**
 * A formula of a definition as the codebook tells it.
 *
 * @param words what it says, in the reader's language; empty where only the formula tells it
 * @param source as it is written
 */
public record ToldFormula(Optional<String> words, String source) {
  /** A condition on the answers to {@code questionnaire}. */
  static ToldFormula condition(Formula formula, Questionnaire questionnaire, Setting setting) {
    return new ToldFormula(
        new ConditionSentence(questionnaire, new ByLabel(questionnaire, setting))
            .tell(formula.expression())
            .map(words -> setting.words().say("sentence", capital(words))),
        formula.source());
  }

  /** The answers to one question, of which shares or a mean are told. */
  static ToldFormula answers(Formula formula, Questionnaire questionnaire, Setting setting) {
    ByLabel names = new ByLabel(questionnaire, setting);
    return new ToldFormula(
        formula.expression() instanceof Expression.Item(String id)
            ? names
                .nameQuestion(id)
                .map(label -> setting.words().say("condition.answers", label))
                .map(words -> setting.words().say("sentence", capital(words)))
            : Optional.empty(),
        formula.source());
  }

  /** With a capital letter first, as sentences begin. */
  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Calls questions by what they ask, for a reader of the codebook sees no form. */
  private record ByLabel(Questionnaire questionnaire, Setting setting)
      implements ConditionSentence.Voice {
    @Override
    public String say(ConditionSentence.Piece piece, Object... arguments) {
      return setting.words().say("condition." + piece.name().toLowerCase(Locale.ROOT), arguments);
    }

    @Override
    public Optional<String> nameQuestion(String item) {
      return questionnaire
          .findItem(item)
          .map(Item::questionId)
          .flatMap(questionnaire::findQuestion)
          .flatMap(question -> question.label())
          .flatMap(this::label);
    }

    @Override
    public Optional<String> label(LocalText label) {
      return Optional.of(setting.passage(label))
          .filter(passage -> passage.language().equals(setting.language()))
          .map(Passage::words);
    }

    @Override
    public String truth(boolean yes) {
      return setting.words().say(yes ? "condition.true" : "condition.false");
    }

    @Override
    public String number(double amount) {
      return setting.numerals().axis(Scale.QUANTITY, amount);
    }
  }
}
