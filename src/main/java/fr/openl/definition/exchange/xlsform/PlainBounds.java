package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.exchange.ForeignQuestion;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Constraints such as {@code . >= 0 and . <= 50}: without a message, the bounds of a number. */
final class PlainBounds {
  private static final String NUMBER = "(-?[0-9]+(?:\\.[0-9]+)?)";
  private static final Pattern BOUNDS =
      Pattern.compile("\\.\\s*>=\\s*" + NUMBER + "(?:\\s+and\\s+\\.\\s*<=\\s*" + NUMBER + ")?");
  private static final Pattern UPPER = Pattern.compile("\\.\\s*<=\\s*" + NUMBER);

  private PlainBounds() {}

  /** Gives {@code question} the bounds that {@code text} is; false when it is anything else. */
  static boolean taken(ForeignQuestion question, String text) {
    boolean whole = question.type().equals("integer");
    Matcher both = BOUNDS.matcher(text.strip());
    Matcher upper = UPPER.matcher(text.strip());
    if ((!whole && !question.type().equals("decimal"))
        || (whole && text.matches(".*[0-9]\\.[0-9].*"))) {
      return false;
    }
    if (both.matches()
        && both.group(2) != null
        && new BigDecimal(both.group(1)).compareTo(new BigDecimal(both.group(2))) > 0) {
      return false;
    }
    if (both.matches()) {
      question.key("min", both.group(1));
      Optional.ofNullable(both.group(2)).ifPresent(max -> question.key("max", max));
      return true;
    }
    if (upper.matches()) {
      question.key("max", upper.group(1));
      return true;
    }
    return false;
  }
}
