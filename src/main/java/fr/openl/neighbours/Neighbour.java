package fr.openl.neighbours;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a collective lets others know of it. Where to write to it is not part of this, and nothing
 * in it tells what it answered.
 *
 * @param id keyed hash by which the entry is known; a new one for every entry
 * @param name that it chose, not necessarily its own
 * @param region code of where it is; empty when it does not say
 * @param offers codes of what it masters and offers to show
 * @param seeks codes of what it looks for
 * @param language in which to write to it
 * @param confirmed whether somebody who reads mail at its address wants this entry
 * @param renewed when it was last looked over
 */
public record Neighbour(
    String id,
    String study,
    String name,
    String region,
    Set<String> offers,
    Set<String> seeks,
    String language,
    boolean confirmed,
    LocalDate renewed) {
  public Neighbour {
    offers = Collections.unmodifiableSet(new LinkedHashSet<>(offers));
    seeks = Collections.unmodifiableSet(new LinkedHashSet<>(seeks));
    if (offers.isEmpty() && seeks.isEmpty()) {
      throw new IllegalArgumentException("A neighbour offers something or looks for something");
    }
  }
}
