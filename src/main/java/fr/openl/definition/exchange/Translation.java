package fr.openl.definition.exchange;

import fr.openl.definition.expression.ValueType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Writes an expression of another tool in our language. Where the other tool turns one type into
 * another without a word, the translation says so; a comparison with the empty text asks whether
 * there is an answer.
 */
final class Translation {
  private static final Set<String> YES = Set.of("yes", "y", "true", "1", "oui");
  private static final Set<String> NO = Set.of("no", "n", "false", "0", "non");

  private final Scope scope;
  private final Set<String> later;
  private final Optional<Referent.OfItem> self;
  private final FunctionTranslation functions = new FunctionTranslation(this);

  /**
   * @param scope what may be named
   * @param later names of the form that stand only later
   * @param self what {@code .} is, in a constraint
   */
  Translation(Scope scope, Set<String> later, Optional<Referent.OfItem> self) {
    this.scope = scope;
    this.later = later;
    this.self = self;
  }

  Piece of(ForeignExpression e) {
    return switch (e) {
      case ForeignExpression.Figure(String digits) -> Piece.figure(digits);
      case ForeignExpression.Quoted(String text) -> Piece.quoted(text);
      case ForeignExpression.Several several ->
          throw new Untranslatable("a list of constants on its own");
      case ForeignExpression.Named(String name) -> named(name);
      case ForeignExpression.Self dot ->
          self.map(item -> Piece.named(".", item.type(), item))
              .orElseThrow(() -> new Untranslatable("'.' outside a constraint"));
      case ForeignExpression.Not(ForeignExpression.Call(String name, var of))
          when (name.equals("is_empty") || name.equals("empty")) && of.size() == 1 ->
          answered(of(of.getFirst()));
      case ForeignExpression.Not(ForeignExpression of) -> not(truth(of(of)));
      case ForeignExpression.Negative(ForeignExpression of) -> negative(of(of));
      case ForeignExpression.Joined(String by, ForeignExpression left, ForeignExpression right) ->
          joined(by, left, right);
      case ForeignExpression.Call(String function, List<ForeignExpression> arguments) ->
          functions.call(function, arguments);
    };
  }

  private Piece named(String written) {
    String name = written.replaceFirst("\\.(NAOK|valueNAOK|value|code)$", "");
    Referent referent =
        scope
            .find(name)
            .or(() -> self.filter(item -> item.item().equals(name) || name.equals("self")))
            .orElseThrow(
                () ->
                    new Untranslatable(
                        later.contains(name)
                            ? "the question " + name + ", which is asked only later"
                            : "the name " + name + ", which no imported question before it bears"));
    return switch (referent) {
      case Referent.OfItem item ->
          Piece.named(
              self.filter(item::equals).isPresent() ? "." : "${" + item.item() + "}",
              item.type(),
              item);
      case Referent.Chosen(String item, String code) ->
          Piece.named("selected(${" + item + "}, '" + code + "')", new ValueType.Truth(), referent);
    };
  }

  private static Piece negative(Piece of) {
    return of.constant().isPresent() && of.is(ValueType.Quantity.class)
        ? Piece.figure("-" + of.text())
        : Piece.quantity("-" + quantity(of).within(Piece.ATOM), 5);
  }

  static Piece not(Piece of) {
    return Piece.truth("not(" + of.text() + ")", Piece.ATOM);
  }

  private Piece joined(String by, ForeignExpression left, ForeignExpression right) {
    return switch (by) {
      case "and" ->
          Piece.truth(truth(of(left)).within(2) + " and " + truth(of(right)).within(2), 2);
      case "or" -> Piece.truth(truth(of(left)).within(1) + " or " + truth(of(right)).within(1), 1);
      case "+", "-" -> arithmetic(by, left, right, 4);
      case "*", "div", "mod" -> arithmetic(by, left, right, 5);
      case "contains" -> contains(of(left), right);
      case "notcontains" -> not(contains(of(left), right));
      case "anyof", "allof" -> among(by, of(left), right);
      default -> compared(by, of(left), of(right));
    };
  }

  private Piece arithmetic(String by, ForeignExpression left, ForeignExpression right, int level) {
    return Piece.quantity(
        quantity(of(left)).within(level) + " " + by + " " + quantity(of(right)).within(level + 1),
        level);
  }

  private Piece contains(Piece of, ForeignExpression what) {
    if (what instanceof ForeignExpression.Several) {
      return among("allof", of, what);
    }
    Piece part = of(what);
    return of.is(ValueType.Words.class) && part.constant().isPresent()
        ? functions.matches(of, "(?s).*" + FunctionTranslation.literal(part) + ".*")
        : selected(of, part);
  }

  private Piece among(String by, Piece of, ForeignExpression what) {
    List<ForeignExpression> all =
        what instanceof ForeignExpression.Several(var several) ? several : List.of(what);
    if (all.isEmpty()) {
      throw new Untranslatable(by + " without choices");
    }
    String word = by.equals("anyof") ? " or " : " and ";
    List<String> each = all.stream().map(one -> selected(of, of(one)).text()).toList();
    return Piece.truth(String.join(word, each), each.size() == 1 ? 3 : by.equals("anyof") ? 1 : 2);
  }

  /** Whether a category is among those chosen. */
  Piece selected(Piece of, Piece choice) {
    String constant =
        choice
            .constant()
            .orElseThrow(() -> new Untranslatable("selected() of a choice that is calculated"));
    if (of.is(ValueType.Truth.class) || of.names().isEmpty()) {
      return compared("=", of, choice);
    }
    return Piece.truth("selected(" + of.text() + ", '" + code(of, constant) + "')", Piece.ATOM);
  }

  private Piece compared(String by, Piece left, Piece right) {
    if (left.constant().isPresent() && right.constant().isEmpty()) {
      return compared(mirrored(by), right, left);
    }
    if (right.isBlank() && (by.equals("=") || by.equals("!="))) {
      return by.equals("=") ? not(answered(left)) : answered(left);
    }
    boolean equality = by.equals("=") || by.equals("!=");
    if (left.is(ValueType.Categories.class) || left.is(ValueType.Ranking.class)) {
      return whole(by, left, right);
    }
    if (left.is(ValueType.Truth.class) && right.constant().isPresent()) {
      return withYes(by, left, right.constant().get());
    }
    if (left.is(ValueType.Category.class) && right.constant().isPresent() && equality) {
      return Piece.truth(
          left.within(4) + " " + by + " '" + code(left, right.constant().get()) + "'", 3);
    }
    if (left.is(ValueType.Words.class) && right.constant().isPresent() && equality) {
      return Piece.truth(
          left.within(4) + " " + by + " " + Piece.inQuotes(right.constant().get()), 3);
    }
    boolean days = left.is(ValueType.Day.class) || right.is(ValueType.Day.class);
    boolean alike = left.type().equals(right.type()) && equality;
    boolean sameKind =
        left.is(ValueType.Category.class) && right.is(ValueType.Category.class) && equality;
    if (days || alike || sameKind) {
      return Piece.truth(left.within(4) + " " + by + " " + right.within(4), 3);
    }
    return Piece.truth(quantity(left).within(4) + " " + by + " " + quantity(right).within(4), 3);
  }

  /** A set compared with one choice: that one, and no other. */
  private Piece whole(String by, Piece left, Piece right) {
    Piece only =
        Piece.truth(
            selected(left, right).text() + " and count-selected(" + left.text() + ") = 1", 2);
    return switch (by) {
      case "=" -> only;
      case "!=" -> not(only);
      default -> throw new Untranslatable("several choices beside " + by);
    };
  }

  private static Piece withYes(String by, Piece left, String constant) {
    String word = constant.toLowerCase(Locale.ROOT);
    if ((!YES.contains(word) && !NO.contains(word)) || !(by.equals("=") || by.equals("!="))) {
      throw new Untranslatable("yes or no beside " + by + " '" + constant + "'");
    }
    boolean yes = YES.contains(word) == by.equals("=");
    if (left.names().filter(Referent.OfItem.class::isInstance).isPresent()) {
      return Piece.truth(left.text() + " = '" + (yes ? "yes" : "no") + "'", 3);
    }
    return yes ? left : not(left);
  }

  private static String mirrored(String by) {
    return switch (by) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> by;
    };
  }

  /** Whether there is an answer. */
  static Piece answered(Piece of) {
    if (of.names().isEmpty()) {
      throw new Untranslatable("the empty text beside a calculation");
    }
    return switch (of.names().get()) {
      case Referent.Chosen chosen -> of;
      case Referent.OfItem item ->
          of.text().equals(".")
              ? Piece.truth("true()", Piece.ATOM) // a constraint looks only at answers
              : Piece.truth("answered(" + of.text() + ")", Piece.ATOM);
    };
  }

  /** A part where yes or no is wanted. */
  static Piece truth(Piece of) {
    if (of.is(ValueType.Truth.class)) {
      return of;
    }
    if (of.constant().isPresent()) {
      String word = of.constant().get().toLowerCase(Locale.ROOT);
      boolean no = word.isEmpty() || word.equals("0");
      return Piece.truth(no ? "false()" : "true()", Piece.ATOM);
    }
    return of.is(ValueType.Quantity.class) ? Piece.truth(of.within(4) + " != 0", 3) : answered(of);
  }

  /** A part where a number is wanted. */
  static Piece quantity(Piece of) {
    if (of.is(ValueType.Quantity.class)) {
      return of;
    }
    if (of.constant().isPresent()) {
      String digits = of.constant().get();
      if (digits.isEmpty()) {
        return Piece.quantity("number('')", Piece.ATOM);
      }
      if (!digits.matches("-?[0-9]+(\\.[0-9]+)?")) {
        throw new Untranslatable("the text '" + digits + "' where a number should stand");
      }
      return Piece.figure(digits);
    }
    if (of.names().orElse(null) instanceof Referent.OfItem item
        && item.codes().entrySet().stream()
            .anyMatch(
                code ->
                    code.getKey().matches("-?[0-9.]+")
                        && !Aliases.spelled(code.getKey()).equals(code.getValue()))) {
      throw new Untranslatable("the choices of " + item.item() + " as numbers");
    }
    if (of.is(ValueType.Categories.class)
        || of.is(ValueType.Ranking.class)
        || of.is(ValueType.Day.class)
        || of.is(ValueType.Moment.class)) {
      throw new Untranslatable(
          of.type().map(ValueType::inWords).orElse("this") + " where a number should stand");
    }
    return Piece.quantity("number(" + of.text() + ")", Piece.ATOM);
  }

  /** Our code of a choice. */
  private static String code(Piece of, String foreign) {
    if (of.names().orElse(null) instanceof Referent.OfItem item) {
      String code = item.codes().get(foreign);
      code = code == null ? item.codes().get(Aliases.spelled(foreign)) : code;
      if (code != null) {
        return code;
      }
      throw new Untranslatable(
          "the choice '" + foreign + "', which the list of " + item.item() + " does not have");
    }
    return foreign;
  }
}
