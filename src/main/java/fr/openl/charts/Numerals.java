package fr.openl.charts;

import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Numbers as a language writes them, by the JDK's locale data: in French a decimal comma, thin
 * spaces between thousands and before the percent sign (both U+202F, which never breaks a line), in
 * English 1,335.5 and 62%. The space at a percent sign is thin in every language that has one.
 */
public final class Numerals {
  private static final String WIDE = "\u00a0";
  private static final String THIN = "\u202f";
  private static final String MINUS = "\u2212";

  private final DecimalFormatSymbols symbols;
  private final String before;
  private final String after;
  private final String gap;
  private final String range;

  /**
   * @param range how two numbers are joined by a word: {@code {0} to {1}}
   */
  Numerals(Locale locale, String range) {
    this.symbols = DecimalFormatSymbols.getInstance(locale);
    DecimalFormat percent = (DecimalFormat) NumberFormat.getPercentInstance(locale);
    this.before = percent.getPositivePrefix().replace(WIDE, THIN);
    this.after = percent.getPositiveSuffix().replace(WIDE, THIN);
    this.gap = (before + after).contains(THIN) ? THIN : "";
    this.range = range;
  }

  /** A whole number. */
  public String count(long count) {
    return write(BigDecimal.valueOf(count), 0);
  }

  /**
   * A share from 0 to 1 as a whole percentage; shares that would read as 0 or 100 % but are not get
   * a decimal, or a bound where one decimal is not enough.
   */
  public String share(double share) {
    return percent(bareShare(share));
  }

  /** A share as in {@link #share}, without its percent sign. */
  public String bareShare(double share) {
    double percent = share * 100;
    double distance = Math.min(percent, 100 - percent);
    if (distance <= 0 || distance >= 0.5) {
      return write(BigDecimal.valueOf(percent), 0);
    }
    if (distance < 0.05) {
      return percent < 50
          ? "<" + gap + write(new BigDecimal("0.1"), 1)
          : ">" + gap + write(new BigDecimal("99.9"), 1);
    }
    return write(BigDecimal.valueOf(percent), 1);
  }

  /** A share from 0 to 1 as a percentage with one decimal: for tables. */
  public String fineShare(double share) {
    return percent(write(BigDecimal.valueOf(share * 100), 1));
  }

  /** A difference of shares in points with one decimal, without its sign. */
  public String points(double difference) {
    return write(BigDecimal.valueOf(Math.abs(difference) * 100), 1);
  }

  /** An amount with three significant digits, whole from 100 on. */
  public String quantity(double amount) {
    double size = Math.abs(amount);
    return write(BigDecimal.valueOf(amount), size >= 100 ? 0 : size >= 10 ? 1 : 2);
  }

  /** A tick of an axis: a whole percentage, or an amount without needless decimals. */
  public String axis(Scale scale, double tick) {
    if (scale == Scale.SHARE) {
      return percent(write(BigDecimal.valueOf(tick * 100), 0));
    }
    BigDecimal amount =
        BigDecimal.valueOf(tick).setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return write(amount, Math.max(0, amount.scale()));
  }

  /** A value of {@code scale}: a percentage, an amount, or points with one decimal as in tables. */
  public String value(Scale scale, double value) {
    return switch (scale) {
      case SHARE -> share(value);
      case QUANTITY -> quantity(value);
      case POINTS -> write(BigDecimal.valueOf(value), 1);
    };
  }

  /**
   * The limits of an interval joined by a dash, such as 58–66 %; by a word below zero. Limits of a
   * share that would read alike have a decimal.
   */
  public String interval(Scale scale, Bounds bounds) {
    if (scale == Scale.SHARE && bareShare(bounds.low()).equals(bareShare(bounds.high()))) {
      return fineInterval(scale, bounds);
    }
    return scale == Scale.SHARE
        ? percent(bareShare(bounds.low()) + "–" + bareShare(bounds.high()))
        : joined(value(scale, bounds.low()), value(scale, bounds.high()), bounds);
  }

  /** The limits of an interval with one decimal more: for tables. */
  public String fineInterval(Scale scale, Bounds bounds) {
    return scale == Scale.SHARE
        ? percent(
            write(BigDecimal.valueOf(bounds.low() * 100), 1)
                + "–"
                + write(BigDecimal.valueOf(bounds.high() * 100), 1))
        : interval(scale, bounds);
  }

  private String write(BigDecimal number, int decimals) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    String digits = format.format(number.abs());
    boolean negative = number.setScale(decimals, RoundingMode.HALF_UP).signum() < 0;
    return negative ? MINUS + digits : digits;
  }

  /** A dash between two minus signs would be read as a third. */
  private String joined(String low, String high, Bounds bounds) {
    return bounds.low() >= 0 ? low + "–" + high : range.replace("{0}", low).replace("{1}", high);
  }

  private String percent(String number) {
    return before + number + after;
  }
}
