package fr.openl.web;

import fr.openl.definition.Study;
import java.util.ArrayList;
import java.util.List;

/** What a study promises about the answers it is given, a sentence each. */
final class Promises {
  private Promises() {}

  static List<String> of(Study study, Texts texts) {
    List<String> promises = new ArrayList<>();
    study
        .privacy()
        .identity()
        .map(
            identity ->
                switch (identity) {
                  case "anonymous" -> Phrase.DATA_ANONYMOUS;
                  case "named" -> Phrase.DATA_NAMED;
                  default -> Phrase.DATA_PSEUDONYMOUS;
                })
        .map(texts::say)
        .ifPresent(promises::add);
    promises.add(texts.say(Phrase.DATA_PUBLISHED));
    study
        .privacy()
        .keepRawMonths()
        .ifPresent(months -> promises.add(texts.say(Phrase.DATA_KEPT, months)));
    return promises;
  }
}
