package fr.openl.estimation.variance;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Factor;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.MomentQuery;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.dataset.moments.UnitCondition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Asks a file for the sums of a sample and finds its design in them.
 *
 * @param design where the file says how units were drawn
 * @param margins the variables of the calibration
 * @param by the variables of which the crossed values are the domains
 * @param within the condition of the units that estimates are about
 * @param unitsApart whether units are told apart where they were drawn one by one
 */
public record CellsReader(
    DataFile file,
    DesignColumns design,
    List<DataColumn> margins,
    List<DataColumn> by,
    Optional<UnitCondition> within,
    boolean unitsApart) {
  public CellsReader {
    margins = List.copyOf(margins);
    by = List.copyOf(by);
  }

  /**
   * The sample's cells with the sums {@code moments}.
   *
   * @throws Refusal when the file lacks a weight, a stratum or a margin of a unit, or when what it
   *     says of its design contradicts itself
   */
  public Cells read(List<Moment> moments) {
    return read(moments, List.of(), List.of()).cells();
  }

  /** Cells beside the table that they were read from, row by row. */
  public record Read(Cells cells, MomentTable table) {}

  /** The same by the values of further columns: {@link #finerKey} tells the column of the first. */
  public Read read(List<Moment> moments, List<Derived> derived, List<DataColumn> finer) {
    List<DataColumn> keys = new ArrayList<>();
    design.stratum().ifPresent(keys::add);
    keys.addAll(design.stages());
    keys.addAll(margins);
    keys.addAll(by);
    keys.addAll(finer);
    List<DataColumn> ranges = new ArrayList<>();
    design.weight().ifPresent(ranges::add);
    ranges.addAll(design.fpc());
    MomentTable table =
        file.sums(
            new MomentQuery(
                keys,
                unitsApart && design.stages().isEmpty(),
                within,
                design.weight(),
                moments,
                ranges));
    refuseMissing(table, ranges);
    return new Read(cells(table, moments, derived), table);
  }

  /** Which of the table's keys is the first of the finer ones. */
  public int finerKey() {
    return (design.stratum().isPresent() ? 1 : 0)
        + design.stages().size()
        + margins.size()
        + by.size();
  }

  private Cells cells(MomentTable table, List<Moment> moments, List<Derived> derived) {
    int rows = table.rowCount();
    if (rows == 0) {
      throw new Refusal(file.path() + ": found no row; expected a unit a row");
    }
    int at = 0;
    Numbering strata = new Numbering();
    int[] stratum = new int[rows];
    if (design.stratum().isPresent()) {
      stratum = strata.number(table, at, 1, row -> "");
      at++;
    } else {
      strata.number("");
    }
    double[] units = table.numbers(MomentQuery.UNITS);
    Numbering first = new Numbering();
    Numbering second = new Numbering();
    Optional<int[]> firstOf = Optional.empty();
    Optional<int[]> secondOf = Optional.empty();
    if (!design.stages().isEmpty()) {
      int[] above = stratum;
      int[] numbers = first.number(table, at, 1, row -> above[row] + "/");
      firstOf = Optional.of(numbers);
      at++;
      if (design.stages().size() == 2) {
        secondOf = Optional.of(second.number(table, at, 1, row -> numbers[row] + "/"));
        at++;
      }
    } else if (unitsApart) {
      int[] each = new int[rows];
      Arrays.setAll(each, row -> first.number(Integer.toString(row)));
      firstOf = Optional.of(each);
    }
    Numbering calibrationCells = new Numbering();
    int[] calibrationCell = calibrationCells.number(table, at, margins.size(), row -> "");
    at += margins.size();
    Numbering domains = new Numbering();
    int[] domain = domains(table, at, domains);
    DesignOfCells read =
        new DesignOfCells(
            table, design, strata.values(), stratum, firstOf, first.names(), secondOf, units);
    Map<Moment, double[]> sums = new HashMap<>();
    for (int i = 0; i < moments.size(); i++) {
      sums.put(moments.get(i), table.numbers(MomentQuery.moment(i)));
    }
    derived.forEach(one -> sums.put(one.result(), one.from(sums)));
    return new Cells(
        read.sampling(),
        calibrationCell,
        calibrationCells.lists(margins.size()),
        domain,
        domains.lists(by.size()),
        unitsWithoutDomain(table, domain, units),
        units,
        read.scale(),
        sums);
  }

  private int[] domains(MomentTable table, int at, Numbering domains) {
    int rows = table.rowCount();
    int[] domain = new int[rows];
    for (int row = 0; row < rows; row++) {
      List<String> values = Numbering.values(table, at, by.size(), row);
      domain[row] =
          isWithin(table, row) && !values.contains("") ? domains.number(values) : Cells.OUTSIDE;
    }
    return domain;
  }

  private long unitsWithoutDomain(MomentTable table, int[] domain, double[] units) {
    double without = 0;
    for (int row = 0; row < units.length; row++) {
      if (domain[row] == Cells.OUTSIDE && isWithin(table, row)) {
        without += units[row];
      }
    }
    return Math.round(without);
  }

  private boolean isWithin(MomentTable table, int row) {
    return within.isEmpty() || table.numbers(MomentQuery.WITHIN)[row] == 1;
  }

  private void refuseMissing(MomentTable table, List<DataColumn> ranges) {
    int keys = (design.stratum().isPresent() ? 1 : 0) + design.stages().size() + margins.size();
    List<DataColumn> needed = new ArrayList<>();
    design.stratum().ifPresent(needed::add);
    needed.addAll(design.stages());
    needed.addAll(margins);
    for (int k = 0; k < keys; k++) {
      if (table.lacksKey(k)) {
        throw missing(needed.get(k));
      }
    }
    for (int i = 0; i < ranges.size(); i++) {
      DataColumn column = ranges.get(i);
      if (Arrays.stream(table.numbers(MomentQuery.known(i))).sum()
          < Arrays.stream(table.numbers(MomentQuery.UNITS)).sum()) {
        OptionalLong word = file.findRow(new Factor.NotNumeric(column));
        throw word.isPresent() ? file.notNumeric(column) : missing(column);
      }
    }
    if (design.weight().isPresent()
        && Arrays.stream(table.numbers(MomentQuery.low(0))).anyMatch(low -> low < 0)) {
      throw new Refusal(
          "%s: row %d has a negative weight in %s; expected a number from 0"
              .formatted(
                  file.path(),
                  file.findNegative(design.weight().get()).orElse(0),
                  design.weight().get().name()));
    }
  }

  private Refusal missing(DataColumn column) {
    return new Refusal(
        "%s: row %d has no value in %s, which every unit needs (rows counted without the header)"
            .formatted(file.path(), file.findMissing(column).orElse(0), column.name()));
  }
}
