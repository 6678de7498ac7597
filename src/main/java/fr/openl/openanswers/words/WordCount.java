package fr.openl.openanswers.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;

/**
 * How often a word stands in the answers, its forms taken together.
 *
 * @param word the form that is written most often
 * @param times how often it stands in all answers
 * @param answers in how many answers it stands
 */
public record WordCount(String word, long times, long answers) {
  /** The words of all answers, those of most answers first; stop words left out. */
  public static List<WordCount> of(List<String> answers, TextLanguage language) {
    Map<String, Tally> tallies = new HashMap<>();
    try (Analyzer analyzer = language.analyzer()) {
      for (String answer : answers) {
        Set<String> here = new HashSet<>();
        for (Token token : Token.of(analyzer, answer)) {
          Tally tally = tallies.computeIfAbsent(token.stem(), stem -> new Tally());
          String form = answer.substring(token.start(), token.end()).toLowerCase(Locale.ROOT);
          tally.forms.merge(withoutElision(form), 1L, Long::sum);
          tally.answers += here.add(token.stem()) ? 1 : 0;
        }
      }
    }
    List<WordCount> counts = new ArrayList<>();
    tallies.values().forEach(tally -> counts.add(tally.count()));
    counts.sort(
        Comparator.comparingLong(WordCount::answers)
            .thenComparingLong(WordCount::times)
            .reversed()
            .thenComparing(WordCount::word));
    return counts;
  }

  /** {@code l'association} counts as {@code association}. */
  private static String withoutElision(String form) {
    return form.replaceFirst("^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=.)", "");
  }

  private static final class Tally {
    private final Map<String, Long> forms = new HashMap<>();
    private long answers;

    private WordCount count() {
      String word =
          forms.entrySet().stream()
              .max(
                  Map.Entry.<String, Long>comparingByValue()
                      .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
              .orElseThrow()
              .getKey();
      return new WordCount(word, forms.values().stream().mapToLong(times -> times).sum(), answers);
    }
  }
}
