package fr.openl.definition.expression;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Random answers of a wave and of the wave before, in every value type and state, once as scopes
 * and once as a table with the columns a store would make of them. Both are written side by side,
 * type by type, for only so can one see that they say the same.
 */
final class RandomWave {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final List<String> SECTORS = List.of("culture", "sport", "it's", "12", "dk");
  private static final List<String> TOOLS = List.of("framaspace", "paper", "dk");
  private static final List<String> BARRIERS = List.of("time", "money", "skills");

  /** The wave before had a tool that is gone and lacked one that is new. */
  private static final List<String> OLD_TOOLS = List.of("framaspace", "floppy", "dk");

  static final Map<String, ValueType> TYPES = new LinkedHashMap<>();

  static {
    TYPES.put("members", new ValueType.Quantity());
    TYPES.put("budget", new ValueType.Quantity());
    TYPES.put("sector", new ValueType.Category(SECTORS));
    TYPES.put("files_tool", new ValueType.Categories(TOOLS));
    TYPES.put("barriers", new ValueType.Ranking(BARRIERS));
    TYPES.put("employer", new ValueType.Truth());
    TYPES.put("wish", new ValueType.Words());
    TYPES.put("founded", new ValueType.Day());
  }

  /** Kept as a whole number, the item under check. */
  private static final String WHOLE = "members";

  private static final List<Double> BUDGETS =
      List.of(
          -0.0,
          0.0,
          1.0,
          -1.0,
          0.1,
          0.2,
          0.3,
          2.5,
          -2.5,
          0.49999999999999994,
          1e308,
          -1e308,
          Double.MAX_VALUE,
          Double.MIN_VALUE,
          2251799813685249.5,
          1e15,
          40.0,
          1.0 / 3);

  private static final List<String> WISHES =
      List.of(
          "temps",
          "Été",
          "é",
          "e\u0301",
          "👍",
          "👨‍👩‍👧",
          "it's",
          "\\",
          "%",
          "a\nb",
          " 12.5 ",
          "-0",
          "007",
          "1e5",
          "١٢",
          "١",
          "שלום",
          "İ",
          "'; DROP TABLE wave; --",
          "inf",
          "NaN",
          "1_000");

  private static final List<String> DAYS =
      List.of(
          "0001-01-01",
          "1900-01-01",
          "1999-12-31",
          "2000-02-29",
          "2010-01-01",
          "2026-11-22",
          "9999-12-31");

  private final Random random;
  private final List<Row> rows = new ArrayList<>();

  RandomWave(long seed, int responses) {
    random = new Random(seed);
    for (int i = 0; i < responses; i++) {
      rows.add(new Row(answers(TOOLS), answers(OLD_TOOLS), sent()));
    }
  }

  /** The responses in order, each as an expression sees it. */
  List<Scope> scopes() {
    return rows.stream().map(RandomWave::scope).toList();
  }

  private Map<String, Answer> answers(List<String> tools) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    TYPES.forEach((id, type) -> answers.put(id, answer(id, type, tools)));
    return answers;
  }

  private Answer answer(String id, ValueType type, List<String> tools) {
    return switch (random.nextInt(6)) {
      case 0 -> new Answer("not_asked", Optional.empty());
      case 1 -> new Answer("no_answer", Optional.empty());
      case 2 ->
          switch (type) {
            case ValueType.Category category ->
                new Answer("dont_know", Optional.of(new Value.Code("dk")));
            case ValueType.Categories categories ->
                new Answer("dont_know", Optional.of(new Value.Codes(Set.of("dk"))));
            default -> new Answer("voided", Optional.empty());
          };
      default -> new Answer("given", Optional.of(value(id, type, tools)));
    };
  }

  private Value value(String id, ValueType type, List<String> tools) {
    return switch (type) {
      case ValueType.Truth truth -> new Value.Truth(random.nextBoolean());
      case ValueType.Quantity quantity ->
          new Value.Quantity(id.equals(WHOLE) ? random.nextInt(-2, 60) : any(BUDGETS));
      case ValueType.Words words -> new Value.Words(any(WISHES));
      case ValueType.Day day -> new Value.Day(LocalDate.parse(any(DAYS)));
      case ValueType.Category(List<String> codes) -> new Value.Code(any(codes));
      case ValueType.Categories categories -> new Value.Codes(new LinkedHashSet<>(some(tools)));
      case ValueType.Ranking(List<String> codes) -> new Value.Ranking(some(codes));
      case ValueType.Moment moment -> throw new IllegalArgumentException("No item is a moment");
    };
  }

  private Optional<LocalDateTime> sent() {
    return random.nextInt(4) == 0
        ? Optional.empty()
        : Optional.of(LocalDateTime.of(2025, 11, 3, 0, 0, 1).plusSeconds(random.nextInt(100_000)));
  }

  private List<String> some(List<String> codes) {
    List<String> shuffled = new ArrayList<>(codes);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, random.nextInt(codes.size() + 1));
  }

  private <T> T any(List<T> among) {
    return among.get(random.nextInt(among.size()));
  }

  /** Makes the table {@code wave}, one row a response, numbered from 0 in {@code n}. */
  void fill(Connection connection) throws SQLException {
    List<Column> columns =
        Stream.of(columns("", TOOLS), columns("before.", OLD_TOOLS)).flatMap(List::stream).toList();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE wave (n INTEGER, _submitted TIMESTAMP, "
              + columns.stream().map(c -> quoted(c.name) + " " + c.type).collect(joining(", "))
              + ")");
    }
    String places = ", ?".repeat(columns.size());
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO wave VALUES (?, ?" + places + ")")) {
      for (int n = 0; n < rows.size(); n++) {
        insert.setInt(1, n);
        insert.setObject(2, rows.get(n).submitted.orElse(null));
        List<Object> cells = cells(rows.get(n));
        for (int i = 0; i < columns.size(); i++) {
          insert.setObject(i + 3, cells.get(i) == MISSING ? null : cells.get(i));
        }
        insert.execute();
      }
    }
  }

  private static final Object MISSING = new Object();

  private static List<Column> columns(String wave, List<String> tools) {
    List<Column> columns = new ArrayList<>();
    TYPES.forEach(
        (id, type) -> {
          columns.add(new Column(wave + id + ":state", "VARCHAR"));
          switch (type) {
            case ValueType.Truth truth -> columns.add(new Column(wave + id, "BOOLEAN"));
            case ValueType.Quantity quantity ->
                columns.add(new Column(wave + id, id.equals(WHOLE) ? "BIGINT" : "DOUBLE"));
            case ValueType.Day day -> columns.add(new Column(wave + id, "DATE"));
            case ValueType.Categories categories ->
                tools.forEach(code -> columns.add(new Column(wave + id + ":" + code, "BOOLEAN")));
            case ValueType.Ranking(List<String> codes) ->
                codes.forEach(code -> columns.add(new Column(wave + id + ":" + code, "INTEGER")));
            default -> columns.add(new Column(wave + id, "VARCHAR"));
          }
        });
    return columns;
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>();
    row.now.forEach((id, answer) -> addCells(cells, id, answer, TOOLS));
    row.before.forEach((id, answer) -> addCells(cells, id, answer, OLD_TOOLS));
    return cells;
  }

  private static void addCells(List<Object> cells, String id, Answer answer, List<String> tools) {
    cells.add(answer.state);
    switch (TYPES.get(id)) {
      case ValueType.Categories categories ->
          tools.forEach(
              code ->
                  cells.add(
                      answer
                          .value
                          .map(value -> (Object) ((Value.Codes) value).codes().contains(code))
                          .orElse(MISSING)));
      case ValueType.Ranking(List<String> codes) ->
          codes.forEach(
              code ->
                  cells.add(
                      answer
                          .value
                          .map(value -> ((Value.Ranking) value).codes().indexOf(code) + 1)
                          .filter(rank -> rank > 0)
                          .map(Object.class::cast)
                          .orElse(MISSING)));
      case null, default -> cells.add(answer.value.map(RandomWave::cell).orElse(MISSING));
    }
  }

  private static Object cell(Value value) {
    return switch (value) {
      case Value.Truth(boolean holds) -> holds;
      case Value.Quantity(double amount) -> amount;
      case Value.Words(String text) -> text;
      case Value.Code(String code) -> code;
      case Value.Day(LocalDate date) -> date;
      case Value.Moment(LocalDateTime at) -> at;
      case Value.Codes codes -> throw new IllegalArgumentException("Not one cell: " + codes);
      case Value.Ranking ranking -> throw new IllegalArgumentException("Not one cell: " + ranking);
    };
  }

  /** The columns of the table as a translation reads them. */
  static Columns columns() {
    return new WaveColumns("", TOOLS);
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Scope scope(Row row) {
    return new Scope() {
      @Override
      public Optional<Value> value(String id) {
        return get(row.now, id).value;
      }

      @Override
      public Optional<Value> previous(String id) {
        return get(row.before, id).value;
      }

      @Override
      public boolean asked(String id) {
        return !get(row.now, id).state.equals("not_asked");
      }

      @Override
      public boolean answered(String id) {
        return get(row.now, id).state.equals("given");
      }

      @Override
      public Optional<Value> self() {
        return value(WHOLE);
      }

      @Override
      public LocalDate today() {
        return TODAY;
      }

      @Override
      public Optional<LocalDateTime> submitted() {
        return row.submitted;
      }
    };
  }

  private static Answer get(Map<String, Answer> answers, String id) {
    return Optional.ofNullable(answers.get(id)).orElseThrow();
  }

  private record Answer(String state, Optional<Value> value) {}

  private record Row(
      Map<String, Answer> now, Map<String, Answer> before, Optional<LocalDateTime> submitted) {}

  private record Column(String name, String type) {}

  private record WaveColumns(String wave, List<String> tools) implements Columns {
    @Override
    public String value(String id) {
      return quoted(wave + id);
    }

    @Override
    public String known(String id) {
      return "(" + quoted(wave + id + ":state") + " IN ('given', 'dont_know'))";
    }

    @Override
    public List<String> codes(String id) {
      return id.equals("files_tool") ? tools : BARRIERS;
    }

    @Override
    public String chosen(String id, String code) {
      String column = quoted(wave + id + ":" + code);
      return id.equals("files_tool") ? column : "(" + column + " IS NOT NULL)";
    }

    @Override
    public String asked(String id) {
      return "(" + quoted(wave + id + ":state") + " <> 'not_asked')";
    }

    @Override
    public String answered(String id) {
      return "(" + quoted(wave + id + ":state") + " = 'given')";
    }

    @Override
    public Columns previous() {
      return new WaveColumns("before.", OLD_TOOLS);
    }

    @Override
    public String today() {
      return "DATE '" + TODAY + "'";
    }

    @Override
    public String submitted() {
      return "_submitted";
    }

    @Override
    public Optional<String> self() {
      return Optional.of(WHOLE);
    }
  }
}
