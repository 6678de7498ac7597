package fr.openl.cli.rehearse;

import fr.openl.fieldwork.outcome.Disposition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a simulated unit does with the letters of a wave. */
enum Conduct {
  /** Answers by the link of its invitation. */
  ANSWERS_AT_ONCE(34, Disposition.COMPLETE),
  /** Answers by the link of the first reminder. */
  ANSWERS_WHEN_REMINDED(14, Disposition.COMPLETE),
  /** Answers by the link of the second reminder. */
  ANSWERS_LATE(8, Disposition.COMPLETE),
  /** Answers, and corrects its answers later. */
  CORRECTS(2, Disposition.COMPLETE),
  /** Answers, and takes it back. */
  WITHDRAWS(2, Disposition.WITHDRAWN),
  /** Begins and never sends. */
  BREAKS_OFF(6, Disposition.BREAK_OFF),
  /** Asks for no more mail by the link of its invitation. */
  OPTS_OUT(3, Disposition.OPT_OUT),
  /** Says on the telephone that it will not answer. */
  REFUSES(3, Disposition.REFUSAL),
  /** Is known by an address that its server refuses. */
  IS_UNKNOWN_TO_ITS_SERVER(3, Disposition.UNDELIVERABLE),
  /** Is known by an address whose mails come back later. */
  SENDS_MAIL_BACK(3, Disposition.UNDELIVERABLE),
  /** Never says a word. */
  KEEPS_SILENT(22, Disposition.NO_REPLY);

  private final int percent;
  private final Disposition outcome;

  Conduct(int percent, Disposition outcome) {
    this.percent = percent;
    this.outcome = outcome;
  }

  /** As what the case is to be counted in the end. */
  Disposition outcome() {
    return outcome;
  }

  /** Whether mail reaches it by one address only, or not at all. */
  boolean hasOneContact() {
    return switch (this) {
      case OPTS_OUT, IS_UNKNOWN_TO_ITS_SERVER, SENDS_MAIL_BACK -> true;
      default -> false;
    };
  }

  /** The conduct of each of {@code units}: as many do each as its share of a hundred. */
  static Map<String, Conduct> deal(List<String> units, long seed) {
    List<String> shuffled = new ArrayList<>(units);
    Collections.shuffle(shuffled, new Random(seed));
    Map<String, Conduct> dealt = new LinkedHashMap<>();
    int percent = 0;
    for (Conduct conduct : values()) {
      percent += conduct.percent;
      while (dealt.size() < Math.round(units.size() * percent / 100.0)) {
        dealt.put(shuffled.get(dealt.size()), conduct);
      }
    }
    return dealt;
  }
}
