package fr.openl.mirror;

import fr.openl.dataset.Variable;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Scope;
import fr.openl.definition.expression.Value;
import fr.openl.indicators.Base;
import fr.openl.indicators.DiffusionIndicator;
import fr.openl.indicators.DistributionIndicator;
import fr.openl.indicators.FlowIndicator;
import fr.openl.indicators.IndexIndicator;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.MeanIndicator;
import fr.openl.indicators.NetScoreIndicator;
import fr.openl.indicators.ProportionIndicator;
import fr.openl.indicators.QuantileIndicator;
import fr.openl.indicators.ResponseIndicator;
import fr.openl.indicators.SaturationIndicator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Where one unit stands in what an indicator measures: its own part of that number. */
public sealed interface Standing {
  /** Among those that a share counts, or among the others. */
  record Counted(boolean in) implements Standing {}

  /**
   * At an amount.
   *
   * @param value in the indicator's unit; a share from 0 to 1
   */
  record At(double value) implements Standing {}

  /** In some of the categories of a distribution; never empty. */
  record Chose(Set<String> codes) implements Standing {
    public Chose {
      codes = Set.copyOf(codes);
    }
  }

  /**
   * Where a unit stands.
   *
   * @param indicator placed in the revision that the unit answered
   * @param answers only those with substance
   * @return empty when the indicator does not look at the unit, its answers do not settle it, or
   *     the indicator's number is not made of single units' own
   */
  static Optional<Standing> of(Indicator indicator, Scope answers) {
    boolean looked =
        indicator.heading().among().isEmpty()
            || Evaluator.holds(indicator.heading().among().get().expression(), answers);
    if (!looked) {
      return Optional.empty();
    }
    return switch (indicator) {
      case ProportionIndicator share -> counted(share, answers);
      case MeanIndicator mean -> amount(mean.subject().expression(), answers);
      case IndexIndicator index -> share(index, answers);
      case DistributionIndicator distribution ->
          Evaluator.evaluate(distribution.subject().expression(), answers).flatMap(Standing::chose);
      case QuantileIndicator quantile -> Optional.empty();
      case NetScoreIndicator score -> Optional.empty();
      case SaturationIndicator saturation -> Optional.empty();
      case FlowIndicator flow -> Optional.empty();
      case DiffusionIndicator diffusion -> Optional.empty();
      case ResponseIndicator response -> Optional.empty();
    };
  }

  private static Optional<Standing> counted(ProportionIndicator share, Scope answers) {
    Optional<Standing> settled =
        Evaluator.evaluate(share.subject().expression(), answers)
            .filter(Value.Truth.class::isInstance)
            .map(truth -> new Counted(((Value.Truth) truth).holds()));
    return settled.isEmpty() && share.heading().base() == Base.ALL
        ? Optional.of(new Counted(false))
        : settled;
  }

  private static Optional<Standing> amount(Expression amount, Scope answers) {
    return Evaluator.evaluate(amount, answers)
        .filter(Value.Quantity.class::isInstance)
        .map(quantity -> new At(((Value.Quantity) quantity).amount()));
  }

  private static Optional<Standing> share(IndexIndicator index, Scope answers) {
    long answered = 0;
    long met = 0;
    for (int i = 0; i < index.over().size(); i++) {
      if (answers.answered(index.over().get(i))) {
        answered++;
        met += Evaluator.holds(index.conditions().get(i).expression(), answers) ? 1 : 0;
      }
    }
    return answered == 0 ? Optional.empty() : Optional.of(new At((double) met / answered));
  }

  private static Optional<Standing> chose(Value value) {
    Set<String> codes =
        switch (value) {
          case Value.Code one -> Set.of(one.code());
          case Value.Codes many -> new LinkedHashSet<>(many.codes());
          case Value.Ranking ranking -> new LinkedHashSet<>(ranking.codes());
          case Value.Truth truth -> Set.of(truth.holds() ? Variable.YES : Variable.NO);
          case Value.Quantity step -> Set.of(Long.toString(Math.round(step.amount())));
          case Value.Words words -> Set.of();
          case Value.Day day -> Set.of();
          case Value.Moment moment -> Set.of();
        };
    return codes.isEmpty() ? Optional.empty() : Optional.of(new Chose(codes));
  }
}
