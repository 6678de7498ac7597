package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A list of choices of a form, in order.
 *
 * @param name as the form names it
 */
public record ForeignList(String name, List<Choice> choices) {
  public ForeignList {
    choices = List.copyOf(choices);
  }

  /**
   * One choice.
   *
   * @param name its code in the form
   * @param label absent where the form shows none
   * @param dontKnow whether it is an explicit non-substantive answer
   * @param place where it stands in the form
   */
  public record Choice(String name, Optional<LocalText> label, boolean dontKnow, String place) {}

  /** Choices that every form of a tool shares, each with its code, French and English words. */
  public static ForeignList fixed(String name, String place, List<List<String>> codeAndWords) {
    List<Choice> choices = new ArrayList<>();
    for (List<String> one : codeAndWords) {
      choices.add(
          new Choice(
              one.getFirst(),
              Optional.of(Texts.of("fr", one.get(1), "en", one.get(2))),
              false,
              place));
    }
    return new ForeignList(name, choices);
  }
}
