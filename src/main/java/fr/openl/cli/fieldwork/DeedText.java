package fr.openl.cli.fieldwork;

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
              case RETENTION_ENDED ->
                  "%,d responses and %,d drafts erased at the end of their time"
                      .formatted(deed.responses(), deed.drafts());
              case DRAFTS_EXPIRED ->
                  "%,d drafts erased after the wave closed".formatted(deed.drafts());
              case ERASED_ON_REQUEST ->
                  "erased on request: %,d responses and %,d drafts"
                      .formatted(deed.responses(), deed.drafts());
            });
  }
}
