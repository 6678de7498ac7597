package fr.openl.frame;

import java.util.List;

/** The list of the units that a wave is about: the population, known exactly. */
public record SamplingFrame(List<Unit> units) {
  public SamplingFrame {
    units = List.copyOf(units);
  }
}
