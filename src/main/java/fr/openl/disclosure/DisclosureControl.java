package fr.openl.disclosure;

import fr.openl.dataset.Codebook;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Continuity;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorChange;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.WaveResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The only door from numbers to the public: decides for every number of a study's waves whether it
 * may be told, and puts a sign in its place where it may not.
 */
public final class DisclosureControl {
  private final StudyFolder study;
  private final ReleaseLedger ledger;
  private final Continuity continuity;

  /**
   * @param ledger what was told of the study before; what is told now is entered
   */
  public DisclosureControl(StudyFolder study, ReleaseLedger ledger) {
    this.study = study;
    this.ledger = ledger;
    this.continuity = new Continuity(study);
  }

  /**
   * What may be told of each wave, in the order of their opening. An edition's trends end with its
   * own wave.
   *
   * @param results the waves of the study that have responses, in any order
   */
  public List<ReleasedEdition> release(List<WaveResults> results) {
    List<WaveResults> inOrder =
        results.stream().sorted(Comparator.comparing(result -> result.wave().opens())).toList();
    List<CheckedWave> checked = new ArrayList<>();
    List<ReleasedEdition> editions = new ArrayList<>();
    for (WaveResults result : inOrder) {
      checked.add(check(result));
      editions.add(edition(result, checked));
    }
    return editions;
  }

  private CheckedWave check(WaveResults result) {
    DisclosureThresholds thresholds = study.study().disclosure();
    WaveProtection protection =
        new WaveProtection(
            Stream.concat(result.tables().stream(), result.response().stream()).toList(),
            thresholds,
            ledger.find(result.wave().id()));
    ledger.enter(result.wave().id(), protection.release());
    Map<String, CheckedTable> tables = new LinkedHashMap<>();
    for (IndicatorTable table : result.tables()) {
      String id = table.indicator().id();
      TableCells cells = protection.tables().get(id);
      tables.put(
          id, cells == null ? CheckedTable.notAsked(table) : CheckedTable.of(cells, thresholds));
    }
    return new CheckedWave(
        result.wave(),
        tables,
        result
            .response()
            .flatMap(table -> Optional.ofNullable(protection.tables().get(table.indicator().id())))
            .map(cells -> CheckedTable.of(cells, thresholds)),
        protection.coarse());
  }

  private ReleasedEdition edition(WaveResults result, List<CheckedWave> upToNow) {
    Wave wave = result.wave();
    return new ReleasedEdition(
        study,
        wave,
        result.responses(),
        wave.frameUnits(),
        result.simulated(),
        upToNow.getLast().tables().values().stream()
            .map(table -> indicator(table, wave, upToNow))
            .toList(),
        wave.design() == DesignKind.OPEN
            ? Optional.empty()
            : Optional.of(
                ReleasedWeighting.of(
                    result.weights(), study.study(), Codebook.of(study.questionnaireOf(wave)))),
        changes(result, upToNow),
        upToNow.getLast().coarse(),
        upToNow.getLast().response().map(table -> indicator(table, wave, upToNow)),
        List.of());
  }

  private List<ReleasedChange> changes(WaveResults result, List<CheckedWave> upToNow) {
    DisclosureThresholds thresholds = study.study().disclosure();
    ChangeRules rules = new ChangeRules(Math.max(thresholds.threshold(), thresholds.shareBase()));
    List<ReleasedChange> changes = new ArrayList<>();
    for (IndicatorChange change : result.changes()) {
      switch (change) {
        case IndicatorChange.Break broken -> changes.add(rules.released(broken));
        case IndicatorChange.Estimated moved ->
            upToNow.stream()
                .filter(wave -> wave.wave().id().equals(moved.since()))
                .map(
                    wave ->
                        rules.released(
                            moved,
                            wave.table(moved.indicator()).estimate(moved.row()),
                            upToNow.getLast().table(moved.indicator()).estimate(moved.row())))
                .forEach(changes::add);
      }
    }
    return changes;
  }

  private ReleasedIndicator indicator(CheckedTable table, Wave wave, List<CheckedWave> upToNow) {
    Indicator indicator = table.indicator();
    Codebook codebook = Codebook.of(study.questionnaireOf(wave));
    return new ReleasedIndicator(
        indicator.id(),
        block(indicator, wave),
        scale(indicator, codebook),
        indicator.heading().label(),
        indicator.heading().definition(),
        base(indicator),
        indicator.unit(codebook),
        indicator.heading().headline(),
        chart(indicator),
        table.rows(),
        table.breakdowns(),
        table.indicator().items().isEmpty()
            ? Optional.empty()
            : Optional.of(table.itemNonresponse()),
        trends(table, upToNow),
        indicator.isStated());
  }

  /** The block of the first question the indicator rests on, in this wave or where it was asked. */
  private String block(Indicator indicator, Wave wave) {
    if (indicator.block().isPresent()) {
      return indicator.block().get();
    }
    List<Codebook> codebooks = new ArrayList<>();
    codebooks.add(Codebook.of(study.questionnaireOf(wave)));
    codebooks.add(Codebook.of(study.current()));
    study.revisions().values().forEach(revision -> codebooks.add(Codebook.of(revision)));
    return codebooks.stream()
        .flatMap(
            codebook ->
                indicator.items().stream().map(codebook::findVariable).flatMap(Optional::stream))
        .map(variable -> variable.block().id())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Indicator " + indicator.id() + " asks nothing"));
  }

  /** The lines over the waves; none before a second wave asked. */
  private List<ReleasedTrend> trends(CheckedTable table, List<CheckedWave> upToNow) {
    Indicator indicator = table.indicator();
    if (!indicator.hasTrends()) {
      return List.of();
    }
    List<CheckedWave> asking =
        upToNow.stream().filter(wave -> wave.table(indicator.id()).wasAsked()).toList();
    if (asking.size() < 2 || !table.wasAsked()) {
      return List.of();
    }
    List<CheckedWave> since = upToNow.subList(upToNow.indexOf(asking.getFirst()), upToNow.size());
    return table.rows().stream()
        .map(
            row ->
                new ReleasedTrend(
                    row.code(),
                    row.label(),
                    since.stream().map(wave -> point(indicator, row.code(), wave)).toList()))
        .toList();
  }

  private ReleasedTrend.Point point(Indicator indicator, String row, CheckedWave checked) {
    return new ReleasedTrend.Point(
        checked.wave().id(),
        checked.table(indicator.id()).estimate(row),
        continuity.breaksBefore(indicator, checked.wave()),
        continuity.remark(indicator, checked.wave()));
  }

  private static ReleasedIndicator.Scale scale(Indicator indicator, Codebook codebook) {
    return switch (indicator.scale()) {
      case SHARE -> ReleasedIndicator.Scale.SHARE;
      case QUANTITY -> ReleasedIndicator.Scale.ofAmounts(indicator.unit(codebook));
    };
  }

  private static ReleasedIndicator.Base base(Indicator indicator) {
    return switch (indicator.heading().base()) {
      case ALL -> ReleasedIndicator.Base.ALL;
      case ASKED -> ReleasedIndicator.Base.ASKED;
      case ANSWERED -> ReleasedIndicator.Base.ANSWERED;
    };
  }

  private static ReleasedIndicator.ChartKind chart(Indicator indicator) {
    return switch (indicator.heading().chart()) {
      case BAR -> ReleasedIndicator.ChartKind.BAR;
      case ORDERED -> ReleasedIndicator.ChartKind.ORDERED;
      case DOTS -> ReleasedIndicator.ChartKind.DOTS;
      case DIVERGING -> ReleasedIndicator.ChartKind.DIVERGING;
      case SPREAD -> ReleasedIndicator.ChartKind.SPREAD;
      case SATURATION -> ReleasedIndicator.ChartKind.SATURATION;
      case FLOW -> ReleasedIndicator.ChartKind.FLOW;
      case GROWTH -> ReleasedIndicator.ChartKind.GROWTH;
      case TREND -> ReleasedIndicator.ChartKind.TREND;
      case NONE -> ReleasedIndicator.ChartKind.NONE;
    };
  }

  /** The checked tables of a wave by indicator. */
  private record CheckedWave(
      Wave wave,
      Map<String, CheckedTable> tables,
      Optional<CheckedTable> response,
      List<String> coarse) {
    CheckedTable table(String indicator) {
      CheckedTable table = tables.get(indicator);
      if (table == null) {
        throw new IllegalArgumentException(
            "Wave " + wave.id() + " was computed without the indicator " + indicator);
      }
      return table;
    }
  }
}
