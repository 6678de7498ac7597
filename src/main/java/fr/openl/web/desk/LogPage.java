package fr.openl.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, the newest first.
 *
 * @param older where earlier entries are; null when these are all
 */
public record LogPage(DeskFrame frame, List<Line> lines, @Nullable String older) {
  public LogPage {
    lines = List.copyOf(lines);
  }

  /** One thing done; {@code link} begins the seal of all until then. */
  public record Line(
      long number,
      String moment,
      String account,
      String act,
      String about,
      String detail,
      String link) {}
}
