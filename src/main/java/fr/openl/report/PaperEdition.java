package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.charts.Words;
import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.opendata.OpenEdition;
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
 */
record PaperEdition(PaperReport report, String author, LocalDate day) {
  static final String WHOLE = "report.pdf";
  static final String SUMMARY = "summary.pdf";

  /**
   * @param site where the reports will be read, where it is known
   */
  static PaperEdition of(EditionPage page, OpenEdition open, Setting setting, Optional<URI> site) {
    Optional<URI> address =
        site.map(root -> root.resolve(EditionPage.place(open, setting.language())));
    return new PaperEdition(
        new PaperReport(
            page.frame(),
            page.study(),
            page.wave(),
            page.description(),
            page.headlines(),
            page.opening(),
            page.sections(),
            page.method().items(),
            brief(open.released(), setting),
            open.study().contact().mail(),
            address,
            page.citation()),
        open.study().contact().name(),
        open.wave().closes());
  }

  /**
   * The two files by name, made at the same time.
   *
   * @param render fills a template with the report
   */
  Map<String, byte[]> files(BiFunction<String, Object, String> render) {
    return Stream.of(WHOLE, SUMMARY)
        .parallel()
        .collect(
            Collectors.toConcurrentMap(
                file -> file, file -> print(file.replace(".pdf", ""), render)));
  }

  private byte[] print(String template, BiFunction<String, Object, String> render) {
    return Press.print(
        PrintedPage.of(
            render.apply("print/" + template, report),
            report.charts(),
            author,
            day,
            report.address()));
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
