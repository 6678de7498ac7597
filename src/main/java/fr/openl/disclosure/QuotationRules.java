package fr.openl.disclosure;

import fr.openl.definition.Study.DisclosureThresholds;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * When open answers may be quoted: of each question whose answers a person has read, where enough
 * units wrote one that a quotation leads to none of them.
 *
 * @param thresholds the study's; they hold for texts as for counts
 */
public record QuotationRules(DisclosureThresholds thresholds) {
  /** More quotations of one question are not read. */
  private static final int MOST = 40;

  /**
   * What may be told of an item's answers; empty where nobody released one or too few were given.
   *
   * @param item the text item
   * @param given how many responses hold an answer
   * @param silent how many were asked and gave none
   * @param moderated the words that a person released, in random order
   * @param coded the variables that coders made of the answers
   */
  public Optional<ReleasedQuotations> release(
      String item, long given, long silent, List<String> moderated, List<String> coded) {
    List<String> told = moderated.stream().map(String::strip).filter(t -> !t.isEmpty()).toList();
    if (told.isEmpty() || given < thresholds.threshold()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReleasedQuotations(
            item,
            silent == 0 || silent >= thresholds.threshold()
                ? OptionalLong.of(rounded(given))
                : OptionalLong.empty(),
            told.size(),
            told.subList(0, Math.min(MOST, told.size())),
            coded));
  }

  /** To the study's base, as its other counts are. */
  private long rounded(long count) {
    long base = Math.max(1, thresholds.roundCountsTo());
    return Math.round((double) count / base) * base;
  }
}
