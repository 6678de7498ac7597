package fr.openl.collection;

import fr.openl.definition.Item;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Nearest;
import fr.openl.definition.expression.Value;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The check at the door of one wave: turns what was sent into a response, or says every rule it
 * breaks. Bad data never throws. Made once a wave; immutable and safe for many threads.
 */
public final class Intake {
  private static final int LONGEST_ID = 100;

  private final String study;
  private final String wave;
  private final Routing routing;
  private final List<EditCheck.Checked> items;
  private final List<EntryReader> readers;

  /**
   * @param study id of the study
   * @param wave id of the wave that asks {@code questionnaire}
   */
  public Intake(String study, String wave, Questionnaire questionnaire) {
    this.study = study;
    this.wave = wave;
    this.routing = new Routing(questionnaire);
    items = routing.spots().stream().map(EditCheck.Checked::new).toList();
    readers = routing.items().values().stream().map(EntryReader::new).toList();
  }

  /** Checks a whole response. */
  public Outcome accept(Submission submission) {
    Examination found = examine(submission.entries(), submission.circumstances());
    if (!found.failures().isEmpty()) {
      return new Refused(found.failures());
    }
    Response response =
        new Response(
            submission.id(),
            study,
            wave,
            routing.questionnaire().revision(),
            submission.unit(),
            submission.origin(),
            submission.circumstances().submitted().map(at -> at.toInstant(ZoneOffset.UTC)),
            found.interview().answers(),
            submission.supersedes());
    return new Accepted(response, found.interview(), found.reminders(), found.dropped());
  }

  /** Checks answers that may still be incomplete, for a form being filled in. */
  public Examination examine(Map<String, Entry> entries, Circumstances circumstances) {
    EntrySheet sheet = new EntrySheet(routing, readers, entries);
    Interview interview = sheet.interview(circumstances);
    EditCheck check = new EditCheck(interview, sheet);
    items.forEach(check::check);
    List<EditFailure> failures = new ArrayList<>(check.failures());
    sheet.unknown().forEach(id -> failures.add(unknownItem(id)));
    return new Examination(interview, failures, check.reminders(), sheet.dropped(interview));
  }

  /** What a unit said before, of the items that this questionnaire still measures alike. */
  public Map<String, Value> comparable(Response earlier) {
    Map<String, Value> comparable = new LinkedHashMap<>();
    for (Routing.Spot spot : routing.spots()) {
      EntryReader reader = readers.get(spot.number());
      earlier
          .answer(spot.item().id())
          .said()
          .filter(value -> reader.read(new Entry.Known(value)) instanceof EntryReader.Read)
          .ifPresent(value -> comparable.put(spot.item().id(), value));
    }
    return comparable;
  }

  /**
   * The answers to propose for the questions that ask for it; what does not fit an item is left
   * out.
   *
   * @param known what the frame knows of the unit: item id → text
   * @param previous item id → the unit's value in the previous wave
   */
  public Proposals propose(Map<String, String> known, Map<String, Value> previous) {
    Map<String, Proposals.Proposal> proposals = new LinkedHashMap<>();
    for (EditCheck.Checked checked : items) {
      Item item = checked.spot().item();
      checked
          .spot()
          .question()
          .prefill()
          .flatMap(
              source -> {
                Optional<List<String>> texts =
                    switch (source) {
                      case FRAME -> Optional.ofNullable(known.get(item.id())).map(List::of);
                      case PREVIOUS ->
                          Optional.ofNullable(previous.get(item.id()))
                              .map(value -> EntryWriter.write(item.measure(), value));
                    };
                return texts.flatMap(t -> proposal(item, source, t));
              })
          .ifPresent(proposal -> proposals.put(item.id(), proposal));
    }
    return new Proposals(proposals);
  }

  private static Optional<Proposals.Proposal> proposal(
      Item item, Question.Prefill source, List<String> texts) {
    return new EntryReader(item).read(new Entry.Typed(texts)) instanceof EntryReader.Read read
        ? Optional.of(new Proposals.Proposal(source, read.value(), texts))
        : Optional.empty();
  }

  private EditFailure unknownItem(String id) {
    boolean tooLong = id.length() > LONGEST_ID;
    return new EditFailure(
        tooLong ? id.substring(0, LONGEST_ID) : id,
        new EditRule.UnknownItem(
            tooLong ? Optional.empty() : Nearest.among(routing.items().keySet(), id)),
        id.substring(0, Math.min(id.length(), LONGEST_ID)));
  }

  /** What came of a submission. */
  public sealed interface Outcome {}

  /**
   * The response is in order.
   *
   * @param interview the unit's way through the questionnaire
   * @param reminders blanks where an answer was hoped for
   * @param dropped items that were sent but not asked or calculated, so not kept
   */
  public record Accepted(
      Response response, Interview interview, List<EditFailure> reminders, Set<String> dropped)
      implements Outcome {}

  /** Nothing is kept: each failure says what to repair. */
  public record Refused(List<EditFailure> failures) implements Outcome {}
}
