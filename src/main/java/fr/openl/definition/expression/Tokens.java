package fr.openl.definition.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts the text of an expression into its words and signs. */
final class Tokens {
  /** Signs of other languages → ours. */
  private static final Map<String, String> FOREIGN =
      Map.of("==", "=", "<>", "!=", "&&", "and", "||", "or", "!", "not(…)", "/", "div", "%", "mod");

  private static final List<String> SIGNS =
      List.of("<=", ">=", "!=", "=", "<", ">", "+", "-", "*", "(", ")", ",", ".");

  private final String text;
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens of {@code text}, the last one of kind {@link Kind#END}. */
  static List<Token> of(String text) {
    Tokens tokens = new Tokens(text);
    List<Token> all = new ArrayList<>();
    do {
      all.add(tokens.next());
    } while (all.getLast().kind() != Kind.END);
    return all;
  }

  private Token next() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "", at, at);
    }
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return quoted(c);
    }
    if (text.startsWith("${", at)) {
      return item();
    }
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      return number();
    }
    return isLetter(at) ? name() : sign();
  }

  private Token quoted(char quote) {
    int end = text.indexOf(quote, at + 1);
    if (end < 0) {
      throw new SyntaxProblem(at, text.length(), "a text that does not end", "a closing " + quote);
    }
    return token(Kind.TEXT, text.substring(at + 1, end), end + 1);
  }

  private Token item() {
    int end = text.indexOf('}', at);
    if (end < 0) {
      throw new SyntaxProblem(at, text.length(), "${ that does not end", "a closing }");
    }
    String id = text.substring(at + 2, end).strip();
    if (id.isEmpty()) {
      throw new SyntaxProblem(at, end + 1, "${} without an id", "an id, as in ${members}");
    }
    return token(Kind.ITEM, id, end + 1);
  }

  private Token number() {
    int end = at;
    while (isDigit(end)) {
      end++;
    }
    if (end < text.length() && text.charAt(end) == '.' && isDigit(end + 1)) {
      end++;
      while (isDigit(end)) {
        end++;
      }
    }
    return token(Kind.NUMBER, text.substring(at, end), end);
  }

  /** A letter, then letters, digits and underscores; a hyphen when a letter follows. */
  private Token name() {
    int end = at;
    while (isLetter(end)
        || isDigit(end)
        || (end < text.length() && text.charAt(end) == '-' && isLetter(end + 1))) {
      end++;
    }
    return token(Kind.NAME, text.substring(at, end), end);
  }

  private Token sign() {
    FOREIGN.entrySet().stream()
        .filter(sign -> text.startsWith(sign.getKey(), at) && !text.startsWith("!=", at))
        .max(Comparator.comparingInt(sign -> sign.getKey().length()))
        .ifPresent(
            sign -> {
              throw new SyntaxProblem(
                  new ExpressionProblem(
                      at,
                      sign.getKey().length(),
                      sign.getKey(),
                      "one of = != < <= > >= + - * div mod and or in",
                      Optional.of(sign.getValue())));
            });
    return SIGNS.stream()
        .filter(sign -> text.startsWith(sign, at))
        .findFirst()
        .map(sign -> token(Kind.SIGN, sign, at + sign.length()))
        .orElseThrow(
            () -> {
              String character = Character.toString(text.codePointAt(at));
              return new SyntaxProblem(
                  at,
                  at + character.length(),
                  "the character " + character,
                  "an item, a number, a text in straight quotes, a function or an operator");
            });
  }

  private Token token(Kind kind, String content, int end) {
    Token token = new Token(kind, content, at, end);
    at = end;
    return token;
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private boolean isLetter(int index) {
    return index < text.length()
        && (Character.isLetter(text.charAt(index)) || text.charAt(index) == '_');
  }

  /** Spaces, line feeds and the no-break spaces that French keyboards and editors put in. */
  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** What a token is. */
  enum Kind {
    NUMBER,
    TEXT,
    ITEM,
    NAME,
    SIGN,
    END
  }

  /**
   * One word or sign.
   *
   * @param content its text without quotes or braces
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  record Token(Kind kind, String content, int start, int end) {
    boolean is(String word) {
      return (kind == Kind.SIGN || kind == Kind.NAME) && content.equals(word);
    }

    String inWords() {
      return switch (kind) {
        case NUMBER -> "the number " + content;
        case TEXT -> "the text '" + content + "'";
        case ITEM -> "${" + content + "}";
        case NAME, SIGN -> content;
        case END -> "the end";
      };
    }
  }
}
