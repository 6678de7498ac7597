package fr.openl.definition.expression;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.expression.Expression.Function;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The evaluator and the SQL say the same of thousands of random expressions on random answers. */
class BackEndsAgreeTest {
  private static final int SEEDS = 30;
  private static final int EXPRESSIONS = 100;
  private static final int RESPONSES = 60;

  private static final TypeChecker CHECKER =
      new TypeChecker(Answers.symbols(RandomWave.TYPES), Optional.of(new ValueType.Quantity()));

  static LongStream seeds() {
    return LongStream.range(0, SEEDS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void noDifference(long seed) throws SQLException {
    List<Checked.Valid> expressions = expressions(seed);
    RandomWave wave = new RandomWave(seed, RESPONSES);
    List<Scope> scopes = wave.scopes();
    List<String> differences = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      wave.fill(connection);
      try (ResultSet result = statement.executeQuery(select(expressions))) {
        for (int n = 0; result.next(); n++) {
          for (int i = 0; i < expressions.size(); i++) {
            Checked.Valid valid = expressions.get(i);
            Optional<Value> inJava =
                Evaluator.evaluate(valid.formula().expression(), scopes.get(n));
            Optional<Value> inSql = read(result, i + 1, valid.type());
            if (!inJava.equals(inSql)) {
              differences.add(n + ": " + valid.formula() + " is " + inJava + ", in SQL " + inSql);
            }
          }
        }
      }
    }
    assertEquals(List.of(), differences);
  }

  @Test
  void theRandomExpressionsReachEveryNodeAndFunction() {
    Set<Class<?>> nodes = new HashSet<>();
    Set<Function> functions = new HashSet<>();
    Set<Class<?>> types = new HashSet<>();
    seeds()
        .boxed()
        .flatMap(seed -> expressions(seed).stream())
        .forEach(
            valid -> {
              types.add(valid.type().getClass());
              everyPart(valid.formula().expression())
                  .forEach(
                      part -> {
                        nodes.add(part.getClass());
                        if (part instanceof Expression.Call call) {
                          functions.add(call.function());
                        }
                      });
            });
    assertEquals(Set.of(Expression.class.getPermittedSubclasses()), nodes);
    assertEquals(
        Arrays.stream(Function.values())
            .filter(function -> !function.isWrittenOut())
            .collect(toSet()),
        functions);
    assertEquals(6, types.size());
  }

  @Test
  void theRandomAnswersLeaveMostResultsKnown() {
    List<Scope> scopes = new RandomWave(1, RESPONSES).scopes();
    List<Checked.Valid> expressions = expressions(1);
    long known =
        expressions.stream()
            .mapToLong(
                valid ->
                    scopes.stream()
                        .filter(
                            scope ->
                                Evaluator.evaluate(valid.formula().expression(), scope).isPresent())
                        .count())
            .sum();
    assertTrue(known > expressions.size() * RESPONSES / 2, known + " known");
  }

  private static List<Checked.Valid> expressions(long seed) {
    RandomExpressions random = new RandomExpressions(seed);
    return IntStream.range(0, EXPRESSIONS)
        .mapToObj(i -> CHECKER.check(random.next()))
        .map(checked -> assertInstanceOf(Checked.Valid.class, checked))
        .toList();
  }

  private static Stream<Expression> everyPart(Expression e) {
    return Stream.concat(Stream.of(e), e.parts().stream().flatMap(BackEndsAgreeTest::everyPart));
  }

  private static String select(List<Checked.Valid> expressions) {
    Columns columns = RandomWave.columns();
    return expressions.stream()
        .map(valid -> SqlTranslation.translate(valid.formula().expression(), columns))
        .collect(joining(", ", "SELECT ", " FROM wave ORDER BY n"));
  }

  private static Optional<Value> read(ResultSet result, int column, ValueType type)
      throws SQLException {
    if (result.getObject(column) == null) {
      return Optional.empty();
    }
    return Optional.of(
        switch (type) {
          case ValueType.Truth truth -> new Value.Truth(result.getBoolean(column));
          case ValueType.Quantity quantity -> new Value.Quantity(result.getDouble(column));
          case ValueType.Words words -> new Value.Words(result.getString(column));
          case ValueType.Category category -> new Value.Code(result.getString(column));
          case ValueType.Day day -> new Value.Day(result.getObject(column, LocalDate.class));
          case ValueType.Moment moment ->
              new Value.Moment(result.getObject(column, LocalDateTime.class));
          case ValueType.Categories categories -> throw new AssertionError(categories);
          case ValueType.Ranking ranking -> throw new AssertionError(ranking);
        });
  }
}
