package fr.openl.web.desk;

import fr.openl.web.door.Texts;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Counts and shares in numerals, and the sign of those that may not be told. */
record Numerals(Texts texts) {
  /** What stands in the place of a number that may not be told. */
  static final String HIDDEN = "s";

  /** The length of a whole bar. */
  static final int BAR = 100;

  /** When something was counted, in a sentence. */
  String counted(ZonedDateTime moment) {
    return texts.say(WaveWords.COUNTED_AT, texts.moment(moment));
  }

  /** A share of 0 to 1 in per cent, with its sign. */
  String percent(double share) {
    return texts.say(WaveWords.PERCENT, texts.number(tenth(100 * share)));
  }

  String percent(OptionalDouble share) {
    return share.isPresent() ? percent(share.getAsDouble()) : HIDDEN;
  }

  String minutes(OptionalDouble minutes) {
    return minutes.isPresent()
        ? texts.say(BlanksWords.MINUTES, texts.number(tenth(minutes.getAsDouble())))
        : "–";
  }

  String told(Optional<Long> count) {
    return count.map(texts::number).orElse(HIDDEN);
  }

  String told(OptionalLong count) {
    return count.isPresent() ? texts.number(count.getAsLong()) : HIDDEN;
  }

  private static double tenth(double number) {
    return Math.round(10 * number) / 10.0;
  }
}
