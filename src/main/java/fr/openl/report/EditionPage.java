package fr.openl.report;

import fr.openl.charts.Chart;
import fr.openl.charts.Setting;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.opendata.DatasetMarkup;
import fr.openl.opendata.Licence;
import fr.openl.opendata.OpenEdition;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One edition of a yearly report in one language.
 *
 * @param dataset what search engines of data are told, as JSON-LD
 * @param sharing what other sites show of its link
 */
public record EditionPage(
    PageFrame frame,
    Passage study,
    Passage wave,
    Optional<Passage> description,
    List<Headline> headlines,
    Optional<Markup> opening,
    List<Section> sections,
    MethodNote method,
    String citation,
    Markup dataset,
    Sharing sharing) {
  public EditionPage {
    headlines = List.copyOf(headlines);
    sections = List.copyOf(sections);
  }

  /** A block of the questionnaire with its indicators. */
  public record Section(
      String id, Passage title, Optional<Markup> words, List<IndicatorView> indicators) {
    public Section {
      indicators = List.copyOf(indicators);
    }
  }

  static EditionPage of(OpenEdition open, String language, Optional<URI> site) {
    ReleasedEdition edition = open.released();
    Study study = edition.study().study();
    Setting setting = setting(edition, language);
    StudyWords words = StudyWords.read(edition.study(), language, quotable(edition, setting));
    Passage title = setting.passage(study.title());
    Passage wave =
        edition
            .wave()
            .title()
            .map(setting::passage)
            .orElse(new Passage(language, setting.words().say("edition", edition.wave().id())));
    return new EditionPage(
        frame(setting, title.words() + " — " + wave.words(), edition.simulated()),
        title,
        wave,
        study.description().map(setting::passage),
        edition.indicators().stream()
            .filter(indicator -> indicator.headline() && !indicator.rows().isEmpty())
            .map(indicator -> Headline.of(indicator, setting))
            .toList(),
        words.opening(),
        sections(edition, words, setting),
        MethodNote.of(edition, setting),
        setting
            .words()
            .say(
                "cite",
                study.contact().name(),
                title.words(),
                wave.words(),
                edition.wave().closes().getYear(),
                Licence.of(study).id()),
        new Markup(language, DatasetMarkup.of(open, language, site)),
        new Sharing(
            new EditionCards(title.words(), wave.words(), setting).whole(edition),
            Sharing.EDITION,
            site.map(root -> root.resolve(place(open, language) + "index.html"))));
  }

  /** Where the edition stands in its language, from the folder of all reports. */
  static String place(OpenEdition open, String language) {
    return "%s/%s/%s/".formatted(open.study().id(), open.wave().id(), language);
  }

  /** For whom and under which conditions the edition is told in {@code language}. */
  static Setting setting(ReleasedEdition edition, String language) {
    return new Setting(
        Words.in(language),
        edition.study().study().defaultLanguage(),
        edition.wave().design(),
        edition.simulated());
  }

  /** Every chart of the page. */
  Stream<Chart> charts() {
    return sections.stream()
        .flatMap(section -> section.indicators().stream())
        .flatMap(IndicatorView::figures)
        .flatMap(figure -> figure.chart().stream());
  }

  private static PageFrame frame(Setting setting, String title, boolean simulated) {
    return new PageFrame(
        setting.words(),
        title,
        "../../../",
        "../../index.html",
        Words.LANGUAGES.stream()
            .filter(other -> !other.equals(setting.language()))
            .map(
                other ->
                    new PageFrame.Link(
                        "../" + other + "/index.html", other, Words.in(other).say("language")))
            .toList(),
        simulated);
  }

  /** Blocks in the order of the form; indicators of no block of this wave come last. */
  private static List<Section> sections(
      ReleasedEdition edition, StudyWords words, Setting setting) {
    List<ReleasedIndicator> left = new ArrayList<>(edition.indicators());
    List<Section> sections = new ArrayList<>();
    for (QuestionBlock block : edition.study().questionnaireOf(edition.wave()).blocks()) {
      List<ReleasedIndicator> own =
          edition.indicators().stream().filter(i -> i.block().equals(block.id())).toList();
      if (!own.isEmpty()) {
        sections.add(
            section(
                block.id(),
                setting.passage(block.title()),
                words.section(block.id()),
                own,
                edition,
                setting));
        left.removeAll(own);
      }
    }
    if (!left.isEmpty()) {
      Passage title = new Passage(setting.language(), setting.words().say("section.others"));
      sections.add(section("others", title, Optional.empty(), left, edition, setting));
    }
    return sections;
  }

  private static Section section(
      String id,
      Passage title,
      Optional<Markup> words,
      List<ReleasedIndicator> indicators,
      ReleasedEdition edition,
      Setting setting) {
    return new Section(
        id,
        title,
        words,
        indicators.stream()
            .map(i -> IndicatorView.of(i, edition.changesOf(i.id()), setting))
            .toList());
  }

  /** What the study's words may quote: indicators of one line, and categories. */
  private static Map<String, String> quotable(ReleasedEdition edition, Setting setting) {
    Map<String, String> figures = new LinkedHashMap<>();
    for (ReleasedIndicator indicator : edition.indicators()) {
      for (ReleasedRow row : indicator.rows()) {
        String key =
            indicator.rows().size() == 1 ? indicator.id() : indicator.id() + "." + row.code();
        figures.put(key, Headline.number(indicator, row.estimate(), setting));
      }
    }
    return figures;
  }
}
