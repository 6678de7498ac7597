package fr.openl.opendata;

import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.secret;

import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import fr.openl.indicators.Continuity;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.SummedIndicator;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Editions of the studies of this house, with their whole definition and invented figures. */
public final class StudyEditions {
  private StudyEditions() {}

  /** An edition in which every tenth number is secret. */
  public static ReleasedEdition of(String study, String wave) {
    return in(Path.of("."), study, wave);
  }

  /** The same of a study under {@code home}. */
  public static ReleasedEdition in(Path home, String study, String wave) {
    StudyFolder folder = StudyFolderReader.read(home, study).orRefuse();
    Wave own = folder.findWave(wave).orElseThrow();
    Random random = new Random(7);
    return new ReleasedEdition(
        folder,
        own,
        612,
        own.frameUnits(),
        study.startsWith("framaspace"),
        IndicatorsReader.read(folder).orRefuse().stream()
            .flatMap(i -> i.in(folder.questionnaireOf(own)).stream())
            .filter(SummedIndicator.class::isInstance)
            .map(SummedIndicator.class::cast)
            .map(i -> indicator(i, folder, own, random))
            .toList(),
        Optional.empty(),
        List.of(),
        List.of(),
        response(folder, own, random),
        List.of());
  }

  /** Who answered, by the first variables that the study's design divides the frame by. */
  private static Optional<ReleasedIndicator> response(StudyFolder study, Wave wave, Random random) {
    Codebook codebook = Codebook.of(study.questionnaireOf(wave));
    LocalText label = LocalText.of("en", "Response rate");
    List<ReleasedBreakdown> strata =
        study.study().design().strata().stream()
            .flatMap(id -> codebook.findVariable(id).stream())
            .map(
                by ->
                    new ReleasedBreakdown(
                        by.id(),
                        by.label(),
                        by.categories().stream()
                            .map(
                                domain ->
                                    new ReleasedBreakdown.Domain(
                                        domain.code(),
                                        domain.label(),
                                        List.of(rate(label, random))))
                            .toList()))
            .toList();
    return strata.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ReleasedIndicator(
                "response-rate",
                "",
                ReleasedIndicator.Scale.SHARE,
                label,
                Optional.empty(),
                ReleasedIndicator.Base.ALL,
                Optional.empty(),
                false,
                ReleasedIndicator.ChartKind.BAR,
                List.of(rate(label, random)),
                strata,
                Optional.empty(),
                List.of(),
                false));
  }

  private static ReleasedRow rate(LocalText label, Random random) {
    return new ReleasedRow("response-rate", label, number(random));
  }

  private static ReleasedIndicator indicator(
      SummedIndicator indicator, StudyFolder study, Wave wave, Random random) {
    Codebook codebook = Codebook.of(study.questionnaireOf(wave));
    List<ReleasedRow> rows = rows(indicator, codebook, random);
    return new ReleasedIndicator(
        indicator.id(),
        indicator.items().stream()
            .flatMap(item -> codebook.findVariable(item).stream())
            .map(variable -> variable.block().id())
            .findFirst()
            .orElseThrow(),
        ReleasedIndicator.Scale.valueOf(indicator.scale().name()),
        indicator.heading().label(),
        indicator.heading().definition(),
        ReleasedIndicator.Base.valueOf(indicator.heading().base().name()),
        indicator.unit(codebook),
        indicator.heading().headline(),
        ReleasedIndicator.ChartKind.valueOf(indicator.heading().chart().name()),
        rows,
        indicator.heading().by().stream()
            .flatMap(by -> codebook.findVariable(by).stream())
            .map(
                by ->
                    new ReleasedBreakdown(
                        by.id(),
                        by.label(),
                        by.categories().stream()
                            .map(
                                domain ->
                                    new ReleasedBreakdown.Domain(
                                        domain.code(),
                                        domain.label(),
                                        rows(indicator, codebook, random)))
                            .toList()))
            .toList(),
        Optional.of(published(0.031, 612)),
        trends(indicator, study, wave, rows, random),
        false);
  }

  private static List<ReleasedRow> rows(
      SummedIndicator indicator, Codebook codebook, Random random) {
    return indicator.rows(codebook).stream()
        .map(row -> new ReleasedRow(row.code(), row.label(), number(random)))
        .toList();
  }

  private static List<ReleasedTrend> trends(
      Indicator indicator, StudyFolder study, Wave own, List<ReleasedRow> rows, Random random) {
    List<Wave> waves =
        study.waves().stream()
            .filter(wave -> !wave.opens().isAfter(own.opens()))
            .filter(wave -> indicator.in(study.questionnaireOf(wave)).isPresent())
            .toList();
    Continuity continuity = new Continuity(study);
    return waves.size() < 2
        ? List.of()
        : rows.stream()
            .map(
                row ->
                    new ReleasedTrend(
                        row.code(),
                        row.label(),
                        waves.stream()
                            .map(
                                wave ->
                                    new ReleasedTrend.Point(
                                        wave.id(),
                                        wave.equals(own) ? row.estimate() : number(random),
                                        continuity.breaksBefore(indicator, wave),
                                        continuity.remark(indicator, wave)))
                            .toList()))
            .toList();
  }

  private static Released number(Random random) {
    double value = 0.1 + random.nextInt(800) / 1000.0;
    return random.nextInt(10) == 0
        ? secret()
        : published(value, value - 0.05, value + 0.06, 100 + random.nextInt(500));
  }
}
