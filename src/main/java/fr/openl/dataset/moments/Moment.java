package fr.openl.dataset.moments;

/**
 * One sum wanted of every cell.
 *
 * @param weighting by what each unit's product is multiplied
 */
public record Moment(Weighting weighting, Product product) {

  /** By what a unit's product is multiplied before it is summed. */
  public sealed interface Weighting {
    /** By nothing: the product, a condition, is counted. */
    record Count() implements Weighting {}

    /** By nothing: counted where the weight is not zero. */
    record CountWeighted() implements Weighting {}

    /** By the weight. */
    record Weight() implements Weighting {}

    /** By the square of the weight. */
    record SquaredWeight() implements Weighting {}

    /** By a replicate weight that came with the data. */
    record Replicate(DataColumn column) implements Weighting {}
  }

  /** How many units meet the product's conditions. */
  public static Moment count(Product product) {
    return new Moment(new Weighting.Count(), product);
  }

  /** How many units of a weight other than zero meet the product's conditions. */
  public static Moment countWeighted(Product product) {
    return new Moment(new Weighting.CountWeighted(), product);
  }

  /** Σw·product. */
  public static Moment weighted(Product product) {
    return new Moment(new Weighting.Weight(), product);
  }

  /** Σw²·product. */
  public static Moment squared(Product product) {
    return new Moment(new Weighting.SquaredWeight(), product);
  }

  /** Σ of a replicate weight times the product. */
  public static Moment replicate(DataColumn weights, Product product) {
    return new Moment(new Weighting.Replicate(weights), product);
  }

  /** Whether it is worked out from what the product is in each unit. */
  boolean readsProduct() {
    return !product.factors().isEmpty() && !countsKnown();
  }

  private boolean countsKnown() {
    return weighting instanceof Weighting.Count
        && product.factors().size() == 1
        && product.factors().getFirst() instanceof Factor.Known;
  }

  /**
   * The aggregate in SQL; NULL stands for 0 in a cell without a known amount.
   *
   * @param value the column with the product's value in each unit
   */
  String sql(String value) {
    return switch (weighting) {
      case Weighting.Count() ->
          countsKnown()
              ? "COUNT(" + product.factors().getFirst().column().value() + ")"
              : readsProduct() ? "SUM(" + value + ")" : "COUNT(*)";
      case Weighting.CountWeighted() ->
          "SUM(CASE WHEN "
              + MomentQuery.WEIGHT
              + " <> 0 THEN "
              + (readsProduct() ? value : "1E0")
              + " END)";
      case Weighting.Weight() -> sum(MomentQuery.WEIGHT, value);
      case Weighting.SquaredWeight() -> sum(MomentQuery.SQUARED, value);
      case Weighting.Replicate(DataColumn column) -> sum(column.amount(), value);
    };
  }

  private String sum(String weight, String value) {
    return "SUM(" + (readsProduct() ? weight + " * " + value : weight) + ")";
  }
}
