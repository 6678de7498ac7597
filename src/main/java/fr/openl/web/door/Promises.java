package fr.openl.web.door;

import fr.openl.definition.Study;
import java.util.ArrayList;
import java.util.List;

/** What a study promises about the answers it is given, a sentence each. */
public final class Promises {
  private Promises() {}

  public static List<String> of(Study study, Texts texts) {
    List<String> promises = new ArrayList<>();
    promises.add(
        texts.say(
            switch (study.privacy().identity()) {
              case ANONYMOUS -> Phrase.DATA_ANONYMOUS;
              case PSEUDONYMOUS -> Phrase.DATA_PSEUDONYMOUS;
              case NAMED -> Phrase.DATA_NAMED;
            }));
    promises.add(texts.say(Phrase.DATA_PUBLISHED));
    study
        .privacy()
        .keepRawMonths()
        .ifPresent(months -> promises.add(texts.say(Phrase.DATA_KEPT, months)));
    return promises;
  }
}
