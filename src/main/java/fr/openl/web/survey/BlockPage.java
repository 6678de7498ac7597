package fr.openl.web.survey;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a questionnaire to fill in.
 *
 * @param notice what has happened to this page, such as a change by somebody else
 * @param remarks what the summary on top says; the problems themselves stand beside the fields too
 * @param last whether the review comes next
 */
public record BlockPage(
    PageFrame frame,
    WaveDoor door,
    String block,
    Passage heading,
    @Nullable Passage intro,
    Steps steps,
    @Nullable String notice,
    @Nullable Summary remarks,
    List<Field> fields,
    List<Hidden> hidden,
    boolean last) {
  public BlockPage {
    fields = List.copyOf(fields);
    hidden = List.copyOf(hidden);
  }

  /** This page with something to know about it. */
  BlockPage noting(String words) {
    return new BlockPage(
        frame, door, block, heading, intro, steps, words, remarks, fields, hidden, last);
  }

  /**
   * Where the respondent stands.
   *
   * @param at from 1 to {@code of}
   */
  public record Steps(int at, int of) {}

  /**
   * What needs another look, with a link to each.
   *
   * @param failing whether something must be repaired, or only looked at
   */
  public record Summary(boolean failing, String heading, @Nullable String how, List<Link> links) {}

  /** A link to a field of this page, or to another page. */
  public record Link(String address, Passage words) {}

  /** What the form knows of itself, never an answer and never a secret of its reader. */
  public record Hidden(String name, String value) {}
}
