package fr.openl.charts;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which form of a sentence a number asks for in a language, as the plural rules of Unicode's CLDR
 * write it (UTS 35, part 3): {@code one: i = 1 and v = 0; few: i % 10 = 2..4}. A number that no
 * form is for takes {@link #OTHER}.
 */
final class PluralRule {
  /** The form of all other numbers, which every language has. */
  static final String OTHER = "other";

  /** The names that CLDR knows, in its order. */
  static final List<String> FORMS = List.of("zero", "one", "two", "few", "many", OTHER);

  private static final Pattern RELATION =
      Pattern.compile("([nivwft])\\s*(?:%\\s*(\\d+)\\s*)?(!?=)\\s*([\\d.,\\s]+)");

  private final Map<String, List<List<Relation>>> forms;

  private PluralRule(Map<String, List<List<Relation>>> forms) {
    this.forms = forms;
  }

  /**
   * Reads a rule; an empty one has only {@link #OTHER}.
   *
   * @throws IllegalArgumentException when it cannot be understood, with the part that cannot
   */
  static PluralRule parse(String written) {
    Map<String, List<List<Relation>>> forms = new LinkedHashMap<>();
    for (String part : written.split(";", -1)) {
      if (part.isBlank()) {
        continue;
      }
      String[] both = part.split(":", 2);
      String form = both[0].strip();
      if (both.length < 2 || form.equals(OTHER) || !FORMS.contains(form)) {
        throw new IllegalArgumentException(part.strip());
      }
      forms.put(form, condition(both[1]));
    }
    return new PluralRule(forms);
  }

  /** Every form that a sentence needs. */
  Set<String> forms() {
    Set<String> all = new TreeSet<>(forms.keySet());
    all.add(OTHER);
    return all;
  }

  /** The form for {@code number}, as it is written: 1.0 may differ from 1. */
  String form(BigDecimal number) {
    return forms.entrySet().stream()
        .filter(form -> meets(form.getValue(), number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(OTHER);
  }

  private static boolean meets(List<List<Relation>> anyOf, BigDecimal number) {
    return anyOf.stream().anyMatch(all -> all.stream().allMatch(r -> r.holds(number)));
  }

  private static List<List<Relation>> condition(String written) {
    return Arrays.stream(written.split("\\bor\\b", -1))
        .map(
            all ->
                Arrays.stream(all.split("\\band\\b", -1))
                    .map(r -> Relation.parse(r.strip()))
                    .toList())
        .toList();
  }

  /** One comparison, such as {@code n % 100 != 11..14}. */
  private record Relation(char operand, BigDecimal modulus, boolean equal, List<Range> ranges) {
    static Relation parse(String written) {
      Matcher match = RELATION.matcher(written);
      if (!match.matches()) {
        throw new IllegalArgumentException(written);
      }
      List<Range> ranges = new ArrayList<>();
      for (String range : match.group(4).replaceAll("\\s", "").split(",", -1)) {
        String[] ends = range.split("\\.\\.", -1);
        ranges.add(new Range(new BigInteger(ends[0]), new BigInteger(ends[ends.length - 1])));
      }
      BigDecimal modulus =
          match.group(2) == null ? BigDecimal.ZERO : new BigDecimal(match.group(2));
      return new Relation(
          match.group(1).charAt(0), modulus, match.group(3).equals("="), List.copyOf(ranges));
    }

    boolean holds(BigDecimal number) {
      BigDecimal value = operand(number.abs());
      BigDecimal rest = modulus.signum() == 0 ? value : value.remainder(modulus);
      return equal == ranges.stream().anyMatch(range -> range.holds(rest));
    }

    /** The value itself, its whole part, how many decimals it shows, or these decimals. */
    private BigDecimal operand(BigDecimal number) {
      BigDecimal trimmed = number.stripTrailingZeros();
      return switch (operand) {
        case 'n' -> number;
        case 'i' -> number.setScale(0, RoundingMode.DOWN);
        case 'v' -> BigDecimal.valueOf(Math.max(0, number.scale()));
        case 'w' -> BigDecimal.valueOf(Math.max(0, trimmed.scale()));
        case 'f' -> decimals(number);
        default -> decimals(trimmed);
      };
    }

    private static BigDecimal decimals(BigDecimal number) {
      return number.remainder(BigDecimal.ONE).movePointRight(Math.max(0, number.scale()));
    }
  }

  /** Whole numbers from one to another, both among them. */
  private record Range(BigInteger from, BigInteger to) {
    boolean holds(BigDecimal number) {
      return number.stripTrailingZeros().scale() <= 0
          && number.toBigInteger().compareTo(from) >= 0
          && number.toBigInteger().compareTo(to) <= 0;
    }
  }
}
