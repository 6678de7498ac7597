package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.opendata.OpenEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where the numbers of an indicator come from, link by link: its definition, the questions it rests
 * on with the revisions that asked them, its base, its weights, and the file that holds them.
 *
 * @param definition its entry in the codebook
 * @param hash of the definition, where the study declares it
 * @param weighted whether weights are in its numbers
 * @param base in words
 */
public record Origin(
    String definition,
    Optional<String> hash,
    List<Asked> questions,
    boolean weighted,
    String base) {
  public Origin {
    questions = List.copyOf(questions);
  }

  /**
   * A question.
   *
   * @param href its entry in the codebook; empty where only other waves asked it
   * @param revisions those that asked it
   */
  public record Asked(String variable, Optional<String> href, Passage label, String revisions) {}

  /** What a number is over, in words. */
  static String base(ReleasedIndicator indicator) {
    return indicator.chart() == ChartKind.GROWTH
        ? "base.count"
        : "base." + indicator.base().name().toLowerCase(Locale.ROOT);
  }

  /** The words {@code key}, which are part of a sentence, as a sentence of their own. */
  static String sentence(String key, Words words) {
    return words.say("sentence", ToldFormula.capital(words.say(key)));
  }

  static Origin of(ReleasedIndicator indicator, SpokenEdition edition) {
    OpenEdition open = edition.open();
    List<Asked> questions = new ArrayList<>();
    for (String item : open.itemsOf(indicator.id())) {
      List<String> revisions = new ArrayList<>();
      for (Map.Entry<String, Questionnaire> revision : open.revisions().entrySet()) {
        if (revision.getValue().findItem(item).isPresent()) {
          revisions.add(revision.getKey());
        }
      }
      Optional<Passage> label =
          Codebook.of(open.asked())
              .findVariable(item)
              .map(variable -> edition.setting().passage(variable.label()));
      questions.add(
          new Asked(
              item,
              label.map(asked -> "codebook.html#variable-" + item),
              label.orElseGet(() -> new Passage(edition.language(), item)),
              edition.say(
                  revisions.size() == 1 ? "origin.revision" : "origin.revisions",
                  String.join(", ", revisions))));
    }
    return new Origin(
        "codebook.html#indicator-" + indicator.id(),
        open.definitionHash(indicator),
        questions,
        indicator.chart() != ChartKind.GROWTH,
        sentence(base(indicator), edition.setting().words()));
  }
}
