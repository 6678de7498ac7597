package fr.openl.indicators;

import fr.openl.definition.document.Key;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of indicator: how it is declared in {@code indicators.yaml}.
 *
 * @param name the word in {@code kind:}, such as {@code proportion}
 * @param meaning one sentence for editors
 * @param keys the keys that only this kind has
 * @param reading the indicator that is declared; empty when a problem was reported
 */
public record IndicatorKind(
    String name,
    String meaning,
    List<Key> keys,
    Function<IndicatorDeclaration, Optional<? extends Indicator>> reading) {
  public IndicatorKind {
    keys = List.copyOf(keys);
  }
}
