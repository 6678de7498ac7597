package fr.openl.fieldwork.figures;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Tallies.MailTally;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Counts the figures of a wave. Sums are made in the database; counts by stratum, block and item
 * pass disclosure control before they leave this room.
 */
public final class FiguresCount {
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
    Cases cases = Cases.read(store.cases(), study, planned.id(), keys);
    List<String> by = strata(study, cases.units());
    int blocks = asked.blocks().size();
    Blanks blanks = new Blanks(asked, threshold);
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
        blanks.stops(books.countStops(study.id(), planned.id())),
        responses == 0
            ? List.of()
            : blanks.items(books.countStates(study.id(), planned.id(), asked.items())),
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
}
