package fr.openl.fieldwork.figures;

import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.Study.Identity;
import fr.openl.disclosure.CountControl;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Retention;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.fieldwork.outcome.Tallies.MailTally;
import fr.openl.fieldwork.outcome.Tallies.StopTally;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Predicate;

/**
 * Counts the figures of a wave. Sums are made in the database; counts by stratum, block and item
 * pass disclosure control before they leave this room.
 */
public final class FiguresCount {
  private static final int MOST_CASES = 50;
  private static final String SECTOR = "sector";

  private final DuckDbStore store;
  private final Path keys;
  private final Clock clock;

  /**
   * @param keys the folder of the keys
   * @param clock decides which waves are open
   */
  public FiguresCount(DuckDbStore store, Path keys, Clock clock) {
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /** The figures of a wave as they are now. */
  public WaveFigures count(StudyFolder folder, Wave planned) {
    Study study = folder.study();
    FieldworkStore books = store.fieldwork();
    DeskStore desk = store.desk();
    LocalDate today = LocalDate.now(clock);
    WaveCourse course = WaveCourse.of(study.id(), planned, desk, today);
    Questionnaire asked = folder.questionnaireOf(planned);
    int threshold = study.disclosure().threshold();
    long responses = store.countCurrent(study.id(), planned.id());
    Map<LocalDate, Long> days = books.countByDay(study.id(), planned.id());
    Cases cases =
        Cases.read(
            store.cases(),
            study.id(),
            planned.id(),
            UnitNames.of(study, keys),
            Keyring.open(keys),
            study.privacy().identity() == Identity.ANONYMOUS);
    List<String> by = strata(study, cases.units());
    int blocks = asked.blocks().size();
    Standing standing = Standing.of(cases, by, blocks, days, threshold);
    List<MailTally> mails = books.countMails(study.id(), planned.id());
    return new WaveFigures(
        clock.instant(),
        responses,
        cases.units().isEmpty() ? Optional.empty() : Optional.of(standing),
        by,
        desk.findTarget(study.id(), planned.id()),
        standing.days(),
        mails(mails),
        stops(asked, books.countStops(study.id(), planned.id()), threshold),
        responses == 0
            ? List.of()
            : items(
                asked, store.waveTable(study.id(), planned.id(), asked).countStates(), threshold),
        new Concerns(folder, course, cases, blocks, mails, responses, today).list());
  }

  /** The study's strata, else the sector, as far as the frame knows them. */
  private static List<String> strata(Study study, List<RegisteredUnit> units) {
    Predicate<String> known =
        variable -> units.stream().anyMatch(unit -> unit.variables().containsKey(variable));
    List<String> declared = study.design().strata().stream().filter(known).toList();
    if (!declared.isEmpty()) {
      return declared;
    }
    return known.test(SECTOR) ? List.of(SECTOR) : List.of();
  }

  private static List<WaveFigures.Mails> mails(List<MailTally> tallies) {
    return Arrays.stream(LetterKind.values())
        .map(
            kind ->
                new WaveFigures.Mails(
                    kind.spelled(),
                    sum(tallies, kind, Outcome.Kind.SENT, Outcome.Kind.BOUNCED),
                    sum(tallies, kind, Outcome.Kind.REFUSED, Outcome.Kind.BOUNCED),
                    sum(tallies, kind, Outcome.Kind.DEFERRED, Outcome.Kind.UNSENT),
                    doubtful(tallies, kind)))
        .toList();
  }

  private static long sum(List<MailTally> tallies, LetterKind kind, Outcome.Kind... fates) {
    List<Outcome.Kind> counted = List.of(fates);
    return tallies.stream()
        .filter(tally -> tally.kind() == kind && tally.fate().filter(counted::contains).isPresent())
        .mapToLong(MailTally::mails)
        .sum();
  }

  private static long doubtful(List<MailTally> tallies, LetterKind kind) {
    return tallies.stream()
        .filter(tally -> tally.kind() == kind && tally.fate().isEmpty())
        .mapToLong(MailTally::mails)
        .sum();
  }

  /** In each block, how many stopped there, beside all others: so that no small count follows. */
  private static List<WaveFigures.Stop> stops(
      Questionnaire asked, List<StopTally> tallies, int threshold) {
    long all = tallies.stream().mapToLong(StopTally::drafts).sum();
    List<List<Long>> counts = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      long here = find(tallies, block).map(StopTally::drafts).orElse(0L);
      counts.add(List.of(here, all - here));
    }
    List<List<Optional<Long>>> told =
        all == 0
            ? counts.stream().map(row -> row.stream().map(Optional::of).toList()).toList()
            : CountControl.release(counts, threshold);
    List<WaveFigures.Stop> stops = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      OptionalLong drafts = told(told.get(stops.size()).getFirst());
      OptionalDouble minutes =
          drafts.isPresent() && drafts.getAsLong() > 0
              ? find(tallies, block).map(StopTally::minutes).orElse(OptionalDouble.empty())
              : OptionalDouble.empty();
      stops.add(new WaveFigures.Stop(block.id(), drafts, minutes));
    }
    return stops;
  }

  private static Optional<StopTally> find(List<StopTally> tallies, QuestionBlock block) {
    return tallies.stream().filter(tally -> tally.block().equals(block.id())).findFirst();
  }

  private static List<WaveFigures.ItemStates> items(
      Questionnaire asked, Map<String, Map<ValueState, Long>> counts, int threshold) {
    List<WaveFigures.ItemStates> states = new ArrayList<>();
    for (QuestionBlock block : asked.blocks()) {
      List<Item> items =
          block.questions().stream()
              .filter(question -> question.label().isPresent())
              .flatMap(question -> question.items().stream())
              .toList();
      List<List<Optional<Long>>> told =
          CountControl.release(
              items.stream().map(item -> row(counts.getOrDefault(item.id(), Map.of()))).toList(),
              threshold);
      for (int i = 0; i < items.size(); i++) {
        List<Optional<Long>> row = told.get(i);
        states.add(
            new WaveFigures.ItemStates(
                items.get(i).questionId(),
                items.get(i).id(),
                told(row.get(0)),
                told(row.get(1)),
                told(row.get(2)),
                told(row.get(3))));
      }
    }
    return states;
  }

  private static List<Long> row(Map<ValueState, Long> states) {
    return List.of(
        states.getOrDefault(ValueState.GIVEN, 0L),
        states.getOrDefault(ValueState.DONT_KNOW, 0L),
        states.getOrDefault(ValueState.NO_ANSWER, 0L),
        states.getOrDefault(ValueState.NOT_ASKED, 0L));
  }

  private static OptionalLong told(Optional<Long> count) {
    return count.isPresent() ? OptionalLong.of(count.get()) : OptionalLong.empty();
  }

  /** What needs a person in one wave. */
  private record Concerns(
      StudyFolder folder,
      WaveCourse course,
      Cases cases,
      int blocks,
      List<MailTally> mails,
      long responses,
      LocalDate today) {
    List<Concern> list() {
      List<Concern> concerns = new ArrayList<>();
      if (!course.isOver()) {
        addCases(
            concerns,
            Concern.Kind.UNREACHABLE,
            unit -> cases.disposition(unit, blocks) == Disposition.UNDELIVERABLE);
        addCases(concerns, Concern.Kind.WITHOUT_CONTACT, unit -> unit.contacts().isEmpty());
        add(concerns, Concern.Kind.WAITING_MAILS, waiting());
      }
      add(
          concerns,
          Concern.Kind.DOUBTFUL_MAILS,
          mails.stream().filter(tally -> tally.fate().isEmpty()).mapToLong(MailTally::mails).sum());
      if (course.isOpen() && !cases.units().isEmpty() && mails.isEmpty()) {
        add(concerns, Concern.Kind.NOBODY_INVITED, cases.units().size());
      }
      if (course.state() == WaveCourse.State.CLOSED && responses > 0) {
        add(
            concerns,
            Concern.Kind.UNPUBLISHED,
            ChronoUnit.DAYS.between(course.wave().closes(), today));
      }
      if (isRetentionDue()) {
        add(concerns, Concern.Kind.RETENTION_DUE, responses);
      }
      return concerns;
    }

    private long waiting() {
      return sum(mails, LetterKind.INVITATION, Outcome.Kind.DEFERRED, Outcome.Kind.UNSENT)
          + sum(mails, LetterKind.REMINDER, Outcome.Kind.DEFERRED, Outcome.Kind.UNSENT);
    }

    private boolean isRetentionDue() {
      return Retention.due(folder, today).stream()
          .anyMatch(
              due ->
                  due.kind() == Deed.Kind.RETENTION_ENDED
                      && due.wave().filter(course.wave().id()::equals).isPresent());
    }

    private void addCases(
        List<Concern> concerns, Concern.Kind kind, Predicate<RegisteredUnit> concerned) {
      List<RegisteredUnit> units = cases.units().stream().filter(concerned).toList();
      if (!units.isEmpty()) {
        concerns.add(
            new Concern(
                kind,
                units.size(),
                units.stream()
                    .limit(MOST_CASES)
                    .map(unit -> unit.id() + " – " + unit.name())
                    .toList()));
      }
    }

    private static void add(List<Concern> concerns, Concern.Kind kind, long count) {
      if (count > 0) {
        concerns.add(new Concern(kind, count, List.of()));
      }
    }
  }
}
