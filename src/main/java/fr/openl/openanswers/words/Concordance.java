package fr.openl.openanswers.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * A keyword in its context, as concordances show it.
 *
 * @param before what stands before it, at most a window of characters
 * @param word the keyword as it was written
 * @param after what stands after it
 */
public record Concordance(String before, String word, String after) {
  /**
   * Every place of a keyword, in any of its forms, in the order of the answers.
   *
   * @param window how many characters to show on each side, at least 1
   */
  public static List<Concordance> of(
      List<String> answers, String keyword, TextLanguage language, int window) {
    List<Concordance> places = new ArrayList<>();
    try (Analyzer analyzer = language.analyzer()) {
      Set<String> stems = new HashSet<>();
      Token.of(analyzer, keyword).forEach(token -> stems.add(token.stem()));
      for (String answer : answers) {
        for (Token token : Token.of(analyzer, answer)) {
          if (stems.contains(token.stem())) {
            places.add(at(answer, token, window));
          }
        }
      }
    }
    return places;
  }

  private static Concordance at(String answer, Token token, int window) {
    int from = Math.max(0, token.start() - window);
    int to = Math.min(answer.length(), token.end() + window);
    return new Concordance(
        (from > 0 ? "…" : "") + oneLine(answer.substring(from, token.start())),
        answer.substring(token.start(), token.end()),
        oneLine(answer.substring(token.end(), to)) + (to < answer.length() ? "…" : ""));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
