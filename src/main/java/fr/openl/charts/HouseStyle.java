package fr.openl.charts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheet that every page of the observatory shares, before the rules of its own kind. */
public final class HouseStyle {
  private HouseStyle() {}

  /** One sheet: what all pages share, then {@code own}. */
  public static String before(String own) {
    try (InputStream in = HouseStyle.class.getResourceAsStream("house.css")) {
      if (in == null) {
        throw new IllegalStateException("house.css is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n" + own;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
