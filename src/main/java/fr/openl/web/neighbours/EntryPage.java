package fr.openl.web.neighbours;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collective's own entry, with the neighbours that may suit it.
 *
 * @param edition what the study is called
 * @param state whether it is shown, or why not yet
 * @param region in words; null when it is not said
 * @param meets whether suggestions can be shown
 * @param path the address of the entry
 */
public record EntryPage(
    PageFrame frame,
    Passage edition,
    String state,
    String name,
    @Nullable String region,
    List<String> offers,
    List<String> seeks,
    boolean meets,
    List<Suggestion> suggestions,
    String path) {
  public EntryPage {
    offers = List.copyOf(offers);
    seeks = List.copyOf(seeks);
    suggestions = List.copyOf(suggestions);
  }

  /** The address of one of the entry's pages. */
  public String at(String page) {
    return path + "/" + page + "?lang=" + frame.texts().language();
  }

  /**
   * A neighbour that may suit the collective.
   *
   * @param id by which to write to it
   * @param region in words; null when it is not said
   * @param why in sentences
   */
  public record Suggestion(String id, String name, @Nullable String region, List<String> why) {
    public Suggestion {
      why = List.copyOf(why);
    }
  }
}
