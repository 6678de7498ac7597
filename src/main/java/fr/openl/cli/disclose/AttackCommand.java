package fr.openl.cli.disclose;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.disclosure.table.Attack;
import fr.openl.disclosure.table.CountTable;
import fr.openl.disclosure.table.Counts;
import fr.openl.disclosure.table.LinkedTables;
import fr.openl.disclosure.table.Range;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl disclose attack}: what the told cells of tables give away of the hidden ones. */
@Command(
    name = "attack",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Derive what can be derived of the hidden cells of tables told together.")
public final class AttackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "TABLE",
      description = "Tables with a status column, or without counts where cells are hidden.")
  private List<Path> tables = new ArrayList<>();

  @Option(names = "--count", paramLabel = "COLUMN", description = "The column of the counts.")
  private @Nullable String count;

  @Option(
      names = "--threshold",
      paramLabel = "N",
      defaultValue = "5",
      description =
          "How wide an interval must be, and what it must reach (default: ${DEFAULT-VALUE}).")
  private double threshold;

  @Option(
      names = "--by",
      paramLabel = "COL[,COL]",
      description = "The columns of the dimensions; by default all others.")
  private @Nullable String by;

  @Override
  public Integer call() {
    check(threshold);
    TableColumns columns = new TableColumns(count, by);
    List<CountTable> read = tables.stream().map(CsvFile::read).map(columns::read).toList();
    LinkedTables linked = new LinkedTables(read);
    Attack attack = linked.attack();
    linked.notes().forEach(spec.commandLine().getErr()::println);
    Set<String> dimensions = new LinkedHashSet<>();
    read.forEach(table -> dimensions.addAll(table.dimensions()));
    List<List<String>> rows = new ArrayList<>();
    rows.add(header(dimensions));
    int exposed = 0;
    for (CountTable table : read) {
      for (CountTable.Row row : table.rows()) {
        if (row.hidden()) {
          Range range = range(linked, attack, table, row);
          boolean safe = range.isSafe(threshold);
          exposed += safe ? 0 : 1;
          rows.add(line(dimensions, table, row, range, safe));
        }
      }
    }
    CsvFile.print(spec.commandLine().getOut(), ',', rows);
    spec.commandLine()
        .getErr()
        .printf("%s, %d of them exposed%n", Count.of(rows.size() - 1L, "hidden cell"), exposed);
    return exposed == 0 ? 0 : 1;
  }

  static void check(double threshold) {
    if (!(threshold > 0) || Double.isInfinite(threshold)) {
      throw new Refusal("--threshold: found %s; expected a number above 0".formatted(threshold));
    }
  }

  /** A cell that another of the tables tells has no interval left. */
  private static Range range(
      LinkedTables linked, Attack attack, CountTable table, CountTable.Row row) {
    int number = linked.number(table, row);
    if (!linked.isHidden(number)) {
      return new Range(linked.value(number), linked.value(number));
    }
    Range range = attack.range(number);
    row.count()
        .ifPresent(
            truth -> {
              if (!linked.allows(range, truth)) {
                throw new Refusal(
                    "%s, row %d: found the count %s; expected %s to %s, as the told cells say"
                        .formatted(
                            table.name(),
                            row.line(),
                            Counts.words(truth),
                            Counts.words(range.low()),
                            Counts.words(range.high())));
              }
            });
    return range;
  }

  private List<String> header(Set<String> dimensions) {
    List<String> header = new ArrayList<>();
    if (tables.size() > 1) {
      header.add("table");
    }
    header.addAll(dimensions);
    header.addAll(List.of("low", "high", "verdict"));
    return header;
  }

  private List<String> line(
      Set<String> dimensions, CountTable table, CountTable.Row row, Range range, boolean safe) {
    List<String> line = new ArrayList<>();
    if (tables.size() > 1) {
      line.add(table.name());
    }
    for (String dimension : dimensions) {
      int at = table.dimensions().indexOf(dimension);
      line.add(at < 0 ? CountTable.TOTAL : row.levels().get(at));
    }
    line.add(Counts.words(range.low()));
    line.add(Counts.words(range.high()));
    line.add(safe ? "safe" : "exposed");
    return line;
  }
}
