package fr.openl.report;

import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A block of the questionnaire: what its authors say of it, and each of its indicators with one
 * chart; of a block without figures what it asked.
 *
 * @param practices its shares side by side, group by group
 * @param questions what a block without indicators asked, each with the way to the codebook
 * @param answers the ways to what was written to its open questions
 * @param before the block before it
 * @param after the block after it
 */
public record BlockPage(
    PageFrame frame,
    Passage title,
    Optional<Prose> words,
    List<Entry> entries,
    List<ComparedPractices> practices,
    List<PageFrame.Link> questions,
    List<PageFrame.Link> answers,
    Optional<PageFrame.Link> before,
    Optional<PageFrame.Link> after) {
  public BlockPage {
    entries = List.copyOf(entries);
    practices = List.copyOf(practices);
    questions = List.copyOf(questions);
    answers = List.copyOf(answers);
  }

  /**
   * An indicator of the block.
   *
   * @param drawn whether its figure stands here, and not already among the authors' words
   * @param more what else its page shows, in words
   */
  public record Entry(IndicatorView indicator, boolean drawn, List<String> more) {
    public Entry {
      more = List.copyOf(more);
    }
  }

  static BlockPage of(
      SpokenEdition edition,
      SpokenEdition.Part part,
      StudyWords words,
      Map<String, IndicatorView> views,
      List<ComparedPractices> practices,
      OpenAnswers answers) {
    Optional<Prose> own = words.section(part.id());
    List<PageFrame.Link> all =
        edition.parts().stream().map(p -> PageFrame.Link.to(p.file(), p.title())).toList();
    return new BlockPage(
        edition.frame(part.file(), List.of(part.title())),
        part.title(),
        own,
        part.indicators().stream()
            .map(indicator -> IndicatorView.get(views, indicator.id()))
            .map(
                view ->
                    new Entry(
                        view,
                        own.filter(prose -> prose.places(view.first())).isEmpty(),
                        more(view, edition)))
            .toList(),
        practices,
        part.indicators().isEmpty() ? questions(edition, part.id()) : List.of(),
        answers.linksOf(part.id()),
        neighbour(all, part.file(), -1),
        neighbour(all, part.file(), 1));
  }

  /** The page that stands {@code step} further than {@code file} in a row of pages. */
  static Optional<PageFrame.Link> neighbour(List<PageFrame.Link> row, String file, int step) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i).href().equals(file) && i + step >= 0 && i + step < row.size()) {
        return Optional.of(row.get(i + step));
      }
    }
    return Optional.empty();
  }

  private static List<PageFrame.Link> questions(SpokenEdition edition, String block) {
    return Codebook.of(edition.open().asked()).variables().stream()
        .filter(variable -> variable.block().id().equals(block))
        .map(
            variable ->
                PageFrame.Link.to(
                    CodebookPage.FILE + "#variable-" + variable.id(),
                    edition.setting().passage(variable.label())))
        .toList();
  }

  private static List<String> more(IndicatorView view, SpokenEdition edition) {
    List<String> more = new ArrayList<>();
    if (view.trend().isPresent()) {
      more.add(edition.say("more.trend"));
    }
    view.breakdowns().forEach(breakdown -> more.add(breakdown.label().words()));
    return more;
  }
}
