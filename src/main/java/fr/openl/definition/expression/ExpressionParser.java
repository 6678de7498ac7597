package fr.openl.definition.expression;

import fr.openl.definition.expression.Expression.Comparison;
import fr.openl.definition.expression.Expression.Operation;
import fr.openl.definition.expression.Tokens.Kind;
import fr.openl.definition.expression.Tokens.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Reads an expression from its text, by recursive descent: {@code or}, {@code and}, comparisons and
 * {@code in}, {@code + -}, {@code * div mod}, unary minus, from the loosest to the tightest; all of
 * them group from the left.
 */
public final class ExpressionParser {
  /** The longest text that is read, in UTF-16 units. */
  static final int MAX_LENGTH = 4_000;

  /** How deep the tree of an expression may be; a chain of n additions is n deep. */
  static final int MAX_DEPTH = 100;

  private static final List<String> OPERATORS = List.of("and", "or", "in", "div", "mod");

  private final List<Token> tokens;
  private final IdentityHashMap<Expression, Place> places = new IdentityHashMap<>();
  private int at;
  private int nesting;

  private ExpressionParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** Reads {@code text}; a text that is no expression gives {@link Parsed.Invalid}. */
  public static Parsed parse(String text) {
    try {
      if (text.length() > MAX_LENGTH) {
        throw new SyntaxProblem(
            MAX_LENGTH,
            text.length(),
            "an expression of " + text.length() + " characters",
            "at most " + MAX_LENGTH);
      }
      ExpressionParser parser = new ExpressionParser(Tokens.of(text));
      Part whole = parser.either();
      parser.expectEnd();
      return new Parsed.Valid(new Formula(text, whole.expression), parser.places);
    } catch (SyntaxProblem stop) {
      return new Parsed.Invalid(stop.problem());
    }
  }

  private Part either() {
    Part left = both();
    while (accept("or")) {
      Part right = both();
      left = join(new Expression.Or(left.expression, right.expression), left, right);
    }
    return left;
  }

  private Part both() {
    Part left = comparison();
    while (accept("and")) {
      Part right = comparison();
      left = join(new Expression.And(left.expression, right.expression), left, right);
    }
    return left;
  }

  private Part comparison() {
    Part left = sum();
    while (true) {
      Optional<Comparison> by =
          Arrays.stream(Comparison.values()).filter(c -> accept(c.spelling())).findFirst();
      if (by.isPresent()) {
        Part right = sum();
        left =
            join(new Expression.Compare(by.get(), left.expression, right.expression), left, right);
      } else if (accept("in")) {
        left = membership(left);
      } else {
        return left;
      }
    }
  }

  private Part membership(Part of) {
    Token open = expect("(", "( and the values, as in ${sector} in ('culture', 'sport')");
    List<Part> among = list(open);
    if (among.isEmpty()) {
      throw new SyntaxProblem(open.start(), last().end(), "no value", "at least one value");
    }
    List<Part> all = new ArrayList<>(among);
    all.add(of);
    return part(new Expression.In(of.expression, expressions(among)), of.start, last().end(), all);
  }

  private Part sum() {
    Part left = product();
    while (true) {
      Optional<Operation> by = acceptOperation(Operation.PLUS, Operation.MINUS);
      if (by.isEmpty()) {
        return left;
      }
      left = arithmetic(by.get(), left, product());
    }
  }

  private Part product() {
    Part left = unary();
    while (true) {
      Optional<Operation> by =
          acceptOperation(Operation.TIMES, Operation.DIVIDED, Operation.MODULO);
      if (by.isEmpty()) {
        return left;
      }
      left = arithmetic(by.get(), left, unary());
    }
  }

  private Part arithmetic(Operation by, Part left, Part right) {
    return join(new Expression.Arithmetic(by, left.expression, right.expression), left, right);
  }

  private Part unary() {
    Token sign = peek();
    if (!accept("-")) {
      return primary();
    }
    enter(sign);
    Part of = unary();
    nesting--;
    return part(new Expression.Negative(of.expression), sign.start(), of.end, List.of(of));
  }

  private Part primary() {
    Token token = peek();
    return switch (token.kind()) {
      case NUMBER -> leaf(new Expression.Literal(new Value.Quantity(finite(token))));
      case TEXT -> leaf(new Expression.Literal(new Value.Words(token.content())));
      case ITEM -> leaf(new Expression.Item(token.content()));
      case NAME -> OPERATORS.contains(token.content()) ? noValue(token) : call();
      case SIGN, END -> {
        if (token.is(".")) {
          yield leaf(new Expression.Self());
        }
        if (!accept("(")) {
          yield noValue(token);
        }
        enter(token);
        Part inner = either();
        nesting--;
        expect(")", "a closing )");
        yield inner;
      }
    };
  }

  private static Part noValue(Token token) {
    throw new SyntaxProblem(
        token.start(),
        token.end(),
        token.inWords(),
        "an item such as ${members}, a number, a text in quotes or a function");
  }

  private static double finite(Token token) {
    double amount = Double.parseDouble(token.content());
    if (Double.isInfinite(amount)) {
      throw new SyntaxProblem(
          token.start(), token.end(), "a number of this size", "a number below 1.8e308");
    }
    return amount;
  }

  private Part call() {
    Token name = next();
    if (!FunctionSyntax.names().contains(name.content())) {
      throw FunctionSyntax.unknown(name, peek().is("("));
    }
    List<Part> arguments = list(expect("(", "( after " + name.content()));
    Expression node = FunctionSyntax.node(name, arguments, last().end());
    return part(node, name.start(), last().end(), arguments);
  }

  /** The parts between an opening parenthesis already read and its closing one. */
  private List<Part> list(Token open) {
    List<Part> parts = new ArrayList<>();
    if (accept(")")) {
      return parts;
    }
    enter(open);
    do {
      parts.add(either());
    } while (accept(","));
    nesting--;
    expect(")", "a comma or a closing )");
    return parts;
  }

  private void enter(Token token) {
    nesting++;
    requireDepth(nesting, token.start(), token.end());
  }

  private static void requireDepth(int depth, int start, int end) {
    if (depth > MAX_DEPTH) {
      throw new SyntaxProblem(
          start, end, "more than " + MAX_DEPTH + " levels", "a simpler expression");
    }
  }

  private Part leaf(Expression expression) {
    Token token = next();
    return part(expression, token.start(), token.end(), List.of());
  }

  private Part join(Expression expression, Part left, Part right) {
    return part(expression, left.start, right.end, List.of(left, right));
  }

  private Part part(Expression expression, int start, int end, List<Part> made) {
    int depth = 1 + made.stream().mapToInt(Part::depth).max().orElse(0);
    requireDepth(depth, start, end);
    places.put(expression, new Place(start, end - start));
    return new Part(expression, start, end, depth);
  }

  private static List<Expression> expressions(List<Part> parts) {
    return parts.stream().map(Part::expression).toList();
  }

  private Optional<Operation> acceptOperation(Operation... operations) {
    return Arrays.stream(operations).filter(o -> accept(o.spelling())).findFirst();
  }

  private boolean accept(String word) {
    if (peek().is(word)) {
      at++;
      return true;
    }
    return false;
  }

  private Token expect(String sign, String expected) {
    Token token = peek();
    if (!accept(sign)) {
      throw new SyntaxProblem(token.start(), token.end(), token.inWords(), expected);
    }
    return token;
  }

  private void expectEnd() {
    Token token = peek();
    if (token.kind() != Kind.END) {
      throw new SyntaxProblem(
          token.start(), token.end(), token.inWords(), "an operator or the end of the expression");
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at++);
  }

  private Token last() {
    return tokens.get(at - 1);
  }

  /** A part of the tree with its place and depth. */
  record Part(Expression expression, int start, int end, int depth) {}
}
