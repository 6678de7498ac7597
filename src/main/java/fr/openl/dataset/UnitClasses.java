package fr.openl.dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of the units of a wave class by class, such as their weights, to stand beside their
 * values.
 *
 * @param keys what tells the classes apart
 * @param texts the names of what is known as texts
 * @param numbers the names of what is known as numbers
 */
public record UnitClasses(
    List<UnitColumn> keys, List<String> texts, List<String> numbers, List<UnitClass> classes) {
  public UnitClasses {
    keys = List.copyOf(keys);
    texts = List.copyOf(texts);
    numbers = List.copyOf(numbers);
    classes = List.copyOf(classes);
  }

  /**
   * The units with the same keys.
   *
   * @param numbers each finite
   */
  public record UnitClass(List<String> keys, List<String> texts, List<Double> numbers) {
    public UnitClass {
      keys = List.copyOf(keys);
      texts = List.copyOf(texts);
      numbers = List.copyOf(numbers);
    }

    private String row() {
      return Stream.of(
              keys.stream().map(Sql::text),
              texts.stream().map(Sql::text),
              numbers.stream().map(UnitClasses::constant))
          .flatMap(of -> of)
          .collect(Collectors.joining(", ", "(0, ", ")"));
    }
  }

  /** The statement {@code units}, which holds the keys, with what is known beside every unit. */
  String beside(String units) {
    if (classes.isEmpty()) {
      String none =
          Stream.concat(
                  texts.stream().map(name -> ", CAST(NULL AS VARCHAR) AS " + Sql.name(name)),
                  numbers.stream()
                      .map(name -> ", CAST(NULL AS DOUBLE PRECISION) AS " + Sql.name(name)))
              .collect(Collectors.joining());
      return "SELECT *%s FROM (%s) AS u WHERE FALSE".formatted(none, units);
    }
    String known =
        Stream.concat(texts.stream(), numbers.stream())
            .map(name -> ", c." + Sql.name(name))
            .collect(Collectors.joining());
    String names =
        Stream.of(
                Stream.of("_class"),
                IntStream.range(0, keys.size()).mapToObj(i -> "_class" + i),
                texts.stream(),
                numbers.stream())
            .flatMap(of -> of)
            .map(Sql::name)
            .collect(Collectors.joining(", "));
    String same =
        IntStream.range(0, keys.size())
            .mapToObj(i -> " AND u." + keys.get(i).quoted() + " = c." + Sql.name("_class" + i))
            .collect(Collectors.joining());
    return "SELECT u.*%s FROM (%s) AS u JOIN (VALUES %s) AS c(%s) ON c.%s = 0%s"
        .formatted(
            known,
            units,
            classes.stream().map(UnitClass::row).collect(Collectors.joining(", ")),
            names,
            Sql.name("_class"),
            same);
  }

  /** Standard SQL reads a number with an exponent as DOUBLE PRECISION. */
  private static String constant(double number) {
    String digits = Double.toString(number);
    return digits.contains("E") ? digits : digits + "E0";
  }
}
