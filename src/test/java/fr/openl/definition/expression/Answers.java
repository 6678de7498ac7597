package fr.openl.definition.expression;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A small questionnaire and one unit's answers to it, for tests: {@code answers().with("members",
 * quantity(12))}.
 */
final class Answers implements Scope {
  static final List<String> SECTORS = List.of("culture", "sport", "environment", "it's");
  static final List<String> TOOLS = List.of("framaspace", "google_drive", "paper");

  /** One item of every type, and a grid row. */
  static final Symbols SYMBOLS =
      symbols(
          Map.ofEntries(
              Map.entry("members", new ValueType.Quantity()),
              Map.entry("budget", new ValueType.Quantity()),
              Map.entry("sector", new ValueType.Category(SECTORS)),
              Map.entry("app_use.office", new ValueType.Category(List.of("daily", "never"))),
              Map.entry("files_tool", new ValueType.Categories(TOOLS)),
              Map.entry("barriers", new ValueType.Ranking(List.of("time", "money", "skills"))),
              Map.entry("employer", new ValueType.Truth()),
              Map.entry("wish", new ValueType.Words()),
              Map.entry("founded", new ValueType.Day())));

  private final Map<String, Value> values = new HashMap<>();
  private final Map<String, Value> before = new HashMap<>();
  private final List<String> onlyAsked = new ArrayList<>();
  private Optional<Value> self = Optional.empty();
  private Optional<LocalDateTime> submitted = Optional.empty();

  static Answers answers() {
    return new Answers();
  }

  Answers with(String id, Value value) {
    values.put(id, value);
    return this;
  }

  Answers blank(String id) {
    onlyAsked.add(id);
    return this;
  }

  Answers before(String id, Value value) {
    before.put(id, value);
    return this;
  }

  Answers underCheck(Value value) {
    self = Optional.of(value);
    return this;
  }

  Answers submitted(String at) {
    submitted = Optional.of(LocalDateTime.parse(at));
    return this;
  }

  static Value quantity(double amount) {
    return new Value.Quantity(amount);
  }

  static Value words(String text) {
    return new Value.Words(text);
  }

  static Value code(String code) {
    return new Value.Code(code);
  }

  static Value codes(String... codes) {
    return new Value.Codes(Set.of(codes));
  }

  static Value ranking(String... codes) {
    return new Value.Ranking(List.of(codes));
  }

  static Value truth(boolean holds) {
    return new Value.Truth(holds);
  }

  static Value day(String iso) {
    return new Value.Day(LocalDate.parse(iso));
  }

  static Symbols symbols(Map<String, ValueType> types) {
    return symbols(types, Map.of());
  }

  /** Items of these types, some of a catalogue: item → attribute → code → value. */
  static Symbols symbols(
      Map<String, ValueType> types, Map<String, Map<String, Map<String, String>>> catalogues) {
    return new Symbols() {
      @Override
      public Map<String, Map<String, String>> catalogue(String id) {
        return catalogues.getOrDefault(id, Map.of());
      }

      @Override
      public Optional<ValueType> findType(String id) {
        return Optional.ofNullable(types.get(id));
      }

      @Override
      public Collection<String> ids() {
        return types.keySet();
      }
    };
  }

  @Override
  public Optional<Value> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  @Override
  public Optional<Value> previous(String id) {
    return Optional.ofNullable(before.get(id));
  }

  @Override
  public boolean asked(String id) {
    return answered(id) || onlyAsked.contains(id);
  }

  @Override
  public boolean answered(String id) {
    return values.containsKey(id);
  }

  @Override
  public Optional<Value> self() {
    return self;
  }

  @Override
  public LocalDate today() {
    return LocalDate.of(2026, 11, 22);
  }

  @Override
  public Optional<LocalDateTime> submitted() {
    return submitted;
  }
}
