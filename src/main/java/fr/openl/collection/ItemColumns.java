package fr.openl.collection;

import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import java.util.List;

/**
 * The typed columns that hold an item in a wave's wide table: one row a response. The store writes
 * them, the dataset reads them; snapshots (Parquet) have the same names.
 *
 * <table>
 *   <caption>Columns by measure</caption>
 *   <tr><td>every item</td><td>{@code <id>:_state}</td><td>VARCHAR, a {@link ValueState} spelling</td></tr>
 *   <tr><td>item of a question with {@code prefill}</td><td>{@code <id>:_carried}</td><td>VARCHAR, a {@link Carried} spelling, NULL without a proposal</td></tr>
 *   <tr><td>one category</td><td>{@code <id>}</td><td>VARCHAR, the code</td></tr>
 *   <tr><td>set of categories</td><td>{@code <id>:<code>} each</td><td>BOOLEAN</td></tr>
 *   <tr><td>ranked categories</td><td>{@code <id>:<code>} each</td><td>INTEGER, rank from 1, NULL when unranked</td></tr>
 *   <tr><td>number</td><td>{@code <id>}</td><td>BIGINT when whole, else DOUBLE</td></tr>
 *   <tr><td>yes or no</td><td>{@code <id>}</td><td>BOOLEAN</td></tr>
 *   <tr><td>text</td><td>{@code <id>}</td><td>VARCHAR</td></tr>
 *   <tr><td>day, month</td><td>{@code <id>}</td><td>DATE</td></tr>
 * </table>
 *
 * <p>Value columns are NULL unless the state is {@code given} or {@code dont_know}.
 */
public record ItemColumns(Item item) {
  /** The response's id, a UUID as text. */
  public static final String RESPONSE = "_response";

  /** The unit's pseudonym, VARCHAR. */
  public static final String UNIT = "_unit";

  /** When it was sent: TIMESTAMP in UTC, may be NULL. */
  public static final String SUBMITTED = "_submitted";

  /** A {@link Response.Origin} name, VARCHAR. */
  public static final String ORIGIN = "_origin";

  /** The column of the item's state; no category's code begins like it. */
  public String state() {
    return item.id() + ":_state";
  }

  /** The column that says what became of a proposed answer. */
  public String carried() {
    return item.id() + ":_carried";
  }

  /** The column of one category of a set or a ranking. */
  public String ofCategory(String code) {
    return item.id() + ":" + code;
  }

  /** The value columns, in order. */
  public List<Column> values() {
    return switch (item.measure()) {
      case Measure.OneCategory one -> List.of(new Column(item.id(), "VARCHAR"));
      case Measure.ManyCategories many -> perCategory(many.list(), "BOOLEAN");
      case Measure.RankedCategories ranked -> perCategory(ranked.list(), "INTEGER");
      case Measure.Numeric number ->
          List.of(new Column(item.id(), number.whole() ? "BIGINT" : "DOUBLE"));
      case Measure.Truth truth -> List.of(new Column(item.id(), "BOOLEAN"));
      case Measure.Text text -> List.of(new Column(item.id(), "VARCHAR"));
      case Measure.Day day -> List.of(new Column(item.id(), "DATE"));
    };
  }

  private List<Column> perCategory(CodeList list, String type) {
    return list.codes().stream().map(code -> new Column(ofCategory(code), type)).toList();
  }

  /** A column's name, unquoted, and its SQL type. */
  public record Column(String name, String sqlType) {}
}
