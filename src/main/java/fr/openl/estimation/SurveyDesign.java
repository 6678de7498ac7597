package fr.openl.estimation;

import fr.openl.definition.Study.DesignKind;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How units came to answer, and therefore what may be concluded from those who did. Today every
 * design is unweighted: strata and calibration change nothing yet.
 */
public sealed interface SurveyDesign {
  /**
   * The share {@code count} of {@code base}.
   *
   * @throws IllegalArgumentException unless 0 ≤ count ≤ base and base &gt; 0
   */
  Estimate proportion(long count, long base);

  /**
   * The mean of a cell's values.
   *
   * @throws IllegalArgumentException when the cell is empty
   */
  Estimate mean(Moments moments);

  /** The design that stands for {@code kind}. */
  static SurveyDesign of(DesignKind kind) {
    return switch (kind) {
      case CENSUS, SAMPLE -> new SimpleRandomSample();
      case OPEN -> new SelfSelection();
    };
  }

  /**
   * Respondents are taken for an unweighted simple random sample of a large population. That
   * overstates the uncertainty of a census with many responses, never the certainty.
   */
  record SimpleRandomSample() implements SurveyDesign {
    /** Standard error √(p(1 − p)/(n − 1)); Särndal, Swensson and Wretman (1992), section 3.3. */
    @Override
    public Estimate proportion(long count, long base) {
      double p = Proportion.of(count, base).value();
      return new Estimate(
          p,
          base,
          base < 2
              ? OptionalDouble.empty()
              : OptionalDouble.of(Math.sqrt(p * (1 - p) / (base - 1))),
          Optional.of(Wilson.interval(count, base)));
    }

    /** Standard error s/√n. */
    @Override
    public Estimate mean(Moments moments) {
      return new Estimate(
          moments.mean(),
          moments.n(),
          moments.n() < 2
              ? OptionalDouble.empty()
              : OptionalDouble.of(Math.sqrt(moments.variance() / moments.n())),
          Student.interval(moments));
    }
  }

  /** Units selected themselves: no randomness is known, so no uncertainty may be computed. */
  record SelfSelection() implements SurveyDesign {
    @Override
    public Estimate proportion(long count, long base) {
      return Estimate.withoutUncertainty(Proportion.of(count, base).value(), base);
    }

    @Override
    public Estimate mean(Moments moments) {
      return Estimate.withoutUncertainty(moments.mean(), moments.n());
    }
  }
}
