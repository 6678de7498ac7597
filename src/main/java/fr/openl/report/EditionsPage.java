package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.charts.Subject;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.opendata.OpenEdition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All editions of a study, and how its numbers moved over them.
 *
 * @param lines over the waves, with a chart each: the last edition's headline figures
 * @param others the other indicators that have lines, by the way to their page
 * @param charts the way to the folder of the last edition's charts
 */
public record EditionsPage(
    PageFrame frame,
    Passage study,
    Optional<Passage> description,
    List<Entry> editions,
    List<Line> lines,
    List<PageFrame.Link> others,
    String charts) {
  public EditionsPage {
    editions = List.copyOf(editions);
    lines = List.copyOf(lines);
    others = List.copyOf(others);
  }

  /** The way to an edition. */
  public record Entry(String href, Passage title, String detail) {}

  /** An indicator over the waves. */
  public record Line(String href, Passage label, Figure figure) {}

  /** Its file in {@code language}, in the folder of the study. */
  static String file(String language) {
    return "editions-" + language + ".html";
  }

  /**
   * @param editions of one study, the last first
   */
  static EditionsPage of(List<OpenEdition> editions, String language) {
    SpokenEdition last = SpokenEdition.of(editions.getFirst(), language);
    Words words = last.setting().words();
    String place = last.open().wave().id() + "/" + language + "/";
    List<Line> lines = new ArrayList<>();
    List<PageFrame.Link> others = new ArrayList<>();
    for (ReleasedIndicator indicator : last.released().indicators()) {
      String page = place + SpokenEdition.fileOf(indicator.id());
      Passage label = last.setting().passage(indicator.label());
      if (indicator.headline() && runs(indicator)) {
        lines.add(new Line(page, label, line(indicator, last.setting())));
      } else if (runs(indicator)) {
        others.add(PageFrame.Link.to(page, label));
      }
    }
    return new EditionsPage(
        new PageFrame(
            words,
            last.study().words() + " — " + words.say("editions"),
            "../",
            "index.html",
            last.otherLanguages(EditionsPage::file),
            List.of(new PageFrame.Link("../index.html", language, words.say("index.title"))),
            editions.stream().map(OpenEdition::released).anyMatch(ReleasedEdition::simulated)),
        last.study(),
        last.open().study().description().map(last.setting()::passage),
        editions.stream().map(edition -> entry(edition, language)).toList(),
        lines,
        others,
        place + "charts/");
  }

  private static Figure line(ReleasedIndicator indicator, Setting setting) {
    return Figure.of(
        new Subject.OverWaves(indicator),
        indicator.chart() != ReleasedIndicator.ChartKind.NONE,
        setting);
  }

  private static boolean runs(ReleasedIndicator indicator) {
    return indicator.trends().stream().map(ReleasedTrend::points).anyMatch(p -> p.size() > 1);
  }

  private static Entry entry(OpenEdition open, String language) {
    SpokenEdition edition = SpokenEdition.of(open, language);
    ReleasedEdition released = open.released();
    Words words = edition.setting().words();
    LocalDate opens = released.wave().opens();
    LocalDate closes = released.wave().closes();
    String detail =
        words.say("editions.detail", Days.of(words).say(opens), Days.of(words).say(closes))
            + " — "
            + words.count("method.responses", released.responses());
    return new Entry(
        released.wave().id() + "/" + language + "/" + OpeningPage.FILE,
        edition.wave(),
        released.simulated() ? detail + " — " + words.say("simulated") : detail);
  }
}
