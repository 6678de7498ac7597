package fr.openl.fieldwork.figures;

import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Retention;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.fieldwork.outcome.Tallies.MailTally;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.register.RegisteredUnit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What needs a person in one wave. */
record Concerns(
    StudyFolder folder,
    WaveCourse course,
    Cases cases,
    int blocks,
    List<MailTally> mails,
    long responses,
    LocalDate today) {
  private static final int MOST_CASES = 50;

  List<Concern> list() {
    List<Concern> concerns = new ArrayList<>();
    if (!course.isOver()) {
      addCases(
          concerns,
          Concern.Kind.UNREACHABLE,
          unit ->
              cases.hasBounced(unit)
                  && cases.disposition(unit, blocks) == Disposition.UNDELIVERABLE);
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
    return mails.stream()
        .filter(
            tally ->
                tally
                    .fate()
                    .filter(fate -> fate == Outcome.Kind.DEFERRED || fate == Outcome.Kind.UNSENT)
                    .isPresent())
        .mapToLong(MailTally::mails)
        .sum();
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
