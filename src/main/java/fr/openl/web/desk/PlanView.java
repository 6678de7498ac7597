package fr.openl.web.desk;

import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.web.door.Texts;
import java.util.List;

/**
 * Who would get a letter now, in sentences.
 *
 * @param sends whether anybody would
 * @param skipped why others would get none
 */
public record PlanView(String lead, boolean sends, List<String> skipped) {
  public PlanView {
    skipped = List.copyOf(skipped);
  }

  static PlanView of(MailingPlan plan, LetterKind kind, Texts texts) {
    long units = plan.addressees().stream().map(to -> to.unit().id()).distinct().count();
    return new PlanView(
        texts.say(
            LetterWords.PLANNED,
            texts.number(plan.addressees().size()),
            texts.number(units),
            texts.say(LetterWords.letters(kind))),
        !plan.addressees().isEmpty(),
        plan.skipped().entrySet().stream()
            .map(
                skipped ->
                    texts.say(LetterWords.of(skipped.getKey()), texts.number(skipped.getValue())))
            .toList());
  }
}
