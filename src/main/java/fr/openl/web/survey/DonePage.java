package fr.openl.web.survey;

import fr.openl.definition.Study;
import fr.openl.web.door.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that something is done, or can be done no more.
 *
 * @param sentences what, in order
 * @param mirror the address of the collective's mirror; null when there is none
 * @param sections answers that the reader may want to copy; none when nothing was written
 */
public record DonePage(
    PageFrame frame,
    String heading,
    List<String> sentences,
    @Nullable String mirror,
    List<ReviewPage.Section> sections,
    Study study) {
  public DonePage {
    sentences = List.copyOf(sentences);
    sections = List.copyOf(sections);
  }
}
