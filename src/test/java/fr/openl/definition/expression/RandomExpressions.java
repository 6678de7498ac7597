package fr.openl.definition.expression;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes random well-typed expressions over the items of {@link RandomWave}, as their authors would
 * write them. The same seed writes the same expressions.
 */
final class RandomExpressions {
  private static final int DEEPEST = 4;

  private final Random random;

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  /** One expression of a random type, but no set and no ranking. */
  String next() {
    return switch (random.nextInt(8)) {
      case 0 -> text(0);
      case 1 -> category(0);
      case 2 -> day(0);
      case 3 -> moment(0);
      case 4, 5 -> quantity(0);
      default -> truth(0);
    };
  }

  private String truth(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any(
            "${employer}",
            "previous(${employer})",
            "true()",
            "false()",
            "asked(" + item() + ")",
            "answered(" + item() + ")")
        : anyOf(
            () -> truth(DEEPEST),
            () -> "not(" + truth(d) + ")",
            () -> "(" + truth(d) + " and " + truth(d) + ")",
            () -> "(" + truth(d) + " or " + truth(d) + ")",
            () ->
                "("
                    + quantity(d)
                    + any(" = ", " != ", " < ", " <= ", " > ", " >= ")
                    + quantity(d)
                    + ")",
            () -> "(" + day(d) + any(" = ", " != ", " < ", " <= ", " > ", " >= ") + day(d) + ")",
            () -> "(" + moment(d) + any(" < ", " <= ", " > ", " >= ", " = ") + moment(d) + ")",
            () -> "(" + text(d) + any(" = ", " != ") + text(d) + ")",
            () -> "(" + category(d) + any(" = ", " != ") + any("'culture'", category(d)) + ")",
            () -> "(" + truth(d) + any(" = ", " != ") + any("'yes'", "'no'", truth(d)) + ")",
            () -> "(" + quantity(d) + " in (" + several(() -> quantity(d)) + "))",
            () -> "(" + category(d) + " in (" + several(() -> any("'sport'", category(d))) + "))",
            () -> "(" + day(d) + " in (" + several(() -> day(d)) + "))",
            () -> "selected(" + tools(d) + ", " + any("'framaspace'", "'paper'", "'dk'") + ")",
            () -> "selected(" + barriers(d) + ", " + any("'time'", "'money'") + ")",
            () -> "selected(" + category(d) + ", 'sport')",
            () ->
                "regex("
                    + text(d)
                    + ", "
                    + any(
                        "'[a-z]+'",
                        "'.*'",
                        "'\\s*\\d+(\\.\\d+)?\\s*'",
                        "'.'",
                        "'\\p{L}+.?'",
                        "'(?i)É.*'",
                        "\"it's.*\"")
                    + ")",
            () -> choose(d, () -> truth(d)),
            () -> "coalesce(" + truth(d) + ", " + truth(d) + ")");
  }

  private String quantity(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any(
            "${members}",
            "${budget}",
            ".",
            "previous(${members})",
            "previous(${budget})",
            any("0", "1", "2.5", "3", "0.1", "40", "9007199254740993", "0.000001"),
            Integer.toString(random.nextInt(100)))
        : anyOf(
            () -> quantity(DEEPEST),
            () ->
                "(" + quantity(d) + any(" + ", " - ", " * ", " div ", " mod ") + quantity(d) + ")",
            () ->
                "(" + quantity(d) + any(" + ", " - ", " * ", " div ", " mod ") + quantity(d) + ")",
            () -> "-" + quantity(d),
            () -> "round(" + quantity(d) + ")",
            () -> "min(" + several(() -> quantity(d)) + ", " + quantity(d) + ")",
            () -> "max(" + several(() -> quantity(d)) + ", " + quantity(d) + ")",
            () -> "count-selected(" + tools(d) + ")",
            () -> "count-selected(" + barriers(d) + ")",
            () -> "string-length(" + text(d) + ")",
            () ->
                "number("
                    + anyOf(() -> text(d), () -> truth(d), () -> category(d), () -> quantity(d))
                    + ")",
            () -> choose(d, () -> quantity(d)),
            () -> "coalesce(" + quantity(d) + ", " + quantity(d) + ")");
  }

  private String text(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any(
            "${wish}",
            "previous(${wish})",
            "'temps'",
            "\"it's\"",
            "' 12.5 '",
            "'é👍'",
            "'\\'",
            "'%'")
        : anyOf(
            () -> text(DEEPEST),
            () -> text(DEEPEST),
            () -> choose(d, () -> text(d)),
            () -> "coalesce(" + text(d) + ", " + text(d) + ")");
  }

  private String category(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any("${sector}", "previous(${sector})")
        : anyOf(
            () -> category(DEEPEST),
            () -> "if(" + truth(d) + ", " + category(d) + ", " + any("'sport'", category(d)) + ")",
            () -> "coalesce(" + category(d) + ", " + any("\"it's\"", category(d)) + ")");
  }

  private String tools(int depth) {
    return choices(depth, "${files_tool}", this::tools);
  }

  private String barriers(int depth) {
    return choices(depth, "${barriers}", this::barriers);
  }

  private String choices(int depth, String item, IntFunction<String> deeper) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any(item, "previous(" + item + ")")
        : anyOf(
            () -> item,
            () -> "previous(" + item + ")",
            () -> choose(d, () -> deeper.apply(d)),
            () -> "coalesce(" + deeper.apply(d) + ", " + deeper.apply(d) + ")");
  }

  private String day(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? any("${founded}", "previous(${founded})", "today()", "date('2000-02-29')")
        : anyOf(
            () -> day(DEEPEST),
            () -> "date(" + moment(d) + ")",
            () -> "date(" + day(d) + ")",
            () -> "min(" + day(d) + ", '1999-12-31')",
            () -> "max(" + day(d) + ", " + day(d) + ")",
            () -> choose(d, () -> day(d)),
            () -> "coalesce(" + day(d) + ", '2010-01-01')");
  }

  private String moment(int depth) {
    int d = depth + 1;
    return depth >= DEEPEST
        ? "submitted()"
        : anyOf(
            () -> "submitted()",
            () -> "max(submitted(), '2025-11-03T18:30:00Z')",
            () -> "if(" + truth(d) + ", " + moment(d) + ", '2025-11-03')",
            () -> "coalesce(" + moment(d) + ", '2025-11-03T00:00:01')");
  }

  private String item() {
    return any(
        RandomWave.TYPES.keySet().stream().map(id -> "${" + id + "}").toArray(String[]::new));
  }

  private String choose(int depth, Supplier<String> branch) {
    return "if(" + truth(depth) + ", " + branch.get() + ", " + branch.get() + ")";
  }

  private String several(Supplier<String> one) {
    return IntStream.rangeClosed(0, random.nextInt(3))
        .mapToObj(i -> one.get())
        .collect(Collectors.joining(", "));
  }

  private String any(String... texts) {
    return texts[random.nextInt(texts.length)];
  }

  private String anyOf(Way... ways) {
    return ways[random.nextInt(ways.length)].write();
  }

  /** One production of the grammar. */
  private interface Way {
    String write();
  }
}
