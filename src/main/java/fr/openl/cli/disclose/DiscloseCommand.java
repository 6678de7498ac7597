package fr.openl.cli.disclose;

import fr.openl.Refusal;
import fr.openl.disclosure.table.ControlledRounding;
import fr.openl.disclosure.table.CountTable;
import fr.openl.disclosure.table.Counts;
import fr.openl.disclosure.table.LinkedTables;
import fr.openl.disclosure.table.Suppression;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl disclose}: which cells of a table of counts may be told. */
@Command(
    name = "disclose",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Decide which cells of a table of counts may be told.",
    subcommands = AttackCommand.class)
public final class DiscloseCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "TABLE",
      description =
          "A long table: dimension columns, a total is the level TOTAL, one count column.")
  private @Nullable Path table;

  @Option(names = "--count", paramLabel = "COLUMN", description = "The column of the counts.")
  private @Nullable String count;

  @Option(
      names = "--threshold",
      paramLabel = "N",
      defaultValue = "5",
      description = "Counts above 0 and below it are secret (default: ${DEFAULT-VALUE}).")
  private double threshold;

  @Option(
      names = "--by",
      paramLabel = "COL[,COL]",
      description = "The columns of the dimensions; by default all others.")
  private @Nullable String by;

  @Option(
      names = "--beside",
      paramLabel = "FILE",
      description = "A table that was told before, with its status; one option each.")
  private List<Path> beside = new ArrayList<>();

  @Option(names = "--blank", description = "Leave the counts of secret cells out.")
  private boolean blank;

  @Option(
      names = "--round",
      paramLabel = "BASE",
      description = "Hide nothing, round to multiples of BASE so that sums still hold.")
  private @Nullable Integer round;

  @Override
  public Integer call() {
    if (table == null) {
      throw new Refusal("openl disclose: found no table; expected a CSV file");
    }
    AttackCommand.check(threshold);
    CsvFile file = CsvFile.read(table);
    TableColumns columns = new TableColumns(count, by);
    CountTable counts = columns.open(file);
    List<CountTable> tables = new ArrayList<>(List.of(counts));
    for (Path other : beside) {
      tables.add(columns.beside(CsvFile.read(other)));
    }
    LinkedTables linked = new LinkedTables(tables);
    PrintWriter notes = spec.commandLine().getErr();
    linked.notes().forEach(notes::println);
    if (round != null) {
      rounded(file, counts, linked, round);
    } else {
      suppressed(file, counts, linked, columns);
    }
    return 0;
  }

  private void suppressed(
      CsvFile file, CountTable counts, LinkedTables linked, TableColumns columns) {
    BitSet hidden =
        Suppression.of(linked.task(threshold))
            .orElseThrow(
                () ->
                    new Refusal(
                        file.name()
                            + ": found a secret cell that the tables beside it give away;"
                            + " expected tables that hide it, or none beside"));
    int countAt = columns.countAt(file);
    List<List<String>> rows = new ArrayList<>();
    rows.add(with(file.header(), TableColumns.STATUS));
    for (int i = 0; i < file.rows().size(); i++) {
      boolean secret = hidden.get(linked.number(counts, counts.rows().get(i)));
      List<String> cells = new ArrayList<>(file.rows().get(i).cells());
      if (secret && blank) {
        cells.set(countAt, "");
      }
      rows.add(with(cells, secret ? "secret" : "published"));
    }
    CsvFile.print(spec.commandLine().getOut(), file.delimiter(), rows);
    if (counts.rows().stream().noneMatch(row -> row.levels().contains(CountTable.TOTAL))) {
      spec.commandLine()
          .getErr()
          .println(
              file.name()
                  + ": no row has the level TOTAL, so that its counts add up to nothing told here."
                  + " Where its totals are told elsewhere, give those tables with --beside.");
    }
  }

  private void rounded(CsvFile file, CountTable counts, LinkedTables linked, int base) {
    if (base < 2 || !beside.isEmpty()) {
      throw new Refusal(
          "--round: found %s; expected a base of 2 or more, and no table beside"
              .formatted(base < 2 ? base : "--beside"));
    }
    double[] rounded = ControlledRounding.of(linked.task(threshold), base);
    IntFunction<String> cell =
        i -> Counts.words(rounded[linked.number(counts, counts.rows().get(i))]);
    List<List<String>> rows = new ArrayList<>();
    rows.add(with(file.header(), "rounded"));
    for (int i = 0; i < file.rows().size(); i++) {
      rows.add(with(file.rows().get(i).cells(), cell.apply(i)));
    }
    CsvFile.print(spec.commandLine().getOut(), file.delimiter(), rows);
  }

  private static List<String> with(List<String> cells, String last) {
    List<String> all = new ArrayList<>(cells);
    all.add(last);
    return all;
  }
}
