package fr.openl.fieldwork;

import java.util.OptionalInt;

/** The share of units that a wave aims at. Implementations are safe for many threads. */
public interface Targets {
  /**
   * Keeps what a wave aims at from now on.
   *
   * @param percent of the cases of every stratum, 1 to 100
   */
  void aim(String study, String wave, int percent);

  /** What a wave aims at, in per cent; empty when nothing was said. */
  OptionalInt findTarget(String study, String wave);
}
