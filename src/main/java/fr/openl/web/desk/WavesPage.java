package fr.openl.web.desk;

import java.util.List;

/** All waves, those last opened first. */
public record WavesPage(DeskFrame frame, List<Line> waves) {
  public WavesPage {
    waves = List.copyOf(waves);
  }

  /**
   * A wave.
   *
   * @param state its name in lower case
   * @param concerns how many things in it need a person
   */
  public record Line(
      String path,
      String title,
      String state,
      String stateWords,
      String days,
      String responses,
      int concerns) {}
}
