package fr.openl.web.survey;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One block of a questionnaire to fill in.
 *
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
    @Nullable Summary remarks,
    List<Field> fields,
    List<Carried> carried,
    boolean last) {
  public BlockPage {
    fields = List.copyOf(fields);
    carried = List.copyOf(carried);
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

  /** A link to a field of this page. */
  public record Link(String field, Passage words) {}

  /** A value that travels with the page unseen. */
  public record Carried(String name, String value) {}
}
