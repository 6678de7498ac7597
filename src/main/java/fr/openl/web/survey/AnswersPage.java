package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers that a response holds, to read.
 *
 * @param lead what these answers are
 * @param back the address of the page of the personal link; null for those who came with a receipt
 * @param hidden what the form of those with a receipt knows, its code included
 * @param counts whether the response counts, so that it can be corrected and withdrawn
 * @param open whether anything can still be done with it
 */
public record AnswersPage(
    PageFrame frame,
    WaveDoor door,
    String lead,
    List<ReviewPage.Section> sections,
    @Nullable String back,
    List<BlockPage.Hidden> hidden,
    boolean counts,
    boolean open) {
  public AnswersPage {
    sections = List.copyOf(sections);
    hidden = List.copyOf(hidden);
  }
}
