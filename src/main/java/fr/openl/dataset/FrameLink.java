package fr.openl.dataset;

import fr.openl.frame.SamplingFrame;
import fr.openl.frame.Unit;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A wave's frame and the way from its units to their responses.
 *
 * @param names how responses name the frame's units; empty where nothing leads from one to the
 *     other: in an anonymous study, or once its key is destroyed
 */
public record FrameLink(SamplingFrame frame, Optional<UnaryOperator<String>> names) {
  /** A wave without a frame. */
  public static final FrameLink NONE =
      new FrameLink(new SamplingFrame(List.of()), Optional.empty());

  /** The variables that the frame knows of any unit, in alphabetical order. */
  public List<String> variables() {
    return frame.units().stream()
        .map(Unit::variables)
        .flatMap(variables -> variables.keySet().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
