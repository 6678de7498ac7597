package fr.openl.dataset;

import fr.openl.Refusal;
import fr.openl.collection.ItemColumns;
import fr.openl.definition.Measure;
import fr.openl.definition.Study.Microdata;
import fr.openl.definition.Study.QuasiIdentifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/**
 * What researchers may see of the responses of a wave, before it is anonymised: answers in
 * categories. Ids, pseudonyms, days, open text and amounts are not in it.
 *
 * @param columns the names of the answers beside the quasi-identifiers
 * @param identifiers of each response its quasi-identifiers
 * @param answers of each response the answers, in the order of the columns
 * @param leftOut the items of which nothing is told
 */
public record MicrodataTable(
    List<String> columns,
    List<Map<String, String>> identifiers,
    List<List<String>> answers,
    List<String> leftOut) {
  public MicrodataTable {
    columns = List.copyOf(columns);
    identifiers = List.copyOf(identifiers);
    answers = List.copyOf(answers);
    leftOut = List.copyOf(leftOut);
  }

  /**
   * What {@code rules} let tell of a wave.
   *
   * @throws Refusal when a quasi-identifier is no question with one category or yes and no
   */
  public static MicrodataTable of(WaveDataSet data, Microdata rules) {
    List<String> known = rules.identifiers().stream().map(QuasiIdentifier::variable).toList();
    known.forEach(id -> check(data, id));
    List<String> told = new ArrayList<>(known);
    List<String> leftOut = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Variable variable : data.codebook().variables()) {
      if (!isTold(variable)) {
        leftOut.add(variable.id());
      } else if (!known.contains(variable.id())) {
        told.add(variable.id());
        new ItemColumns(variable.item()).values().forEach(column -> columns.add(column.name()));
      }
    }
    Table table = data.answers(told);
    List<Map<String, String>> identifiers = new ArrayList<>();
    List<List<String>> answers = new ArrayList<>();
    for (Row row : table) {
      Map<String, String> who = new HashMap<>();
      known.forEach(id -> who.put(id, text(row, id)));
      identifiers.add(who);
      answers.add(columns.stream().map(column -> text(row, column)).toList());
    }
    return new MicrodataTable(columns, identifiers, answers, leftOut);
  }

  private static void check(WaveDataSet data, String id) {
    boolean fits =
        data.codebook()
            .findVariable(id)
            .map(Variable::measure)
            .filter(m -> m instanceof Measure.OneCategory || m instanceof Measure.Truth)
            .isPresent();
    if (!fits) {
      throw new Refusal(
          "study.yaml, microdata: found the quasi-identifier '%s'; expected a question of wave %s with one category, or yes and no"
              .formatted(id, data.wave().id()));
    }
  }

  private static boolean isTold(Variable variable) {
    return switch (variable.measure()) {
      case Measure.OneCategory one -> true;
      case Measure.ManyCategories many -> true;
      case Measure.RankedCategories ranked -> true;
      case Measure.Truth truth -> true;
      case Measure.Numeric number -> !variable.categories().isEmpty();
      case Measure.Text text -> false;
      case Measure.Day day -> false;
    };
  }

  private static String text(Row row, String column) {
    return row.isMissing(column) ? "" : String.valueOf(row.getObject(column));
  }
}
