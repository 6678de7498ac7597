package fr.openl.dataset;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wanted of every unit of a wave: a row each, whether or not it is in any base, so that
 * estimates for parts of the wave know the size of the whole.
 *
 * @param now values computed from the wave's own answers
 * @param before values computed from the same unit's answers in the previous wave; missing where it
 *     gave none. With any, the column {@link #MATCHED} tells which units are on the panel
 * @param derived values computed from {@code now} and {@code before} by their names
 */
public record UnitQuery(List<UnitColumn> now, List<UnitColumn> before, List<UnitColumn> derived) {
  /** Whether the unit answered both waves, once each. */
  public static final String MATCHED = "_matched";

  private static final String UNIT = Sql.name("_unit");

  public UnitQuery {
    now = List.copyOf(now);
    before = List.copyOf(before);
    derived = List.copyOf(derived);
  }

  /** Values of one wave alone. */
  public static UnitQuery of(List<UnitColumn> now, List<UnitColumn> derived) {
    return new UnitQuery(now, List.of(), derived);
  }

  /** The statement over the rows of {@code wave} and those of {@code previous}. */
  String sql(String wave, String previous, UnitClasses classes) {
    String own =
        classes.beside(
            "SELECT "
                + UNIT
                + declared(Stream.concat(now.stream(), classes.keys().stream()))
                + " FROM "
                + wave);
    String both =
        before.isEmpty()
            ? own
            : """
            SELECT w.*%s, (p._once IS NOT NULL) AS %s FROM (%s) AS w \
            LEFT JOIN (SELECT %s, TRUE AS _once%s FROM %s WHERE %s IN (%s) AND %s IN (%s)) AS p \
            ON w.%s = p.%s\
            """
                .formatted(
                    before.stream()
                        .map(column -> ", p." + column.quoted())
                        .collect(Collectors.joining()),
                    Sql.name(MATCHED),
                    own,
                    UNIT,
                    declared(before.stream()),
                    previous,
                    UNIT,
                    once(previous),
                    UNIT,
                    once(wave),
                    UNIT,
                    UNIT);
    return "SELECT *" + declared(derived.stream()) + " FROM (" + both + ") AS units";
  }

  /** Units with one row: an imported wave may hold several of a unit, which match nothing. */
  private static String once(String relation) {
    return "SELECT %s FROM %s GROUP BY %s HAVING COUNT(*) = 1".formatted(UNIT, relation, UNIT);
  }

  private static String declared(Stream<UnitColumn> columns) {
    return columns.map(column -> ", " + column.declaration()).collect(Collectors.joining());
  }
}
