package fr.openl.definition.exchange;

import fr.openl.definition.expression.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the functions of other tools as ours, or as what they amount to. */
record FunctionTranslation(Translation translation) {
  Piece call(String name, List<ForeignExpression> written) {
    return switch (name) {
      case "true", "false" -> Piece.truth(name + "()", Piece.ATOM);
      case "not", "!" -> Translation.not(Translation.truth(one(name, written)));
      case "boolean", "boolean-from-string" -> Translation.truth(one(name, written));
      case "is_empty", "empty" -> Translation.not(Translation.answered(one(name, written)));
      case "selected" -> selected(written);
      case "count-selected" -> countSelected(one(name, written));
      case "if", "iif" -> choice(name, written);
      case "coalesce" -> coalesce(written);
      case "string-length", "strlen" -> length(one(name, written));
      case "regex" -> regex(written);
      case "regexMatch" -> regexMatch(written);
      case "contains", "starts-with", "ends-with" -> part(name, written);
      case "today", "currentDate" -> Piece.of("today()", new ValueType.Day(), Piece.ATOM);
      case "date" -> date(one(name, written));
      case "number", "intval", "floatval", "decimal" -> Translation.quantity(one(name, written));
      case "int" -> whole(one(name, written));
      case "round" -> round(written);
      case "min", "max" -> extreme(name, written);
      case "sum" -> sum(written);
      case "once", "string" -> one(name, written);
      default -> throw new Untranslatable("the function " + name + "()");
    };
  }

  private Piece one(String name, List<ForeignExpression> written) {
    if (written.size() != 1) {
      throw new Untranslatable(name + "() of " + written.size() + " values");
    }
    return translation.of(written.getFirst());
  }

  private List<Piece> all(String name, List<ForeignExpression> written, int fewest, int most) {
    if (written.size() < fewest || written.size() > most) {
      throw new Untranslatable(name + "() of " + written.size() + " values");
    }
    return written.stream().map(translation::of).toList();
  }

  private Piece selected(List<ForeignExpression> written) {
    List<Piece> both = all("selected", written, 2, 2);
    return translation.selected(both.getFirst(), both.getLast());
  }

  private static Piece countSelected(Piece of) {
    if (of.is(ValueType.Category.class)) {
      return Piece.quantity("number(" + Translation.answered(of).text() + ")", Piece.ATOM);
    }
    return Piece.quantity("count-selected(" + of.text() + ")", Piece.ATOM);
  }

  private Piece choice(String name, List<ForeignExpression> written) {
    List<Piece> three = all(name, written, 3, 3);
    List<Piece> branches = alike(three.subList(1, 3));
    return new Piece(
        "if("
            + Translation.truth(three.getFirst()).text()
            + ", "
            + branches.getFirst().text()
            + ", "
            + branches.getLast().text()
            + ")",
        common(branches),
        Piece.ATOM,
        Optional.empty(),
        Optional.empty());
  }

  private Piece coalesce(List<ForeignExpression> written) {
    List<Piece> parts = alike(all("coalesce", written, 2, Integer.MAX_VALUE));
    return new Piece(
        "coalesce(" + listed(parts) + ")",
        common(parts),
        Piece.ATOM,
        Optional.empty(),
        Optional.empty());
  }

  /** Beside a number, what can be one becomes one; the empty text is the unknown number. */
  private static List<Piece> alike(List<Piece> parts) {
    boolean numbers = parts.stream().anyMatch(part -> part.is(ValueType.Quantity.class));
    return numbers ? parts.stream().map(Translation::quantity).toList() : parts;
  }

  private static Optional<ValueType> common(List<Piece> parts) {
    return Optional.of(
        parts.stream()
            .flatMap(part -> part.type().stream())
            .findFirst()
            .orElseGet(ValueType.Words::new));
  }

  private static String listed(List<Piece> parts) {
    return parts.stream().map(Piece::text).collect(Collectors.joining(", "));
  }

  private static Piece length(Piece of) {
    if (!of.is(ValueType.Words.class)) {
      throw new Untranslatable("the length of what is no text");
    }
    return Piece.quantity("string-length(" + of.text() + ")", Piece.ATOM);
  }

  private Piece regex(List<ForeignExpression> written) {
    List<Piece> both = all("regex", written, 2, 2);
    return matches(
        both.getFirst(),
        both.getLast()
            .constant()
            .orElseThrow(() -> new Untranslatable("a pattern that is calculated")));
  }

  /** {@code /pattern/flags} is searched for, ours must match the whole text. */
  private Piece regexMatch(List<ForeignExpression> written) {
    List<Piece> both = all("regexMatch", written, 2, 2);
    String delimited = both.getFirst().constant().orElse("");
    int end = delimited.lastIndexOf('/');
    if (!delimited.startsWith("/") || end < 1) {
      throw new Untranslatable("a pattern without its two strokes");
    }
    String flags = delimited.substring(end + 1);
    if (!flags.matches("[is]*")) {
      throw new Untranslatable("the flags " + flags + " of a pattern");
    }
    String inner = delimited.substring(1, end);
    boolean begins = inner.startsWith("^");
    boolean ends = inner.endsWith("$") && !inner.endsWith("\\$");
    String anything = "(?s:.*)";
    return matches(
        both.getLast(),
        (flags.isEmpty() ? "" : "(?" + flags + ")")
            + (begins ? "" : anything)
            + "(?:"
            + inner.substring(begins ? 1 : 0, inner.length() - (ends ? 1 : 0))
            + ")"
            + (ends ? "" : anything));
  }

  private Piece part(String name, List<ForeignExpression> written) {
    List<Piece> both = all(name, written, 2, 2);
    String literal = literal(both.getLast());
    return matches(
        both.getFirst(),
        "(?s)"
            + (name.equals("starts-with") ? "" : ".*")
            + literal
            + (name.equals("ends-with") ? "" : ".*"));
  }

  /** A constant text as a pattern that matches just it. */
  static String literal(Piece of) {
    return of.constant()
        .orElseThrow(() -> new Untranslatable("a part of a text that is calculated"))
        .replaceAll("[\\\\.\\[\\]{}()*+?^$|-]", "\\\\$0");
  }

  Piece matches(Piece of, String pattern) {
    if (!of.is(ValueType.Words.class)) {
      throw new Untranslatable("a pattern for what is no text");
    }
    return Piece.truth("regex(" + of.text() + ", " + Piece.inQuotes(pattern) + ")", Piece.ATOM);
  }

  private static Piece date(Piece of) {
    return of.is(ValueType.Day.class)
        ? of
        : Piece.of("date(" + of.text() + ")", new ValueType.Day(), Piece.ATOM);
  }

  /** Towards zero, as XPath does. */
  private static Piece whole(Piece of) {
    String n = Translation.quantity(of).within(5);
    return Piece.quantity("(" + n + " - " + n + " mod 1)", Piece.ATOM);
  }

  private Piece round(List<ForeignExpression> written) {
    List<Piece> parts = all("round", written, 1, 2);
    if (parts.size() == 2 && !parts.getLast().text().equals("0")) {
      throw new Untranslatable("round() to decimals");
    }
    return Piece.quantity(
        "round(" + Translation.quantity(parts.getFirst()).text() + ")", Piece.ATOM);
  }

  private Piece extreme(String name, List<ForeignExpression> written) {
    List<Piece> parts = all(name, written, 2, Integer.MAX_VALUE);
    boolean days = parts.stream().anyMatch(part -> part.is(ValueType.Day.class));
    List<Piece> values = days ? parts : parts.stream().map(Translation::quantity).toList();
    return Piece.of(
        name + "(" + listed(values) + ")",
        days ? new ValueType.Day() : new ValueType.Quantity(),
        Piece.ATOM);
  }

  private Piece sum(List<ForeignExpression> written) {
    List<Piece> parts = all("sum", written, 1, Integer.MAX_VALUE);
    Stream<String> each = parts.stream().map(part -> Translation.quantity(part).within(5));
    return Piece.quantity(each.collect(Collectors.joining(" + ")), 4);
  }
}
