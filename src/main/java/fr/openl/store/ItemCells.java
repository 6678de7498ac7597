package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Carried;
import fr.openl.collection.ItemColumns;
import fr.openl.collection.ItemColumns.Column;
import fr.openl.collection.Response;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;

/** The cells of one item in a row of its wave's wide table. */
final class ItemCells {
  private final Item item;
  private final boolean prefilled;
  private final List<String> codes;

  /**
   * @param prefilled whether answers to its question are proposed
   */
  ItemCells(Item item, boolean prefilled) {
    this.item = item;
    this.prefilled = prefilled;
    this.codes =
        switch (item.measure()) {
          case Measure.OneCategory one -> one.list().codes();
          case Measure.ManyCategories many -> many.list().codes();
          case Measure.RankedCategories ranked -> ranked.list().codes();
          default -> List.of();
        };
  }

  /** Columns in the order of the cells: what is known of the answer, then its values. */
  Stream<Column> columns() {
    return Stream.concat(states(), values());
  }

  /** The state and, where answers are proposed, what became of the proposal. */
  Stream<Column> states() {
    ItemColumns of = new ItemColumns(item);
    return (prefilled ? Stream.of(of.state(), of.carried()) : Stream.of(of.state()))
        .map(name -> new Column(name, "VARCHAR"));
  }

  Stream<Column> values() {
    return new ItemColumns(item).values().stream();
  }

  boolean isText() {
    return item.measure() instanceof Measure.Text;
  }

  /**
   * Appends the cells of {@code response}.
   *
   * @throws Refusal when its answer does not fit the questionnaire the table is built with
   */
  void append(DuckDBAppender row, Response response) throws SQLException {
    Answer answer = response.answer(item.id());
    row.append(answer.state().spelling());
    if (prefilled) {
      Carried carried = response.carried().get(item.id());
      if (carried == null) {
        row.appendNull();
      } else {
        row.append(carried.spelling());
      }
    }
    Optional<Value> value = answer.said();
    if (value.isEmpty()) {
      appendNulls(row);
    } else if (!append(row, value.get())) {
      throw misfit(response, value.get());
    }
  }

  private void appendNulls(DuckDBAppender row) throws SQLException {
    boolean perCategory =
        item.measure() instanceof Measure.ManyCategories
            || item.measure() instanceof Measure.RankedCategories;
    for (int i = 0; i < (perCategory ? codes.size() : 1); i++) {
      row.appendNull();
    }
  }

  /** Appends {@code value}, or nothing when it does not fit. */
  private boolean append(DuckDBAppender row, Value value) throws SQLException {
    return switch (item.measure()) {
      case Measure.OneCategory one when value instanceof Value.Code code ->
          codes.contains(code.code()) && done(row.append(code.code()));
      case Measure.ManyCategories many when value instanceof Value.Codes chosen ->
          codes.containsAll(chosen.codes()) && appendChosen(row, chosen.codes());
      case Measure.RankedCategories ranked when value instanceof Value.Ranking ranking ->
          codes.containsAll(ranking.codes()) && appendRanks(row, ranking.codes());
      case Measure.Numeric number when value instanceof Value.Quantity quantity ->
          number.whole()
              ? isWhole(quantity.amount()) && done(row.append((long) quantity.amount()))
              : done(row.append(quantity.amount()));
      case Measure.Truth truth when value instanceof Value.Truth said ->
          done(row.append(said.holds()));
      case Measure.Text text when value instanceof Value.Words words ->
          done(row.append(words.text()));
      case Measure.Day day when value instanceof Value.Day given -> done(row.append(given.date()));
      default -> false;
    };
  }

  private boolean appendChosen(DuckDBAppender row, Set<String> chosen) throws SQLException {
    for (String code : codes) {
      row.append(chosen.contains(code));
    }
    return true;
  }

  private boolean appendRanks(DuckDBAppender row, List<String> ranking) throws SQLException {
    for (String code : codes) {
      int rank = ranking.indexOf(code) + 1;
      if (rank == 0) {
        row.appendNull();
      } else {
        row.append(rank);
      }
    }
    return true;
  }

  private static boolean isWhole(double amount) {
    return amount == Math.rint(amount) && Math.abs(amount) < 0x1p63;
  }

  private static boolean done(DuckDBAppender appended) {
    return appended != null;
  }

  private Refusal misfit(Response response, Value found) {
    return new Refusal(
        ("The response %s of %s, wave %s, holds %s for %s, which the questionnaire, revision %s,"
                + " does not allow: was it changed during collection?")
            .formatted(
                response.id(),
                response.study(),
                response.wave(),
                found,
                item.id(),
                response.revision()));
  }
}
