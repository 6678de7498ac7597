package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.indicator;
import static fr.openl.disclosure.DemonstrationIndicators.text;
import static fr.openl.disclosure.ReleasedFixtures.published;
import static fr.openl.disclosure.ReleasedFixtures.suppressed;

import fr.openl.definition.LocalText;
import fr.openl.disclosure.IndicatorDraft;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.disclosure.ReleasedTrend.Point;
import fr.openl.disclosure.Suppressed.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Subjects of every shape, from a seed: few and many rows, long names, ends, absent numbers. */
final class RandomSubjects {
  private static final String[] WORDS = {
    "outils",
    "partage",
    "de",
    "fichiers",
    "l’administration",
    "collaborative",
    "agendas",
    "et",
    "visioconférence",
    "à",
    "plusieurs",
    "associations",
    "sans",
    "Wi-Fi",
    "MMMM"
  };

  private static final List<Sign> SIGNS = List.of(Sign.values());

  private final Random random;

  /** How often numbers are absent, 0 to 1. */
  private final double absent;

  private final boolean intervals;

  RandomSubjects(long seed) {
    this.random = new Random(seed);
    this.absent = new double[] {0, 0.2, 1}[random.nextInt(3)];
    this.intervals = random.nextInt(4) > 0;
  }

  /** One of each kind of rows, as a whole, by domain or over waves. */
  List<Subject> subjects() {
    List<Subject> subjects = new ArrayList<>();
    for (ChartKind kind : ChartKind.values()) {
      if (kind != ChartKind.NONE) {
        subjects.add(whole(kind));
        subjects.add(byDomain(kind));
        subjects.add(overWaves(kind));
      }
    }
    return subjects;
  }

  private Subject whole(ChartKind kind) {
    List<String> codes = codes(kind);
    return new Subject.Whole(
        draft(kind).rows(rows(kind, codes).toArray(ReleasedRow[]::new)).build());
  }

  private Subject byDomain(ChartKind kind) {
    List<String> codes = codes(kind);
    boolean regions = codes.size() == 1 && random.nextBoolean();
    List<String> groups = kind == ChartKind.FLOW ? codes : names(1 + random.nextInt(14));
    List<String> domains =
        regions ? RegionOutlines.FRANCE.all().stream().map(r -> r.code()).toList() : groups;
    ReleasedBreakdown breakdown =
        new ReleasedBreakdown(
            regions ? "region" : "sector",
            name(),
            domains.stream().map(d -> new Domain(d, name(), rows(kind, codes))).toList());
    return GalleryScenes.byFirst(
        draft(kind)
            .rows(rows(kind, codes).toArray(ReleasedRow[]::new))
            .breakdowns(breakdown)
            .build());
  }

  private Subject overWaves(ChartKind kind) {
    int waves = 2 + random.nextInt(9);
    List<String> codes = names(1 + random.nextInt(9));
    return new Subject.OverWaves(
        draft(kind)
            .rows(rows(kind, codes).toArray(ReleasedRow[]::new))
            .trends(
                codes.stream()
                    .map(code -> new ReleasedTrend(code, name(), points(kind, waves)))
                    .toArray(ReleasedTrend[]::new))
            .build());
  }

  private List<Point> points(ChartKind kind, int waves) {
    return IntStream.range(0, waves)
        .mapToObj(
            i ->
                new Point(
                    "" + (2015 + i),
                    number(kind),
                    i > 0 && random.nextInt(5) == 0,
                    random.nextInt(25) == 0 ? Optional.of(name()) : Optional.empty()))
        .toList();
  }

  private IndicatorDraft draft(ChartKind kind) {
    IndicatorDraft draft =
        indicator("random_" + kind.name().toLowerCase(Locale.ROOT), "b", kind, name());
    return kind == ChartKind.GROWTH || kind == ChartKind.SPREAD ? draft.quantity("Go") : draft;
  }

  private List<String> codes(ChartKind kind) {
    return switch (kind) {
      case FLOW ->
          random.nextBoolean()
              ? List.of("kept", "adopted", "substituted", "abandoned")
              : names(2 + random.nextInt(8));
      case SPREAD -> List.of("q25", "q50", "q75", "q90");
      case SATURATION -> List.of("full", "q10", "q25", "q50", "q75", "q90");
      case GROWTH ->
          IntStream.range(0, 2 + random.nextInt(11))
              .mapToObj(i -> "20" + (11 + i) + "-0" + (1 + random.nextInt(9)) + "-28")
              .toList();
      case ORDERED ->
          random.nextBoolean()
              ? IntStream.rangeClosed(0, 10).mapToObj(String::valueOf).toList()
              : names(1 + random.nextInt(7));
      case DIVERGING -> names(2 + random.nextInt(6));
      case BAR, DOTS, TREND, NONE -> names(1 + random.nextInt(20));
    };
  }

  /** Ascending where rows are quantiles or counts, parts of one where they divide the base. */
  private List<ReleasedRow> rows(ChartKind kind, List<String> codes) {
    double[] values =
        IntStream.range(0, codes.size()).mapToDouble(i -> value(kind)).sorted().toArray();
    double sum =
        switch (kind) {
          case ORDERED, DIVERGING, FLOW -> Math.max(1e-9, Arrays.stream(values).sum());
          default -> 1;
        };
    List<ReleasedRow> rows = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      rows.add(new ReleasedRow(codes.get(i), name(), number(values[i] / sum)));
    }
    return rows;
  }

  private double value(ChartKind kind) {
    return switch (random.nextInt(6)) {
      case 0 -> 0;
      case 1 -> 1;
      default -> kind == ChartKind.GROWTH ? random.nextInt(90000) : random.nextDouble();
    };
  }

  private Released number(ChartKind kind) {
    return number(value(kind));
  }

  private Released number(double value) {
    if (random.nextDouble() < absent) {
      return suppressed(SIGNS.get(random.nextInt(SIGNS.size())));
    }
    double below = value * random.nextDouble() * 0.3;
    double above = value <= 1 ? (1 - value) * random.nextDouble() * 0.3 : value * 0.1;
    return intervals
        ? published(value, value - below, value + above, 20 + random.nextInt(900))
        : published(value, 20 + random.nextInt(900));
  }

  private List<String> names(int count) {
    return IntStream.range(0, count).mapToObj(i -> "code_" + i).toList();
  }

  private LocalText name() {
    StringBuilder name = new StringBuilder("Nom");
    int words = random.nextInt(random.nextInt(4) == 0 ? 14 : 4);
    for (int i = 0; i < words; i++) {
      name.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text(name.toString(), name.toString());
  }
}
