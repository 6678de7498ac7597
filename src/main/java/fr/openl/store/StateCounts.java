package fr.openl.store;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.definition.Questionnaire;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Counts the states of all items of a wave's table in one aggregation. */
record StateCounts(Handle handle, String table, Questionnaire questionnaire) {
  Map<String, Map<ValueState, Long>> count() {
    List<Item> items =
        questionnaire.questions().flatMap(question -> question.items().stream()).toList();
    Map<String, Map<ValueState, Long>> counts = new LinkedHashMap<>();
    if (items.isEmpty()) {
      return counts;
    }
    String sums =
        items.stream()
            .flatMap(
                item ->
                    Arrays.stream(ValueState.values())
                        .map(
                            state ->
                                "count_if(%s = %s)"
                                    .formatted(
                                        Sql.quoted(new ItemColumns(item).state()),
                                        Sql.constant(state.spelling()))))
            .collect(Collectors.joining(", "));
    List<Long> row =
        handle
            .createQuery(Sql.statement("count_states"))
            .define("sums", sums)
            .define("table", table)
            .map(
                (result, context) -> {
                  int columns = result.getMetaData().getColumnCount();
                  Long[] values = new Long[columns];
                  for (int i = 0; i < columns; i++) {
                    values[i] = result.getLong(i + 1);
                  }
                  return List.of(values);
                })
            .one();
    int next = 0;
    for (Item item : items) {
      Map<ValueState, Long> states = new EnumMap<>(ValueState.class);
      for (ValueState state : ValueState.values()) {
        states.put(state, row.get(next++));
      }
      counts.put(item.id(), states);
    }
    return counts;
  }
}
