package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.fieldwork.PrivacyLog.Deed;

/** A line of the privacy log for a person at a prompt. */
final class DeedText {
  private DeedText() {}

  static String of(Deed deed) {
    return "%s  %s%s  %s"
        .formatted(
            deed.day(),
            deed.study(),
            deed.wave().map(wave -> " " + wave).orElse(""),
            switch (deed.kind()) {
              case KEY_DESTROYED ->
                  "the key was destroyed: pseudonyms can never be linked to units again";
              case RETENTION_ENDED -> erased(deed) + " erased at the end of their time";
              case DRAFTS_EXPIRED ->
                  Count.of(deed.drafts(), "draft") + " erased after the wave closed";
              case ERASED_ON_REQUEST -> "erased on request: " + erased(deed);
            });
  }

  private static String erased(Deed deed) {
    return Count.of(deed.responses(), "response") + " and " + Count.of(deed.drafts(), "draft");
  }
}
