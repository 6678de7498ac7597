package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The range that a chart's lengths stand for. It always holds zero, so that lengths compare.
 *
 * @param low at most 0
 * @param high above 0
 * @param ticks where grid lines stand, ascending
 */
record NumberScale(double low, double high, List<Double> ticks) {
  /** The smallest round range that holds all published numbers and their intervals. */
  static NumberScale of(Scale scale, List<? extends Released> numbers) {
    return of(scale, numbers, 0);
  }

  /** The same, holding {@code limit} as well. */
  static NumberScale of(Scale scale, List<? extends Released> numbers, double limit) {
    double high = Math.max(limit, extremes(numbers).max().orElse(0));
    double low = Math.min(0, extremes(numbers).min().orElse(0));
    if (scale == Scale.SHARE && low == 0 && high <= 1) {
      double top =
          high <= 0.1 ? 0.1 : high <= 0.2 ? 0.2 : high <= 0.4 ? 0.4 : high <= 0.6 ? 0.6 : 1;
      return new NumberScale(0, top, List.of(0.0, top / 2, top));
    }
    double step = step(Math.max(high - low, 1e-9));
    double bottom = Math.floor(low / step) * step;
    double top = Math.max(Math.ceil(high / step) * step, bottom + step);
    long steps = Math.round((top - bottom) / step);
    return new NumberScale(
        bottom,
        top,
        Stream.iterate(0L, i -> i <= steps, i -> i + 1).map(i -> bottom + i * step).toList());
  }

  /** The place of {@code value} from 0 (low end) to 1 (high end). */
  double place(double value) {
    return (Math.clamp(value, low, high) - low) / (high - low);
  }

  private static DoubleStream extremes(List<? extends Released> numbers) {
    return numbers.stream()
        .filter(Published.class::isInstance)
        .map(Published.class::cast)
        .flatMapToDouble(
            p ->
                DoubleStream.concat(
                    DoubleStream.of(p.value()),
                    p.bounds().stream().flatMapToDouble(b -> DoubleStream.of(b.low(), b.high()))));
  }

  /** A step of 1, 2 or 5 times a power of ten that divides {@code range} into two to five parts. */
  private static double step(double range) {
    double power = Math.pow(10, Math.floor(Math.log10(range / 2)));
    double rough = range / 4 / power;
    return power * (rough <= 1 ? 1 : rough <= 2 ? 2 : rough <= 5 ? 5 : 10);
  }
}
