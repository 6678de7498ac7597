package fr.openl.openanswers.agreement;

import fr.openl.openanswers.agreement.Ratings.Pair;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Measures of how far coders agree, for nominal codes. */
public final class Agreement {
  private Agreement() {}

  /**
   * The share of answers to which two coders gave the same code, among those that both coded, 0 to
   * 1; empty when there are none. It does not take chance into account.
   */
  public static OptionalDouble percent(Ratings ratings, String first, String second) {
    List<Pair> pairs = ratings.pairs(first, second);
    return pairs.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(observed(pairs));
  }

  /**
   * Cohen's kappa of two coders over the answers that both coded: (p_o − p_e) / (1 − p_e), with p_e
   * from each coder's own use of the codes. At most 1; 0 is what chance alone would give. Empty
   * when no answer was coded by both, or when both used one and the same code only. Cohen (1960), A
   * coefficient of agreement for nominal scales, Educational and Psychological Measurement 20,
   * 37–46.
   */
  public static OptionalDouble kappa(Ratings ratings, String first, String second) {
    List<Pair> pairs = ratings.pairs(first, second);
    Map<String, Long> ofFirst = counts(pairs, Pair::first);
    Map<String, Long> ofSecond = counts(pairs, Pair::second);
    double n = pairs.size();
    double expected =
        ofFirst.entrySet().stream()
            .mapToDouble(e -> e.getValue() / n * ofSecond.getOrDefault(e.getKey(), 0L) / n)
            .sum();
    return pairs.isEmpty() || expected == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((observed(pairs) - expected) / (1 - expected));
  }

  /**
   * Krippendorff's alpha of any number of coders, with codes missing anywhere: 1 − D_o/D_e, from
   * the coincidences of codes within answers, each answer of m codes counting its ordered pairs
   * 1/(m − 1) times. At most 1; 0 is what chance alone would give. Empty when no answer has two
   * codes, or when all codes are the same. Krippendorff (2011), Computing Krippendorff's
   * Alpha-Reliability; Krippendorff (2018), Content Analysis, 4th edition, chapter 12.
   */
  public static OptionalDouble alpha(Ratings ratings) {
    Map<String, Double> ofCode = new HashMap<>();
    double disagreeing = 0;
    double n = 0;
    for (Map<String, String> codes : ratings.byAnswer().values()) {
      int m = codes.size();
      if (m < 2) {
        continue;
      }
      Map<String, Long> here =
          codes.values().stream()
              .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
      for (Map.Entry<String, Long> code : here.entrySet()) {
        ofCode.merge(code.getKey(), (double) code.getValue(), Double::sum);
        disagreeing += code.getValue() * (double) (m - code.getValue()) / (m - 1);
      }
      n += m;
    }
    double total = n;
    double expected = ofCode.values().stream().mapToDouble(count -> count * (total - count)).sum();
    return expected == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (total - 1) * disagreeing / expected);
  }

  private static double observed(List<Pair> pairs) {
    return (double) pairs.stream().filter(Pair::agrees).count() / pairs.size();
  }

  private static Map<String, Long> counts(List<Pair> pairs, Function<Pair, String> code) {
    return pairs.stream().collect(Collectors.groupingBy(code, Collectors.counting()));
  }
}
