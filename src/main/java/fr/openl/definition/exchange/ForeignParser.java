package fr.openl.definition.exchange;

import fr.openl.definition.exchange.ForeignTokens.Kind;
import fr.openl.definition.exchange.ForeignTokens.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an expression of another tool, generously: all their operators, from the loosest to the
 * tightest {@code or}, {@code and}, comparisons, {@code + -}, {@code * div mod}, signs.
 */
final class ForeignParser {
  private static final int MAX_LENGTH = 20_000;
  private static final int MAX_DEPTH = 100;

  private static final List<String> COMPARING =
      List.of("=", "!=", "<=", "<", ">=", ">", "contains", "notcontains", "anyof", "allof");

  private final List<Token> tokens;
  private int at;
  private int depth;

  private ForeignParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /**
   * Reads {@code text}.
   *
   * @throws Untranslatable when it does not follow the grammar
   */
  static ForeignExpression parse(String text, Dialect dialect) {
    if (text.length() > MAX_LENGTH) {
      throw new Untranslatable("an expression of " + text.length() + " characters");
    }
    ForeignParser parser = new ForeignParser(ForeignTokens.of(text, dialect));
    ForeignExpression whole = parser.either();
    if (parser.peek().kind() != Kind.END) {
      throw new Untranslatable(described(parser.peek()) + " where the expression should end");
    }
    return whole;
  }

  private ForeignExpression either() {
    if (++depth > MAX_DEPTH) {
      throw new Untranslatable("more than " + MAX_DEPTH + " levels");
    }
    ForeignExpression left = both();
    while (accept("or")) {
      left = new ForeignExpression.Joined("or", left, both());
    }
    depth--;
    return left;
  }

  private ForeignExpression both() {
    ForeignExpression left = comparison();
    while (accept("and")) {
      left = new ForeignExpression.Joined("and", left, comparison());
    }
    return left;
  }

  private ForeignExpression comparison() {
    ForeignExpression left = sum();
    while (true) {
      Token token = peek();
      if (token.kind() == Kind.SIGN && COMPARING.contains(token.content())) {
        at++;
        left = new ForeignExpression.Joined(token.content(), left, sum());
      } else if (accept("empty")) {
        left = new ForeignExpression.Call("is_empty", List.of(left));
      } else if (accept("notempty")) {
        left = new ForeignExpression.Not(new ForeignExpression.Call("is_empty", List.of(left)));
      } else {
        return left;
      }
    }
  }

  private ForeignExpression sum() {
    ForeignExpression left = product();
    while (peek().is("+") || peek().is("-")) {
      String by = tokens.get(at++).content();
      left = new ForeignExpression.Joined(by, left, product());
    }
    return left;
  }

  private ForeignExpression product() {
    ForeignExpression left = signed();
    while (peek().is("*") || peek().is("div") || peek().is("mod")) {
      String by = tokens.get(at++).content();
      left = new ForeignExpression.Joined(by, left, signed());
    }
    return left;
  }

  private ForeignExpression signed() {
    if (++depth > MAX_DEPTH) {
      throw new Untranslatable("more than " + MAX_DEPTH + " levels");
    }
    ForeignExpression read =
        accept("-")
            ? new ForeignExpression.Negative(signed())
            : accept("!") ? new ForeignExpression.Not(signed()) : primary();
    depth--;
    return read;
  }

  private ForeignExpression primary() {
    Token token = tokens.get(at++);
    return switch (token.kind()) {
      case FIGURE -> new ForeignExpression.Figure(token.content());
      case QUOTED -> new ForeignExpression.Quoted(token.content());
      case NAMED -> new ForeignExpression.Named(token.content());
      case WORD -> word(token.content());
      case SIGN, END -> {
        if (token.is(".")) {
          yield new ForeignExpression.Self();
        }
        if (token.is("[")) {
          yield new ForeignExpression.Several(until("]"));
        }
        if (!token.is("(")) {
          throw new Untranslatable(described(token) + " where a value should stand");
        }
        ForeignExpression inner = either();
        expect(")");
        yield inner;
      }
    };
  }

  private ForeignExpression word(String word) {
    if (accept("(")) {
      return new ForeignExpression.Call(word, until(")"));
    }
    return switch (word) {
      case "true" -> new ForeignExpression.Call("true", List.of());
      case "false" -> new ForeignExpression.Call("false", List.of());
      default -> new ForeignExpression.Named(word);
    };
  }

  private List<ForeignExpression> until(String close) {
    List<ForeignExpression> parts = new ArrayList<>();
    if (accept(close)) {
      return parts;
    }
    do {
      parts.add(either());
    } while (accept(",") || accept(";"));
    expect(close);
    return parts;
  }

  private void expect(String sign) {
    if (!accept(sign)) {
      throw new Untranslatable(described(peek()) + " where " + sign + " should stand");
    }
  }

  private boolean accept(String sign) {
    if (peek().is(sign)) {
      at++;
      return true;
    }
    return false;
  }

  private Token peek() {
    return tokens.get(at);
  }

  private static String described(Token token) {
    return token.kind() == Kind.END ? "the end" : "'" + token.content() + "'";
  }
}
