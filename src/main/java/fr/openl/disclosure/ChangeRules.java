package fr.openl.disclosure;

import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.estimation.Estimate;
import fr.openl.indicators.IndicatorChange;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What may be told of changes: one between two told numbers follows from them; its parts only where
 * neither newcomers nor leavers are so few that their answers could be worked out.
 *
 * @param smallestBase the smallest base of a number that may be told
 */
record ChangeRules(int smallestBase) {
  private static final Released NONE = new Suppressed(Sign.NOT_ASKED);
  private static final Released SECRET = new Suppressed(Sign.SECRET);

  /** A break is always told. */
  ReleasedChange released(IndicatorChange.Break broken) {
    return new ReleasedChange(
        broken.indicator(), "", broken.since(), Optional.of(broken.why()), NONE, NONE, NONE, NONE);
  }

  /** A change between the numbers {@code before} and {@code after}. */
  ReleasedChange released(IndicatorChange.Estimated moved, Released before, Released after) {
    boolean told = before instanceof Published && after instanceof Published;
    boolean inParts =
        told
            && Stream.of(
                    moved.change().inBoth(),
                    moved.change().byNewcomers(),
                    moved.change().byLeavers())
                .flatMap(Optional::stream)
                .allMatch(part -> part.base() >= smallestBase);
    return new ReleasedChange(
        moved.indicator(),
        moved.row(),
        moved.since(),
        Optional.empty(),
        told ? published(moved.change().change()) : SECRET,
        part(moved.change().inBoth(), inParts),
        part(moved.change().byNewcomers(), inParts),
        part(moved.change().byLeavers(), inParts));
  }

  private static Released part(Optional<Estimate> part, boolean told) {
    return told ? part.<Released>map(ChangeRules::published).orElse(NONE) : SECRET;
  }

  private static Released published(Estimate estimate) {
    return new Published(
        estimate.value(),
        estimate.interval().map(i -> new Published.Bounds(i.low(), i.high())),
        estimate.base());
  }
}
