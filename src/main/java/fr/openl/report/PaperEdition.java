package fr.openl.report;

import fr.openl.charts.Chart;
import fr.openl.charts.Setting;
import fr.openl.charts.Words;
import fr.openl.definition.Study;
import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.print.Press;
import fr.openl.print.PrintedPage;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An edition on paper: {@code report.pdf}, the whole of it, and {@code summary.pdf}, one page that
 * is handed round.
 *
 * @param author who answers for it
 * @param day the last day of collection
 */
record PaperEdition(PaperReport report, List<Chart> charts, String author, LocalDate day) {
  PaperEdition {
    charts = List.copyOf(charts);
  }

  static PaperEdition of(
      SpokenEdition edition,
      StudyWords words,
      Map<String, IndicatorView> views,
      Map<String, List<ComparedPractices>> practices,
      OpenAnswers answers,
      List<Chart> charts,
      Optional<URI> site) {
    Study study = edition.open().study();
    PaperReport report =
        new PaperReport(
            edition.frame(OpeningPage.FILE, List.of()),
            edition.study(),
            edition.wave(),
            study.description().map(edition.setting()::passage),
            edition.released().indicators().stream()
                .filter(ReleasedIndicator::headline)
                .flatMap(i -> IndicatorView.get(views, i.id()).headline().stream())
                .toList(),
            words.opening(),
            edition.parts().stream()
                .filter(
                    part -> !part.indicators().isEmpty() || words.section(part.id()).isPresent())
                .map(
                    part ->
                        section(part, words, views, practices.getOrDefault(part.id(), List.of())))
                .toList(),
            answers,
            MethodNote.of(edition).items(),
            brief(edition.released(), edition.setting()),
            study.contact().mail(),
            site.map(root -> root.resolve(edition.place())),
            edition.citation());
    return new PaperEdition(report, charts, study.contact().name(), edition.open().wave().closes());
  }

  /**
   * The two files by name, made at the same time.
   *
   * @param render fills a template with the report
   */
  Map<String, byte[]> files(BiFunction<String, Object, String> render) {
    return Stream.of("report", "summary")
        .parallel()
        .collect(Collectors.toConcurrentMap(name -> name + ".pdf", name -> print(name, render)));
  }

  private byte[] print(String template, BiFunction<String, Object, String> render) {
    return Press.print(
        PrintedPage.of(
            render.apply("print/" + template, report), charts, author, day, report.address()));
  }

  private static PaperReport.Section section(
      SpokenEdition.Part part,
      StudyWords words,
      Map<String, IndicatorView> views,
      List<ComparedPractices> practices) {
    return new PaperReport.Section(
        part.id(),
        part.file(),
        part.title(),
        words.section(part.id()),
        part.indicators().stream().map(i -> IndicatorView.get(views, i.id())).toList(),
        practices);
  }

  /** How many answered, and what the figures say of the others. */
  private static List<String> brief(ReleasedEdition edition, Setting setting) {
    Words words = setting.words();
    String count = words.count("method.responses", edition.responses());
    String units = setting.passage(edition.study().study().units()).words();
    String first =
        edition.population().isPresent() && edition.population().getAsInt() > 0
            ? words.say(
                "summary.responses.known",
                count,
                setting.numerals().count(edition.population().getAsInt()),
                units,
                setting
                    .numerals()
                    .share((double) edition.responses() / edition.population().getAsInt()))
            : words.say("summary.responses.unknown", count);
    return List.of(
        first,
        words.say(
            edition.wave().design() == DesignKind.OPEN
                ? "method.intervals.open"
                : "method.intervals"));
  }
}
