package fr.openl.collection;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One unit's checked answers in one wave, pinned to the questionnaire revision they were given to.
 * Responses are never changed: a correction is a new response that {@code supersedes} the old one.
 *
 * @param unit pseudonym of the unit; never a name or an address
 * @param submitted when it was sent, in UTC, to the microsecond; absent when an imported file does
 *     not say
 * @param answers item id → answer, in the order of the form, not changed any more; an item that is
 *     absent was not asked
 * @param supersedes the response of the same unit and wave that this one corrects
 * @param carried item id → what became of the proposed answer; items without a proposal are absent
 */
public record Response(
    UUID id,
    String study,
    String wave,
    String revision,
    String unit,
    Origin origin,
    Optional<Instant> submitted,
    Map<String, Answer> answers,
    Optional<UUID> supersedes,
    Map<String, Carried> carried) {
  private static final Answer NOT_ASKED = new Answer.NotAsked();

  public Response {
    submitted = submitted.map(at -> at.truncatedTo(ChronoUnit.MICROS));
    answers = asked(answers);
    carried = Map.copyOf(carried);
  }

  /** A response to which no answers were proposed. */
  public Response(
      UUID id,
      String study,
      String wave,
      String revision,
      String unit,
      Origin origin,
      Optional<Instant> submitted,
      Map<String, Answer> answers,
      Optional<UUID> supersedes) {
    this(id, study, wave, revision, unit, origin, submitted, answers, supersedes, Map.of());
  }

  /** What is known of one item. */
  public Answer answer(String item) {
    return answers.getOrDefault(item, NOT_ASKED);
  }

  private static Map<String, Answer> asked(Map<String, Answer> answers) {
    if (!answers.containsValue(NOT_ASKED)) {
      return Collections.unmodifiableMap(answers);
    }
    Map<String, Answer> asked = LinkedHashMap.newLinkedHashMap(answers.size());
    answers.forEach(
        (item, answer) -> {
          if (!(answer instanceof Answer.NotAsked)) {
            asked.put(item, answer);
          }
        });
    return Collections.unmodifiableMap(asked);
  }

  /** This response, to which answers were proposed. */
  public Response carrying(Map<String, Carried> what) {
    return new Response(
        id, study, wave, revision, unit, origin, submitted, answers, supersedes, what);
  }

  /** The same answers in the name of {@code other}. */
  public Response by(String other) {
    return new Response(
        id, study, wave, revision, other, origin, submitted, answers, supersedes, carried);
  }

  /** The same answers, come in another way. */
  public Response from(Origin other) {
    return new Response(
        id, study, wave, revision, unit, other, submitted, answers, supersedes, carried);
  }

  /** How a response came in: the mode of its collection. */
  public enum Origin {
    /** On the survey pages, by the personal link of an invitation. */
    WEB,
    /** On the survey pages of a wave open to anybody, without an invitation. */
    OPEN_LINK,
    /** On the survey pages, by an operator who has the unit on the telephone. */
    TELEPHONE,
    /** On the survey pages, by an operator who has the unit's printed questionnaire. */
    PAPER,
    /** From a program. */
    API,
    /** From a file. */
    IMPORT,
    /** Made up by a simulation; whatever is computed from it says so. */
    SIMULATED;

    /** Whether an operator filled in for the unit. */
    public boolean isAssisted() {
      return this == TELEPHONE || this == PAPER;
    }
  }
}
