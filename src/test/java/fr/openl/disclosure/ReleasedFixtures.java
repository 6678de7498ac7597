package fr.openl.disclosure;

import java.util.Optional;

/** Released numbers for tests: the only door around disclosure control, and it is under test. */
public final class ReleasedFixtures {
  private ReleasedFixtures() {}

  public static Released published(double value, long base) {
    return new Published(value, Optional.empty(), base);
  }

  public static Released published(double value, double low, double high, long base) {
    return new Published(value, Optional.of(new Published.Bounds(low, high)), base);
  }

  public static Released suppressed(Suppressed.Sign sign) {
    return new Suppressed(sign);
  }

  public static Released secret() {
    return suppressed(Suppressed.Sign.SECRET);
  }
}
