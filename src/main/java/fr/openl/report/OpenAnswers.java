package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.disclosure.ReleasedQuotations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was written in words of people's own, as an edition quotes it: question by question, and
 * nothing where nobody released an answer.
 *
 * @param language most answers are in, as far as anyone knows: the study's own
 */
public record OpenAnswers(String language, List<Question> questions) {
  public OpenAnswers {
    questions = List.copyOf(questions);
  }

  /**
   * An open question with some of its answers.
   *
   * @param id where links find it
   * @param block id of the block it stands in
   * @param told how many answers were given, released and are shown, and how they were chosen
   * @param coded the indicators made of what coders read in the answers
   */
  public record Question(
      String id,
      String block,
      Passage words,
      List<String> told,
      List<String> quoted,
      List<IndicatorView> coded) {
    public Question {
      told = List.copyOf(told);
      quoted = List.copyOf(quoted);
      coded = List.copyOf(coded);
    }

    /** The way to it from another page of the edition. */
    PageFrame.Link link() {
      return PageFrame.Link.to(OpenAnswersPage.FILE + "#" + id, words);
    }
  }

  static OpenAnswers of(SpokenEdition edition, Map<String, IndicatorView> views) {
    Codebook codebook = Codebook.of(edition.open().asked());
    return new OpenAnswers(
        edition.open().study().defaultLanguage(),
        edition.released().quotations().stream()
            .map(quotations -> question(quotations, codebook, edition, views))
            .toList());
  }

  /** The ways to the questions of {@code block}. */
  List<PageFrame.Link> linksOf(String block) {
    return questions.stream()
        .filter(question -> question.block().equals(block))
        .map(Question::link)
        .toList();
  }

  /** How many quotations there are to read, in a sentence; empty where there are none. */
  Optional<String> count(Words words) {
    int quoted = questions.stream().mapToInt(question -> question.quoted().size()).sum();
    return quoted == 0 ? Optional.empty() : Optional.of(words.count("answers.quoted", quoted));
  }

  /**
   * What the method says of open answers; nothing where the form has no open question.
   *
   * @param edition the one that quotes, or does not
   */
  static List<String> method(SpokenEdition edition) {
    boolean asked =
        edition.open().asked().items().stream()
            .anyMatch(item -> item.measure() instanceof Measure.Text);
    List<ReleasedQuotations> quotations = edition.released().quotations();
    if (!asked) {
      return List.of();
    }
    if (quotations.isEmpty()) {
      return List.of(edition.say("answers.none"));
    }
    Codebook codebook = Codebook.of(edition.open().asked());
    List<String> said = new ArrayList<>(List.of(edition.say("answers.intro")));
    quotations.forEach(
        of ->
            said.add(
                edition.say(
                    "alt.item",
                    edition.setting().passage(codebook.getVariable(of.item()).label()).words(),
                    counts(of, edition.setting().words()))));
    return said;
  }

  private static Question question(
      ReleasedQuotations quotations,
      Codebook codebook,
      SpokenEdition edition,
      Map<String, IndicatorView> views) {
    Variable variable = codebook.getVariable(quotations.item());
    return new Question(
        "answers-" + quotations.item(),
        variable.block().id(),
        edition.setting().passage(variable.label()),
        List.of(counts(quotations, edition.setting().words()), choice(quotations, edition)),
        quotations.quoted(),
        edition.released().indicators().stream()
            .filter(
                indicator ->
                    edition.open().itemsOf(indicator.id()).stream()
                        .anyMatch(quotations.coded()::contains))
            .map(indicator -> IndicatorView.get(views, indicator.id()))
            .toList());
  }

  private static String counts(ReleasedQuotations quotations, Words words) {
    String given =
        quotations.given().isPresent()
            ? words.count("answers.given", quotations.given().getAsLong())
            : words.say("answers.given.hidden");
    return words.say(
        "answers.counts",
        given,
        words.count("answers.moderated", quotations.moderated()),
        words.count("answers.shown", quotations.quoted().size()));
  }

  private static String choice(ReleasedQuotations quotations, SpokenEdition edition) {
    return edition.say(
        quotations.quoted().size() == quotations.moderated()
            ? "answers.choice.all"
            : "answers.choice.some");
  }
}
