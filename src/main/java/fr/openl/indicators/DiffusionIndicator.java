package fr.openl.indicators;

import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.estimation.Estimate;
import fr.openl.estimation.Interval;
import fr.openl.estimation.growth.CumulativeCount;
import fr.openl.estimation.growth.Growth;
import fr.openl.estimation.growth.LogisticGrowth;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.IndicatorTable.Cell;
import fr.openl.indicators.IndicatorTable.Cells;
import fr.openl.indicators.IndicatorTable.Row;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How many units there were over time, and the ceiling of logistic growth where the counts tell
 * one; where they do not, the definition says so: {@link LogisticGrowth}. It rests on no question.
 *
 * @param study whose frames hold the days, where the counts are those of a frame
 * @param source where the counts come from
 * @param block of the report that it stands in
 */
public record DiffusionIndicator(
    Heading heading, StudyFolder study, Source source, Optional<String> block)
    implements UnitIndicator {
  /** How a study declares it. */
  public static final IndicatorKind KIND =
      new IndicatorKind(
          "diffusion",
          "How many units there were over time, and the ceiling where one can be told.",
          List.of(
              Key.optional("counts", DatedAmount.shape("on", "count"), "Counts that are known"),
              Key.optional("frame", new Shape.Text(), "The frame's column with each unit's day"),
              Key.optional(
                  "block", Shape.Spelled.ID, "The block it stands in; default: the first")),
          DiffusionIndicator::read);

  /** The code of the line with the ceiling. */
  public static final String CEILING = "ceiling";

  /** How the codes of the lines begin that hold the fitted curve; its day follows. */
  public static final String FITTED = "fitted_";

  /** More lines than this are no picture; the fit looks at all counts. */
  private static final int MOST_LINES = 12;

  private static final double DAYS_OF_A_YEAR = 365.25;

  /** Where counts come from. */
  public sealed interface Source {
    /** Counts that the study states, until the wave closes. */
    record Stated(List<DatedAmount> counts) implements Source {
      public Stated {
        counts = List.copyOf(counts);
      }
    }

    /** The days in a column of the wave's frame, counted at the end of each month. */
    record Frame(String column) implements Source {}
  }

  @Override
  public Set<String> items() {
    return Set.of();
  }

  @Override
  public Optional<Indicator> in(Questionnaire revision) {
    return Optional.of(this);
  }

  @Override
  public Scale scale() {
    return Scale.QUANTITY;
  }

  @Override
  public boolean isStated() {
    return source instanceof Source.Stated;
  }

  @Override
  public boolean hasTrends() {
    return false;
  }

  @Override
  public IndicatorTable table(UnitWave of) {
    WaveDataSet data = of.data();
    List<DatedAmount> counts = counts(data.wave());
    if (counts.isEmpty()) {
      return IndicatorTable.notAsked(this, data.wave().id());
    }
    Growth growth = LogisticGrowth.of(counts.stream().map(DiffusionIndicator::inYears).toList());
    long latest = Math.round(counts.getLast().amount());
    List<Row> rows = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    for (DatedAmount count : thinned(counts)) {
      rows.add(
          new Row(
              count.day().toString(),
              Amounts.frenchAndEnglish(inWords(count, Locale.FRANCE), inWords(count, Locale.UK))));
      cells.add(cell(count.amount(), Math.round(count.amount()), Optional.empty()));
    }
    if (growth instanceof Growth.Bounded bounded) {
      for (DatedAmount count : thinned(counts)) {
        rows.add(
            new Row(
                FITTED + count.day(),
                Amounts.frenchAndEnglish(
                    "Courbe ajustée, " + inWords(count, Locale.FRANCE),
                    "Fitted curve, " + inWords(count, Locale.UK))));
        cells.add(cell(bounded.at(inYears(count).years()), latest, Optional.empty()));
      }
      rows.add(new Row(CEILING, Amounts.frenchAndEnglish("Plafond estimé", "Estimated ceiling")));
      cells.add(
          cell(
              bounded.ceiling(), latest, Optional.of(new Interval(bounded.low(), bounded.high()))));
    }
    return new IndicatorTable(
        new DiffusionIndicator(
            heading.withDefinition(GrowthVerdict.of(growth)), study, source, block),
        data.wave().id(),
        rows,
        false,
        Optional.of(new Cells(latest, 0, 0, latest, Optional.empty(), cells)),
        List.of());
  }

  private List<DatedAmount> counts(Wave wave) {
    return switch (source) {
      case Source.Stated(List<DatedAmount> counts) ->
          counts.stream().filter(count -> !count.day().isAfter(wave.closes())).toList();
      case Source.Frame(String column) -> FrameArrivals.counts(study, wave, column);
    };
  }

  private static String inWords(DatedAmount count, Locale locale) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(count.day());
  }

  private static CumulativeCount inYears(DatedAmount count) {
    return new CumulativeCount(
        ChronoUnit.DAYS.between(LocalDate.EPOCH, count.day()) / DAYS_OF_A_YEAR, count.amount());
  }

  /** The last count and others before it at an even distance. */
  private static List<DatedAmount> thinned(List<DatedAmount> counts) {
    int step = (counts.size() + MOST_LINES - 1) / MOST_LINES;
    List<DatedAmount> kept = new ArrayList<>();
    for (int i = counts.size() - 1; i >= 0; i -= step) {
      kept.addFirst(counts.get(i));
    }
    return kept;
  }

  private static Cell cell(double value, long base, Optional<Interval> interval) {
    return new Cell(
        value,
        Math.min(1, base),
        Math.min(1, base),
        base == 0
            ? Optional.empty()
            : Optional.of(
                new Estimate(value, base, OptionalDouble.empty(), interval, Optional.empty())),
        OptionalLong.of(base));
  }

  private static Optional<DiffusionIndicator> read(IndicatorDeclaration declared) {
    List<DatedAmount> counts = DatedAmount.read(declared, "counts", "on", "count");
    Optional<String> column = declared.fields().text("frame");
    Optional<String> block =
        declared
            .block()
            .or(
                () ->
                    declared.revisions().getFirst().blocks().stream()
                        .map(first -> first.id())
                        .findFirst());
    if (declared.fields().has("counts") == column.isPresent()) {
      declared
          .problems()
          .error(
              declared.fields().place(),
              column.isPresent() ? "found counts and frame" : "found neither counts nor frame",
              "one of them: counts that are known, or the frame's column with each unit's day");
      return Optional.empty();
    }
    for (int i = 1; i < counts.size(); i++) {
      if (counts.get(i).amount() < counts.get(i - 1).amount()) {
        declared
            .problems()
            .error(
                declared.fields().placeOf("counts"),
                "found fewer on " + counts.get(i).day() + " than before",
                "all there were until each day, so that counts never fall");
        return Optional.empty();
      }
    }
    for (String key : List.of("by", "among")) {
      if (declared.fields().has(key)) {
        declared
            .problems()
            .error(
                declared.fields().placeOf(key),
                "found " + key + " in a diffusion",
                "no " + key + ", for it rests on no answers");
      }
    }
    return declared
        .headingOverAnswers(ChartChoice.GROWTH)
        .map(
            heading ->
                new DiffusionIndicator(
                    heading,
                    declared.study(),
                    column
                        .<Source>map(Source.Frame::new)
                        .orElseGet(() -> new Source.Stated(counts)),
                    block));
  }
}
