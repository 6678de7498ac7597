package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBAppender;

/** One response as a row of its wave's wide table. */
record WaveRow(Response response) {

  /**
   * Appends the row, column by column, in the order of {@link WaveTable}.
   *
   * @throws Refusal when an answer does not fit the questionnaire the table is built with
   */
  void append(DuckDBAppender row, List<Item> items) throws SQLException {
    row.beginRow().append(response.id().toString()).append(response.unit());
    if (response.submitted().isPresent()) {
      row.appendEpochMicros(ResponseLog.micros(response.submitted().get()));
    } else {
      row.appendNull();
    }
    row.append(response.origin().name());
    for (Item item : items) {
      Answer answer = response.answers().getOrDefault(item.id(), new Answer.NotAsked());
      row.append(answer.state().spelling());
      append(row, item, valueOf(answer));
    }
    row.endRow();
  }

  private static Optional<Value> valueOf(Answer answer) {
    return switch (answer) {
      case Answer.Given given -> Optional.of(given.value());
      case Answer.DontKnow evasive -> Optional.of(evasive.value());
      case Answer.NoAnswer blank -> Optional.empty();
      case Answer.NotAsked skipped -> Optional.empty();
    };
  }

  private void append(DuckDBAppender row, Item item, Optional<Value> value) throws SQLException {
    if (value.isEmpty()) {
      appendNulls(row, item.measure());
      return;
    }
    switch (item.measure()) {
      case Measure.OneCategory one when value.get() instanceof Value.Code code -> {
        check(item, one.list(), List.of(code.code()));
        row.append(code.code());
      }
      case Measure.ManyCategories many when value.get() instanceof Value.Codes codes -> {
        check(item, many.list(), codes.codes());
        for (String code : many.list().codes()) {
          row.append(codes.codes().contains(code));
        }
      }
      case Measure.RankedCategories ranked when value.get() instanceof Value.Ranking ranking -> {
        check(item, ranked.list(), ranking.codes());
        for (String code : ranked.list().codes()) {
          appendRank(row, ranking.codes().indexOf(code) + 1);
        }
      }
      case Measure.Numeric number when value.get() instanceof Value.Quantity quantity ->
          appendNumber(row, item, number, quantity.amount());
      case Measure.Truth truth when value.get() instanceof Value.Truth said ->
          row.append(said.holds());
      case Measure.Text text when value.get() instanceof Value.Words words ->
          row.append(words.text());
      case Measure.Day day when value.get() instanceof Value.Day given -> row.append(given.date());
      default -> throw misfit(item, value.get().toString());
    }
  }

  private static void appendNulls(DuckDBAppender row, Measure measure) throws SQLException {
    int columns =
        switch (measure) {
          case Measure.ManyCategories many -> many.list().categories().size();
          case Measure.RankedCategories ranked -> ranked.list().categories().size();
          default -> 1;
        };
    for (int i = 0; i < columns; i++) {
      row.appendNull();
    }
  }

  private static void appendRank(DuckDBAppender row, int rank) throws SQLException {
    if (rank == 0) {
      row.appendNull();
    } else {
      row.append(rank);
    }
  }

  private void appendNumber(DuckDBAppender row, Item item, Measure.Numeric number, double amount)
      throws SQLException {
    if (!number.whole()) {
      row.append(amount);
    } else if (amount == Math.rint(amount) && Math.abs(amount) < 0x1p63) {
      row.append((long) amount);
    } else {
      throw misfit(item, String.valueOf(amount));
    }
  }

  private void check(Item item, CodeList list, Collection<String> codes) {
    for (String code : codes) {
      if (list.findCategory(code).isEmpty()) {
        throw misfit(item, code);
      }
    }
  }

  private Refusal misfit(Item item, String found) {
    return new Refusal(
        "The response %s of %s, wave %s, holds %s for %s, which revision %s of the questionnaire"
                .formatted(
                    response.id(),
                    response.study(),
                    response.wave(),
                    found,
                    item.id(),
                    response.revision())
            + " does not allow: was the revision changed during collection?");
  }
}
