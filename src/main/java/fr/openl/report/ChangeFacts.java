package fr.openl.report;

import fr.openl.charts.DataTable;
import fr.openl.charts.Setting;
import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Published.Bounds;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedChange;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What pages say of how an indicator moved since the wave before, and why it may not be told. */
record ChangeFacts(ReleasedIndicator indicator, List<ReleasedChange> changes, Setting setting) {
  ChangeFacts {
    changes = List.copyOf(changes);
  }

  /** The change of one row in a sentence; empty where there is no wave to compare with. */
  Optional<String> sentence(String row) {
    return changes.stream()
        .filter(change -> change.why().isPresent() || change.row().equals(row))
        .findFirst()
        .map(
            change ->
                change.why().isPresent()
                    ? say(
                        "fact.break." + change.why().get().name().toLowerCase(Locale.ROOT),
                        change.since())
                    : told(change));
  }

  /** The same where a number is told, for places that have room for nothing else. */
  Optional<String> number(String row) {
    return changes.stream()
        .filter(change -> change.why().isEmpty() && change.row().equals(row))
        .filter(change -> change.change() instanceof Published)
        .findFirst()
        .map(this::told);
  }

  /**
   * Whether anything compares, and what changed of an indicator of one row; several have a table.
   */
  List<String> sentences() {
    List<String> said = new ArrayList<>();
    changes.stream()
        .filter(change -> change.why().isEmpty())
        .findFirst()
        .ifPresent(change -> said.add(say("fact.comparable", change.since())));
    for (ReleasedChange change : changes) {
      if (change.why().isPresent() || indicator.rows().size() == 1) {
        sentence(change.row()).ifPresent(said::add);
        part("inBoth", change.inBoth()).ifPresent(said::add);
        part("byNewcomers", change.byNewcomers()).ifPresent(said::add);
        part("byLeavers", change.byLeavers()).ifPresent(said::add);
      }
    }
    return said;
  }

  /** The changes of an indicator of several rows. */
  Optional<DataTable> table() {
    List<DataTable.Row> rows = new ArrayList<>();
    if (indicator.rows().size() > 1) {
      for (ReleasedRow row : indicator.rows()) {
        changes.stream()
            .filter(change -> change.why().isEmpty() && change.row().equals(row.code()))
            .map(change -> new DataTable.Row(setting.passage(row.label()), cells(change.change())))
            .forEach(rows::add);
      }
    }
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DataTable(
                new Passage(setting.language(), say("change.title", changes.getFirst().since())),
                own("table.category"),
                List.of(
                    own(indicator.scale() == Scale.SHARE ? "change.points" : "change.column"),
                    own("table.interval")),
                rows));
  }

  private List<DataTable.Cell> cells(Released change) {
    return switch (change) {
      case Published told ->
          List.of(
              new DataTable.Cell(signed(told.value()), ""),
              new DataTable.Cell(
                  told.bounds().map(b -> signed(b.low()) + " … " + signed(b.high())).orElse("–"),
                  ""));
      case Suppressed absent ->
          List.of(
              new DataTable.Cell(absent.sign().code(), setting.word(absent)),
              new DataTable.Cell("–", ""));
    };
  }

  private String told(ReleasedChange change) {
    return switch (change.change()) {
      case Suppressed absent ->
          say("fact.change.absent", change.since(), setting.reason(absent.sign()));
      case Published told ->
          say(
              told.bounds().filter(b -> b.low() <= 0 && b.high() >= 0).isPresent()
                  ? "fact.change.unclear"
                  : "fact.change",
              change.since(),
              amount(told.value()),
              told.bounds().map(this::limits).orElseGet(() -> say("fact.change.received")));
    };
  }

  private String limits(Bounds bounds) {
    return say("fact.change.interval", signed(bounds.low()), signed(bounds.high()));
  }

  private Optional<String> part(String which, Released part) {
    return part instanceof Published told
        ? Optional.of(say("fact.change." + which, amount(told.value())))
        : Optional.empty();
  }

  /** With its sign and unit; a share moves by points. */
  private String amount(double difference) {
    if (indicator.scale() == Scale.SHARE) {
      BigDecimal points =
          BigDecimal.valueOf(difference * 100)
              .setScale(1, RoundingMode.HALF_UP)
              .stripTrailingZeros();
      return setting.words().count("fact.points", points, signed(difference));
    }
    return indicator
        .unit()
        .map(unit -> signed(difference) + "\u00a0" + setting.unit(unit))
        .orElseGet(() -> signed(difference));
  }

  private String signed(double difference) {
    String amount =
        indicator.scale() == Scale.SHARE
            ? setting.numerals().points(difference)
            : setting.numerals().value(indicator.scale(), Math.abs(difference));
    boolean none = amount.chars().noneMatch(c -> Character.digit(c, 10) > 0);
    return (none ? "" : difference < 0 ? "\u2212" : "+") + amount;
  }

  private Passage own(String key) {
    return new Passage(setting.language(), say(key));
  }

  private String say(String key, Object... arguments) {
    return setting.words().say(key, arguments);
  }
}
