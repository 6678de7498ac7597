package fr.openl.web.mirror;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A mirror laid out for reading.
 *
 * @param opening what the figures are, or when there will be some, a sentence each
 * @param report the address of the report the figures are from; null when none is published
 * @param since what is said of changes before they are listed; null when nothing links to earlier
 *     answers
 * @param advice sentences of the study that fit these answers
 */
public record MirrorView(
    Texts texts,
    List<String> opening,
    @Nullable String report,
    List<Card> cards,
    @Nullable String since,
    List<Change> changes,
    List<Passage> advice,
    List<Suggestion> suggestions) {
  public MirrorView {
    opening = List.copyOf(opening);
    cards = List.copyOf(cards);
    changes = List.copyOf(changes);
    advice = List.copyOf(advice);
    suggestions = List.copyOf(suggestions);
  }

  /**
   * One figure of others, and oneself.
   *
   * @param sentences the same as the bars in words
   * @param notes what is hidden
   */
  public record Card(Passage title, List<String> sentences, List<Bar> bars, List<String> notes) {
    public Card {
      sentences = List.copyOf(sentences);
      bars = List.copyOf(bars);
      notes = List.copyOf(notes);
    }
  }

  /**
   * A bar with its words.
   *
   * @param value as it is written
   * @param width of the bar, such as {@code 34.5%}
   * @param here where on the bar oneself is; null when one is not on it
   * @param own said of a bar that is one's own answer; null on others
   */
  public record Bar(
      Passage label, String value, String width, @Nullable String here, @Nullable String own) {}

  /** One answer that is otherwise than last time. */
  public record Change(Passage question, List<String> told) {
    public Change {
      told = List.copyOf(told);
    }
  }

  /**
   * Libre tools for something.
   *
   * @param instead what is used now, as a sentence
   */
  public record Suggestion(Passage purpose, String instead, List<Offer> offers) {
    public Suggestion {
      offers = List.copyOf(offers);
    }
  }

  /**
   * One of them.
   *
   * @param address where to read about it; null when nobody told
   * @param by who offers it; null when many do
   */
  public record Offer(Passage tool, @Nullable String address, @Nullable String by) {}
}
