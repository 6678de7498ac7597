package fr.openl.web.survey;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;

/** All answers to read again before they are sent. */
public record ReviewPage(
    PageFrame frame,
    WaveDoor door,
    BlockPage.Steps steps,
    List<Section> sections,
    List<BlockPage.Carried> carried) {
  public ReviewPage {
    sections = List.copyOf(sections);
    carried = List.copyOf(carried);
  }

  /** One block with its answers. */
  public record Section(String block, Passage heading, List<Recap.Line> lines) {}
}
