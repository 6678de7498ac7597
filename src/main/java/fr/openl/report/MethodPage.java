package fr.openl.report;

import fr.openl.definition.LocalText.Passage;
import java.util.List;

/** How the figures of an edition came about, told from the data themselves. */
public record MethodPage(PageFrame frame, Passage title, List<MethodNote.Item> items) {
  static final String FILE = "method.html";

  public MethodPage {
    items = List.copyOf(items);
  }

  static MethodPage of(SpokenEdition edition) {
    Passage title = edition.own("method");
    return new MethodPage(
        edition.frame(FILE, List.of(title)), title, MethodNote.of(edition).items());
  }
}
