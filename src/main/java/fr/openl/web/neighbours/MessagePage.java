package fr.openl.web.neighbours;

import fr.openl.web.door.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a message is written.
 *
 * @param notice what has happened to this page; null when nothing has
 * @param text what was typed
 * @param remark what is wrong with it; null when nothing is
 */
public record MessagePage(
    PageFrame frame,
    Occasion occasion,
    @Nullable String notice,
    String seal,
    String text,
    @Nullable String remark) {
  /**
   * To whom a message is written, and why.
   *
   * @param lead what is good to know, a sentence each
   * @param answers whether this answers a mail, which can also be reported
   * @param back where nothing happens; null when there is no such place
   */
  public record Occasion(
      String heading, List<String> lead, boolean answers, @Nullable String back) {
    public Occasion {
      lead = List.copyOf(lead);
    }
  }
}
