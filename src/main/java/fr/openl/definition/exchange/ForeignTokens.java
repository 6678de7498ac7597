package fr.openl.definition.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Cuts an expression of another tool into words and signs, spelled as in this house. */
final class ForeignTokens {
  private static final List<String> SIGNS =
      List.of(
          "<=", ">=", "!=", "<>", "==", "&&", "||", "=", "<", ">", "+", "-", "*", "/", "%", "!",
          "(", ")", ",", "[", "]", ";");

  private static final Map<String, String> SPELLED =
      Map.of("<>", "!=", "==", "=", "&&", "and", "||", "or", "/", "div", "%", "mod");

  /** Words that join, in any case. */
  private static final Map<String, String> JOINING =
      Map.ofEntries(
          Map.entry("and", "and"),
          Map.entry("or", "or"),
          Map.entry("div", "div"),
          Map.entry("mod", "mod"),
          Map.entry("eq", "="),
          Map.entry("ne", "!="),
          Map.entry("lt", "<"),
          Map.entry("le", "<="),
          Map.entry("gt", ">"),
          Map.entry("ge", ">="),
          Map.entry("equal", "="),
          Map.entry("notequal", "!="),
          Map.entry("less", "<"),
          Map.entry("greater", ">"),
          Map.entry("lessorequal", "<="),
          Map.entry("greaterorequal", ">="),
          Map.entry("contains", "contains"),
          Map.entry("contain", "contains"),
          Map.entry("notcontains", "notcontains"),
          Map.entry("notcontain", "notcontains"),
          Map.entry("anyof", "anyof"),
          Map.entry("allof", "allof"),
          Map.entry("empty", "empty"),
          Map.entry("notempty", "notempty"));

  private final String text;
  private final Dialect dialect;
  private int at;

  private ForeignTokens(String text, Dialect dialect) {
    this.text = text;
    this.dialect = dialect;
  }

  /** What a token is. */
  enum Kind {
    FIGURE,
    QUOTED,
    NAMED,
    WORD,
    SIGN,
    END
  }

  record Token(Kind kind, String content) {
    boolean is(String sign) {
      return kind == Kind.SIGN && content.equals(sign);
    }
  }

  static List<Token> of(String text, Dialect dialect) {
    ForeignTokens tokens = new ForeignTokens(straightQuotes(text), dialect);
    List<Token> all = new ArrayList<>();
    do {
      all.add(tokens.next());
    } while (all.getLast().kind() != Kind.END);
    return all;
  }

  /** Word processors bend quotes. */
  static String straightQuotes(String text) {
    return text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
  }

  private Token next() {
    while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\u00A0')) {
      at++;
    }
    if (at == text.length()) {
      return new Token(Kind.END, "");
    }
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      int end = text.indexOf(c, at + 1);
      if (end < 0) {
        throw new Untranslatable("a text that does not end");
      }
      return token(Kind.QUOTED, text.substring(at + 1, end), end + 1);
    }
    if (text.startsWith("${", at) || c == '{') {
      int end = text.indexOf('}', at);
      if (end < 0) {
        throw new Untranslatable("a { that does not end");
      }
      String name = text.substring(at + (c == '{' ? 1 : 2), end);
      return token(Kind.NAMED, Texts.trimmed(name), end + 1);
    }
    boolean numbered =
        dialect == Dialect.LIMESURVEY && text.substring(at).matches("(?s)[0-9]+X[0-9]+X[0-9].*");
    if (numbered) {
      return word();
    }
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      return figure();
    }
    if (c == '.' && dialect == Dialect.XLSFORM && !text.startsWith("..", at)) {
      return token(Kind.SIGN, ".", at + 1);
    }
    return Character.isLetter(c) || c == '_' ? word() : sign();
  }

  private Token figure() {
    int end = at;
    while (isDigit(end) || (end < text.length() && text.charAt(end) == '.')) {
      end++;
    }
    return token(Kind.FIGURE, text.substring(at, end), end);
  }

  private Token word() {
    int end = at + 1;
    while (end < text.length() && belongs(end)) {
      end++;
    }
    String word = text.substring(at, end);
    String joining = JOINING.getOrDefault(word.toLowerCase(Locale.ROOT), "");
    boolean called = text.substring(end).stripLeading().startsWith("(");
    boolean joins =
        !joining.isEmpty()
            && !(called && joining.equals("contains") && dialect == Dialect.XLSFORM)
            && !(called && joining.equals("empty") && dialect != Dialect.SURVEYJS);
    return joins ? token(Kind.SIGN, joining, end) : token(Kind.WORD, word, end);
  }

  private boolean belongs(int index) {
    char c = text.charAt(index);
    boolean letterFollows = index + 1 < text.length() && Character.isLetter(text.charAt(index + 1));
    return Character.isLetterOrDigit(c)
        || c == '_'
        || (c == '-' && dialect == Dialect.XLSFORM && letterFollows)
        || (c == ':' && dialect == Dialect.XLSFORM && letterFollows)
        || (c == '.' && dialect == Dialect.LIMESURVEY && letterFollows);
  }

  private Token sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        boolean path = sign.equals("/") && dialect == Dialect.XLSFORM;
        if (path) {
          throw new Untranslatable("a path through the form (/)");
        }
        return token(Kind.SIGN, SPELLED.getOrDefault(sign, sign), at + sign.length());
      }
    }
    throw new Untranslatable(
        text.startsWith("..", at)
            ? "a path through the form (..)"
            : "the character " + Character.toString(text.codePointAt(at)));
  }

  private Token token(Kind kind, String content, int end) {
    at = end;
    return new Token(kind, content);
  }

  private boolean isDigit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }
}
