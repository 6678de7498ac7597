package fr.openl.web.survey;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All answers to read again before they are sent.
 *
 * @param notice what has happened to this page
 * @param remarks what must be repaired before sending
 * @param back the address of the last block, from here
 * @param correcting whether answers were sent before
 */
public record ReviewPage(
    PageFrame frame,
    WaveDoor door,
    BlockPage.Steps steps,
    @Nullable String notice,
    BlockPage.@Nullable Summary remarks,
    List<Section> sections,
    List<BlockPage.Hidden> hidden,
    String back,
    boolean correcting) {
  public ReviewPage {
    sections = List.copyOf(sections);
    hidden = List.copyOf(hidden);
  }

  /** This page with something to know about it, and other words for its form to know. */
  ReviewPage noting(String words, List<BlockPage.Hidden> known) {
    return new ReviewPage(frame, door, steps, words, remarks, sections, known, back, correcting);
  }

  /**
   * One block with its answers.
   *
   * @param address of its page, from here; null where answers are only read
   */
  public record Section(
      String block, Passage heading, List<Recap.Asked> questions, @Nullable String address) {}
}
