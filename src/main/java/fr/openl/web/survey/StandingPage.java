package fr.openl.web.survey;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the holder of a personal link stands before sending.
 *
 * @param parts the blocks of the questionnaire, in order
 * @param next the address of the page that comes next
 * @param begun whether anything is filled in
 * @param arriving whether the link was drawn at the open door: nothing is filled in, and what the
 *     study is about was read on the page before
 * @param withdrawn whether a response was sent and taken back
 * @param promises what happens to the data, a sentence each
 */
public record StandingPage(
    PageFrame frame,
    WaveDoor door,
    LinkToKeep link,
    List<Part> parts,
    String next,
    boolean begun,
    boolean arriving,
    boolean withdrawn,
    List<String> promises) {
  public StandingPage {
    parts = List.copyOf(parts);
    promises = List.copyOf(promises);
  }

  /**
   * One block.
   *
   * @param changed when it was last changed, by whomever, in words; null when nobody has begun it
   */
  public record Part(String address, Passage heading, @Nullable String changed) {}
}
