package fr.openl.charts;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which form of a sentence a number asks for in a language, as the plural rules of Unicode's CLDR
 * write it (UTS 35, part 3): {@code one: i = 1 and v = 0; few: i % 10 = 2..4}. A number that no
 * form is for takes {@link #OTHER}.
 */
final class PluralRule {
  /** The form of all other numbers, which every language has. */
  static final String OTHER = PluralRules.KEYWORD_OTHER;

  /** The names that CLDR knows, in its order. */
  static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", OTHER);

  private static final LocalizedNumberFormatter DIGITS =
      NumberFormatter.withLocale(ULocale.ROOT).precision(Precision.unlimited());

  private final PluralRules rules;

  private PluralRule(PluralRules rules) {
    this.rules = rules;
  }

  /**
   * Reads a rule; an empty one has only {@link #OTHER}.
   *
   * @throws IllegalArgumentException when it cannot be understood, with the part that cannot
   */
  static PluralRule parse(String written) {
    for (String part : written.split(";", -1)) {
      String form = part.split(":", -1)[0].strip();
      if (!part.isBlank() && (form.equals(OTHER) || !FORMS.contains(form))) {
        throw new IllegalArgumentException(part.strip());
      }
    }
    try {
      return new PluralRule(PluralRules.parseDescription(written.strip()));
    } catch (ParseException | IllegalArgumentException | IndexOutOfBoundsException unknown) {
      throw new IllegalArgumentException(written.strip(), unknown);
    }
  }

  /** Every form that a sentence needs. */
  Set<String> forms() {
    return new TreeSet<>(rules.getKeywords());
  }

  /** The form for {@code number}, as it is written: 1.0 may differ from 1. */
  String form(BigDecimal number) {
    int decimals = Math.max(0, number.scale());
    return rules.select(DIGITS.precision(Precision.fixedFraction(decimals)).format(number));
  }
}
