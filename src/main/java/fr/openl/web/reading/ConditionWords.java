package fr.openl.web.reading;

import fr.openl.definition.ConditionSentence;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import java.util.Optional;

/**
 * Tells routing to those who answer, by the numbers of questions: "only if the answer to question 4
 * is “Yes”".
 */
final class ConditionWords implements ConditionSentence.Voice {
  private final Questionnaire questionnaire;
  private final Numbering numbers;
  private final Texts texts;

  ConditionWords(Questionnaire questionnaire, Texts texts) {
    this.questionnaire = questionnaire;
    this.numbers = Numbering.of(questionnaire);
    this.texts = texts;
  }

  /** The condition as part of a sentence; empty when only the formula tells it. */
  Optional<String> tell(Expression condition) {
    return new ConditionSentence(questionnaire, this).tell(condition);
  }

  /** {@link Reading} has every piece under its own name. */
  @Override
  public String say(ConditionSentence.Piece piece, Object... arguments) {
    return texts.say(Reading.valueOf(piece.name()), arguments);
  }

  @Override
  public Optional<String> nameQuestion(String item) {
    return questionnaire
        .findItem(item)
        .map(Item::questionId)
        .flatMap(numbers::find)
        .map(String::valueOf);
  }

  /** A sentence is in one language: words in another one are left to the formula. */
  @Override
  public Optional<String> label(LocalText label) {
    return Optional.of(texts.in(label))
        .filter(words -> words.language().equals(texts.page()))
        .map(Passage::words);
  }

  @Override
  public String truth(boolean yes) {
    return texts.say(yes ? Phrase.YES : Phrase.NO);
  }

  @Override
  public String number(double amount) {
    return texts.number(amount);
  }
}
