package fr.openl.web.neighbours;

import fr.openl.definition.Category;
import fr.openl.definition.LocalText.Passage;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Match;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
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

    static Suggestion of(Match match, StudyFolder study, Texts texts) {
      List<Category> topics = NeighbourDesk.topics(study);
      List<String> why = new ArrayList<>();
      if (match.near()) {
        why.add(texts.say(NeighbourWords.NEAR));
      }
      if (!match.shows().isEmpty()) {
        why.add(texts.say(NeighbourWords.SHOWS, joined(topics, match.shows(), texts)));
      }
      if (!match.asks().isEmpty()) {
        why.add(texts.say(NeighbourWords.ASKS, joined(topics, match.asks(), texts)));
      }
      return new Suggestion(
          match.neighbour().id(),
          match.neighbour().name(),
          NeighbourDesk.region(match.neighbour(), study, texts),
          why);
    }

    private static String joined(List<Category> topics, List<String> codes, Texts texts) {
      return String.join(" · ", NeighbourDesk.words(topics, codes, texts));
    }
  }
}
