package fr.openl.store;

import java.util.UUID;

/**
 * Which ids a log may hold: 64 bits of each, in a table with open places. An index of the database
 * would do the same, but one over random ids is written anew with every checkpoint.
 */
final class ResponseIds {
  private static final int SMALLEST = 1 << 10;
  private static final long OPEN = 0;

  private long[] places = new long[SMALLEST];
  private int taken;

  /**
   * Adds an id.
   *
   * @return false when it is there already, or another that cannot be told from it
   */
  boolean add(UUID id) {
    if (2 * taken >= places.length) {
      grow();
    }
    boolean added = put(print(id));
    if (added) {
      taken++;
    }
    return added;
  }

  /** Random ids are as good as hashed; ids of another making are spread here. */
  private static long print(UUID id) {
    long mixed = id.getMostSignificantBits() * 0x9E3779B97F4A7C15L + id.getLeastSignificantBits();
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    mixed ^= mixed >>> 32;
    return mixed == OPEN ? 1 : mixed;
  }

  private boolean put(long print) {
    int place = (int) print & (places.length - 1);
    while (places[place] != OPEN) {
      if (places[place] == print) {
        return false;
      }
      place = (place + 1) & (places.length - 1);
    }
    places[place] = print;
    return true;
  }

  private void grow() {
    long[] smaller = places;
    places = new long[2 * smaller.length];
    for (long print : smaller) {
      if (print != OPEN) {
        put(print);
      }
    }
  }
}
