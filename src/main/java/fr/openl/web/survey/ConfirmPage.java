package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks once more before something is done that cannot be taken back easily.
 *
 * @param lead what will happen
 * @param move what the button sends
 * @param button what it says
 * @param back where nothing happens
 */
public record ConfirmPage(
    PageFrame frame,
    String heading,
    @Nullable String notice,
    String lead,
    List<BlockPage.Hidden> hidden,
    String move,
    String button,
    String back) {
  public ConfirmPage {
    hidden = List.copyOf(hidden);
  }
}
