package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.definition.Item;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What a form's fields would hold for a value is read back as that value. */
class EntryWriterTest {
  static final List<Map.Entry<String, Value>> VALUES =
      List.of(
          Map.entry("name_tool", new Value.Code("paper")),
          Map.entry("name_tool.other", new Value.Words("Une liste,\nsur deux lignes")),
          Map.entry("members", new Value.Quantity(150_000)),
          Map.entry("storage", new Value.Quantity(0.125)),
          Map.entry("has_space", new Value.Truth(false)),
          Map.entry("used", new Value.Codes(new LinkedHashSet<>(List.of("paper", "dk")))),
          Map.entry("app_use.files", new Value.Code("never")),
          Map.entry("best", new Value.Ranking(List.of("blue", "red"))),
          Map.entry("mood", new Value.Quantity(10)),
          Map.entry("founded", new Value.Day(LocalDate.of(1901, 7, 1))),
          Map.entry("moved", new Value.Day(LocalDate.of(2024, 11, 1))));

  @ParameterizedTest
  @FieldSource("VALUES")
  void aValueIsReadBackFromItsTexts(Map.Entry<String, Value> given) {
    Item item = EveryControl.study().current().findItem(given.getKey()).orElseThrow();
    List<String> texts = EntryWriter.write(item.measure(), given.getValue());

    assertEquals(
        new EntryReader.Read(given.getValue()), new EntryReader(item).read(new Entry.Typed(texts)));
  }
}
