package fr.openl.report;

import fr.openl.charts.Chart;
import fr.openl.definition.LocalText.Passage;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An edition for paper: all of it one after the other, and what of it goes on one page.
 *
 * @param headlines every figure that matters, the foremost first
 * @param sections the blocks with their indicators
 * @param answers what was written in words of people's own
 * @param brief how the figures came about, in two sentences
 * @param contact whom to ask
 * @param address where the edition will be read, where that is known
 */
public record PaperReport(
    PageFrame frame,
    Passage study,
    Passage wave,
    Optional<Passage> description,
    List<Headline> headlines,
    Optional<Prose> opening,
    List<Section> sections,
    OpenAnswers answers,
    List<MethodNote.Item> method,
    List<String> brief,
    String contact,
    Optional<URI> address,
    String citation) {
  /** How many figures matter most. */
  private static final int MOST = 5;

  /** What a chart of the summary may take of its page, in pixels. */
  private static final int HIGHEST = 460;

  public PaperReport {
    headlines = List.copyOf(headlines);
    sections = List.copyOf(sections);
    method = List.copyOf(method);
    brief = List.copyOf(brief);
  }

  /** A block of the questionnaire with its indicators; {@code file} is its page on a screen. */
  public record Section(
      String id,
      String file,
      Passage title,
      Optional<Prose> words,
      List<IndicatorView> indicators,
      List<ComparedPractices> practices) {
    public Section {
      indicators = List.copyOf(indicators);
      practices = List.copyOf(practices);
    }
  }

  /** The few headlines that open report and summary. */
  public List<Headline> foremost() {
    return headlines.subList(0, Math.min(MOST, headlines.size()));
  }

  /**
   * The chart of the summary: of the first headline, the first that shows more than the number told
   * already and leaves room for the words; else any of it.
   */
  public Optional<Chart> foremostChart() {
    List<Figure> drawn =
        Stream.concat(
                headlines.stream().map(Headline::file).flatMap(this::indicator),
                sections.stream().flatMap(section -> section.indicators().stream()))
            .flatMap(IndicatorView::figures)
            .filter(figure -> figure.chart().isPresent())
            .toList();
    return drawn.stream()
        .filter(figure -> figure.table().rows().size() > 1)
        .filter(figure -> figure.chart().get().heightOnPaper() <= HIGHEST)
        .findFirst()
        .or(() -> drawn.stream().findFirst())
        .flatMap(Figure::chart);
  }

  private Stream<IndicatorView> indicator(String file) {
    return sections.stream()
        .flatMap(section -> section.indicators().stream())
        .filter(indicator -> indicator.file().equals(file));
  }
}
