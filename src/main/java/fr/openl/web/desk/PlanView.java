package fr.openl.web.desk;

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

  static PlanView of(Plans.Told.Planned plan, Texts texts) {
    return new PlanView(
        texts.say(LetterWords.PLANNED, texts.number(plan.letters()), texts.number(plan.units())),
        plan.letters() > 0,
        plan.skipped().entrySet().stream()
            .map(
                skipped ->
                    texts.say(LetterWords.of(skipped.getKey()), texts.number(skipped.getValue())))
            .toList());
  }
}
