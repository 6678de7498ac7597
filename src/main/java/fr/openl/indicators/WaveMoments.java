package fr.openl.indicators;

import fr.openl.dataset.Aggregation;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.MomentTable;
import fr.openl.definition.Study.Design;
import fr.openl.estimation.Parts;
import fr.openl.estimation.WaveSample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sums of a wave as they were read, and the weights that follow from them. */
final class WaveMoments {
  /** Where the texts of a row stand. */
  private static final int VARIABLE = 0;

  private static final int DOMAIN = 1;
  private static final int KEYS = 2;

  private final MomentTable table;
  private final boolean unitsApart;
  private final int variables;
  private final WaveWeights weights;
  private final int[] classOfRow;
  private final Map<String, int[]> rowsOf = new HashMap<>();

  private WaveMoments(
      MomentTable table, WaveDataSet data, Design design, boolean unitsApart, boolean several) {
    this.table = table;
    this.unitsApart = unitsApart;
    this.variables = design.weighting().size();
    Map<String, List<Integer>> rows = new HashMap<>();
    for (int row = 0; row < table.rowCount(); row++) {
      rows.computeIfAbsent(table.key(VARIABLE, row), v -> new ArrayList<>()).add(row);
    }
    double[] responses = table.numbers(Parts.RESPONSES);
    List<WaveWeights.Part> parts = new ArrayList<>();
    for (int row : rows.getOrDefault("", List.of())) {
      parts.add(new WaveWeights.Part(values(row), unit(row), Math.round(responses[row])));
    }
    this.weights =
        WaveWeights.of(
            data, design, parts.stream().filter(part -> part.responses() > 0).toList(), several);
    Map<Map<String, String>, Integer> numbers = weights.numbers();
    this.classOfRow = new int[table.rowCount()];
    Arrays.setAll(classOfRow, row -> weights.classOf(values(row), numbers).orElse(-1));
    rows.forEach(
        (name, all) ->
            rowsOf.put(
                name,
                all.stream().mapToInt(row -> row).filter(row -> classOfRow[row] >= 0).toArray()));
  }

  /**
   * Reads the sums of {@code aggregation}, of which the last key names units where they are apart.
   *
   * @param several whether any unit gave several responses
   */
  static WaveMoments of(
      WaveDataSet data,
      Design design,
      Aggregation aggregation,
      boolean unitsApart,
      boolean several) {
    return new WaveMoments(data.aggregate(aggregation), data, design, unitsApart, several);
  }

  WaveWeights weights() {
    return weights;
  }

  /** The sums of one indicator, with the sample whose weights go with them. */
  record Weighed(Parts parts, WaveSample sample) {}

  /** The sums over everyone of the indicator whose sums begin with {@code prefix}. */
  Weighed everyone(String prefix) {
    int[] rows = rowsOf.getOrDefault("", new int[0]);
    return weighed(rows, new int[rows.length], List.of(""), prefix);
  }

  /** The sums over the domains {@code codes} of a variable. */
  Weighed domains(String variable, List<String> codes, String prefix) {
    int[] rows = rowsOf.getOrDefault(variable, new int[0]);
    int[] domains = Arrays.stream(rows).map(row -> codes.indexOf(table.key(DOMAIN, row))).toArray();
    return weighed(rows, domains, codes, prefix);
  }

  private Weighed weighed(int[] rows, int[] domains, List<String> names, String prefix) {
    return new Weighed(
        new Parts(
            Arrays.stream(rows).map(row -> classOfRow[row]).toArray(),
            unitsApart ? Arrays.stream(rows).mapToObj(this::unit).toList() : List.of(),
            domains,
            names,
            sum -> column(sum.equals(Parts.RESPONSES) ? sum : prefix + sum, rows)),
        weights.sample());
  }

  private double[] column(String name, int[] rows) {
    double[] all = table.numbers(name);
    return Arrays.stream(rows).mapToDouble(row -> all[row]).toArray();
  }

  private List<String> values(int row) {
    List<String> values = new ArrayList<>();
    for (int key = 0; key < variables; key++) {
      values.add(table.key(KEYS + key, row));
    }
    return values;
  }

  private String unit(int row) {
    return unitsApart ? table.key(KEYS + variables, row) : "";
  }
}
