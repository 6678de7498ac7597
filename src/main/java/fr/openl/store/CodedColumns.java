package fr.openl.store;

import fr.openl.collection.ItemColumns;
import fr.openl.collection.ItemColumns.Column;
import fr.openl.collection.ValueState;
import fr.openl.definition.Category;
import fr.openl.definition.Item;
import fr.openl.openanswers.CodingScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The columns of a coded variable in a snapshot, in SQL: where the open answer was not given, its
 * state; where it was given but has no code that counts, {@code no_answer}.
 *
 * @param number tells the variables of one snapshot apart
 */
record CodedColumns(CodingScheme scheme, int number) {
  /** The columns with their names. */
  List<String> select() {
    Item item = scheme.question().items().getFirst();
    ItemColumns of = new ItemColumns(item);
    String written = Sql.quoted(scheme.item() + ":_state");
    List<String> columns = new ArrayList<>();
    columns.add(
        "CASE WHEN %s <> %s THEN %s WHEN %s IS NULL THEN %s%s ELSE %s END AS %s"
            .formatted(
                written,
                state(ValueState.GIVEN),
                written,
                codes(),
                state(ValueState.NO_ANSWER),
                evasive(),
                state(ValueState.GIVEN),
                Sql.quoted(of.state())));
    for (Column value : of.values()) {
      columns.add(value(item, value) + " AS " + Sql.quoted(value.name()));
    }
    return columns;
  }

  private String value(Item item, Column column) {
    if (!scheme.several()) {
      return codes();
    }
    String code = column.name().substring(item.id().length() + 1);
    return "list_contains(string_split(%s, ' '), %s)".formatted(codes(), Sql.constant(code));
  }

  private String evasive() {
    String codes =
        scheme.list().categories().stream()
            .filter(Category::dontKnow)
            .map(category -> Sql.constant(category.code()))
            .collect(Collectors.joining(", "));
    return codes.isEmpty()
        ? ""
        : " WHEN %s IN (%s) THEN %s".formatted(codes(), codes, state(ValueState.DONT_KNOW));
  }

  /** What brings the codes to the wave's rows. */
  String join(String study, String wave) {
    return """
     LEFT JOIN (
      SELECT answer.response AS "_r%d", settled.codes AS "_codes%d"
      FROM settled_code AS settled
      JOIN open_answer AS answer ON answer.id = settled.answer
      WHERE answer.study = %s AND answer.wave = %s AND answer.item = %s
        AND settled.variable = %s AND settled.version = %s
    ) ON "_r%d" = "_response\"\
    """
        .formatted(
            number,
            number,
            Sql.constant(study),
            Sql.constant(wave),
            Sql.constant(scheme.item()),
            Sql.constant(scheme.variable()),
            Sql.constant(scheme.version()),
            number);
  }

  private String codes() {
    return "\"_codes" + number + "\"";
  }

  private static String state(ValueState state) {
    return Sql.constant(state.spelling());
  }
}
