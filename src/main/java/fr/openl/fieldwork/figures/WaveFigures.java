package fr.openl.fieldwork.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Where a wave stands, as far as it may be told while it goes on.
 *
 * @param counted when this was counted
 * @param responses valid responses
 * @param standing what became of the cases; empty when no frame was imported
 * @param by the frame's variables that make the strata
 * @param target the share of cases aimed at, in per cent
 * @param days day → responses up to it, as in {@link Standing}
 * @param mails by kind of letter
 * @param stops by block of the questionnaire, in its order
 * @param items in the order of the questionnaire
 */
public record WaveFigures(
    Instant counted,
    long responses,
    Optional<Standing> standing,
    List<String> by,
    OptionalInt target,
    Map<LocalDate, Long> days,
    List<Mails> mails,
    List<Stop> stops,
    List<ItemStates> items,
    List<Concern> concerns) {
  public WaveFigures {
    by = List.copyOf(by);
    days = Collections.unmodifiableMap(new LinkedHashMap<>(days));
    mails = List.copyOf(mails);
    stops = List.copyOf(stops);
    items = List.copyOf(items);
    concerns = List.copyOf(concerns);
  }

  /**
   * Mails of one kind.
   *
   * @param kind such as {@code invitation}
   * @param left that have, or may have, reached a server
   * @param back that were refused or came back
   * @param waiting put off by a server, or not sent yet
   * @param doubtful that may have left or not
   */
  public record Mails(String kind, long left, long back, long waiting, long doubtful) {}

  /**
   * Where those stopped who began and have not sent.
   *
   * @param drafts last changed in this block; empty where too few to be told
   * @param minutes median time from their first to their last change; empty where hidden or unknown
   */
  public record Stop(String block, OptionalLong drafts, OptionalDouble minutes) {}

  /** The answers to one item; counts are empty where too few to be told. */
  public record ItemStates(
      String question,
      String item,
      OptionalLong given,
      OptionalLong dontKnow,
      OptionalLong noAnswer,
      OptionalLong notAsked) {
    /** The share of blanks among those who were asked, 0 to 1; empty where it may not be told. */
    public OptionalDouble blank() {
      if (given.isEmpty() || dontKnow.isEmpty() || noAnswer.isEmpty()) {
        return OptionalDouble.empty();
      }
      long asked = given.getAsLong() + dontKnow.getAsLong() + noAnswer.getAsLong();
      return asked == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) noAnswer.getAsLong() / asked);
    }
  }
}
