package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.collection.Response;
import fr.openl.collection.simulation.Invited;
import fr.openl.collection.simulation.Simulator;
import fr.openl.definition.LocalText;
import fr.openl.definition.Study.Identity;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.fieldwork.CaseNotes;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.MailedLinks;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.Retention;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.Letters;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailServer;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.fieldwork.outcome.OutcomeRates;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.frame.register.Allocation;
import fr.openl.frame.register.FrameFile;
import fr.openl.frame.register.FrameMapping;
import fr.openl.frame.register.FrameVariables;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.StratifiedDraw;
import fr.openl.report.YearlyReport;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import fr.openl.store.GroupCommit;
import fr.openl.web.ObservatoryServer;
import fr.openl.web.ServingOptions;
import fr.openl.web.door.Books;
import fr.openl.web.guard.Limits;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * A wave from its list of units to its report, in a folder of its own: real rooms, real doors, a
 * real mail protocol, and units, answers and days that are made up. What every unit does is known
 * beforehand, so that the rehearsal finds out when a case is counted as something else.
 *
 * <p>Longer than other types because it reads from top to bottom as a wave does.
 */
final class WaveRehearsal {
  private static final LocalText NOTICE =
      new LocalText(
          Map.of(
              "fr", "Répétition générale : les collectifs et leurs réponses sont simulés.",
              "en", "Rehearsal: the collectives and their answers are simulated."));

  private static final int REMINDERS = 2;
  private static final int AT_ONCE = 32;
  private static final int UNITS_WITHOUT_FRAME = 300;
  private static final int GREYLISTED_EVERY = 15;

  private final Workspace workspace;
  private final StudyFolder folder;
  private final Wave wave;
  private final long seed;
  private final RehearsalReport report;
  private final FastClock clock;
  private final Map<String, Conduct> conducts = new LinkedHashMap<>();
  private final Map<String, CaughtMail> invitations = new LinkedHashMap<>();
  private final Map<String, String> receipts = new ConcurrentHashMap<>();
  private Map<String, Response> answers = Map.of();

  /**
   * @param workspace whose working folder is that of the rehearsal
   */
  WaveRehearsal(
      Workspace workspace, StudyFolder folder, Wave wave, long seed, RehearsalReport report) {
    this.workspace = workspace;
    this.folder = folder;
    this.wave = wave;
    this.seed = seed;
    this.report = report;
    this.clock = new FastClock(wave.opens(), ZoneId.systemDefault());
  }

  /**
   * Plays the wave.
   *
   * @param size how many units are drawn; all of the frame when absent
   */
  void play(OptionalInt size) {
    try (DuckDbStore store = DuckDbStore.open(workspace.database(), clock)) {
      FieldworkStore books = store.fieldwork();
      report.step("frame", clock, () -> importFrame(books, size));
      report.step("sample", clock, () -> draw(books, size));
      List<RegisteredUnit> cases = cases(store).units();
      answers = simulated(cases);
      try (MailCatcher mail = catcher(cases);
          ObservatoryServer server = serve(store)) {
        collect(store, books, mail, server.address());
      } catch (IOException leftOpen) {
        report.problem("The mail server of the rehearsal was not closed: " + leftOpen);
      }
      report.step("retention", clock, () -> expire(store));
      report.step("snapshot", clock, () -> snapshot(store));
    }
    report.step("publication", clock, this::publish);
    report.place("mails", mails());
    report.place("report", workspace.published().resolve("index.html"));
    report.place("database", workspace.database());
  }

  private void collect(DuckDbStore store, FieldworkStore books, MailCatcher mail, URI address) {
    MailSettings settings = settings(mail, address);
    Respondents respondents =
        new Respondents(address.resolve("api/v1/waves/" + study() + "/" + wave.id() + "/"));
    report.step("invitations", clock, () -> write(store, settings, LetterKind.INVITATION));
    readInvitations(mail);
    LocalDate next = clock.today();
    clock.pass(Duration.ofDays(1));
    report.step("first answers", clock, () -> answerAtOnce(respondents));
    report.step("bounces, refusals", clock, () -> comeBack(books, respondents));
    for (int round = 1; round <= REMINDERS; round++) {
      int number = round;
      next = next.plusDays(between());
      clock.reach(next);
      clock.pass(Duration.ofHours(1)); // after the letters that were put off the last time
      report.step("reminder " + round, clock, () -> write(store, settings, LetterKind.REMINDER));
      clock.pass(Duration.ofDays(1));
      report.step(
          "answers after " + round,
          clock,
          () -> answerAll(respondents, mail, conductOfRound(number)));
    }
    clock.reach(wave.closes());
    report.step("standing at the end", clock, () -> standing(store));
    clock.reach(wave.closes().plusDays(1));
    report.step("close", clock, () -> tooLate(respondents));
  }

  private static Conduct conductOfRound(int round) {
    return round == 1 ? Conduct.ANSWERS_WHEN_REMINDED : Conduct.ANSWERS_LATE;
  }

  private String importFrame(FieldworkStore books, OptionalInt size) {
    List<Unit> units = SimulatedSpaces.of(folder, wave, size.orElse(UNITS_WITHOUT_FRAME));
    List<String> shuffled = new ArrayList<>(units.stream().map(Unit::id).toList());
    Collections.shuffle(shuffled, new Random(seed));
    List<Conduct> shares = Conduct.share(shuffled.size());
    for (int i = 0; i < shares.size(); i++) {
      conducts.put(shuffled.get(i), shares.get(i));
    }
    Path list = workspace.work().resolve("spaces.csv");
    SimulatedSpaces.write(list, units, conducts, folder.study().languages());
    FrameFile read =
        FrameFile.read(
            list, FrameMapping.NONE, FrameVariables.of(folder, wave), folder.study().languages());
    if (!read.problems().isEmpty()) {
      throw new Refusal("The simulated list was refused: " + read.problems().getFirst());
    }
    books.keepFrame(study(), wave.id(), read.units(), keys()::contact);
    return "%,d simulated units taken in from spaces.csv".formatted(read.units().size());
  }

  private String draw(FieldworkStore books, OptionalInt wished) {
    List<RegisteredUnit> frame = books.listFrame(study(), wave.id());
    int size = wished.orElse(frame.size());
    if (size >= frame.size()) {
      return "all %,d units are asked".formatted(frame.size());
    }
    List<StratifiedDraw.DrawnStratum> drawn =
        new StratifiedDraw(
                size, Allocation.PROPORTIONAL, strata(frame, size), Optional.empty(), seed)
            .draw(frame);
    books.keepSample(
        study(), wave.id(), drawn.stream().flatMap(stratum -> stratum.sample().stream()).toList());
    return "%,d of %,d units in %d strata, seed %d"
        .formatted(size, frame.size(), drawn.size(), seed);
  }

  /** As many of the study's strata as the size can serve with two units each. */
  private List<String> strata(List<RegisteredUnit> frame, int size) {
    List<String> by = new ArrayList<>();
    for (String variable : folder.study().design().strata()) {
      by.add(variable);
      boolean tooMany = 2 * frame.stream().map(unit -> unit.stratum(by)).distinct().count() > size;
      if (tooMany || frame.stream().anyMatch(unit -> !unit.variables().containsKey(variable))) {
        by.removeLast();
      }
    }
    return by;
  }

  /** What each case would answer, true on each day of the wave because it is on the first. */
  private Map<String, Response> simulated(List<RegisteredUnit> cases) {
    return new Simulator(study(), folder.questionnaireOf(wave), wave.during(wave.opens(), wave.opens()), seed)
        .simulate(
            cases.size(),
            cases.stream().map(unit -> new Invited(unit.id(), unit.variables())).toList())
        .collect(Collectors.toMap(Response::unit, response -> response));
  }

  private MailCatcher catcher(List<RegisteredUnit> cases) {
    Set<String> unknown = new HashSet<>();
    Set<String> greylisted = new HashSet<>();
    for (RegisteredUnit unit : cases) {
      String address = SimulatedSpaces.address(unit.id());
      if (conduct(unit.id()) == Conduct.IS_UNKNOWN_TO_ITS_SERVER) {
        unknown.add(address);
      } else if (Math.floorMod(address.hashCode(), GREYLISTED_EVERY) == 0) {
        greylisted.add(address);
      }
    }
    return new MailCatcher(mails(), unknown, greylisted);
  }

  private ObservatoryServer serve(DuckDbStore store) {
    return new ObservatoryServer(
        List.of(folder),
        new Books(
            new GroupCommit(new SimulatedJournal(store)),
            store,
            store,
            store,
            store.fieldwork(),
            store.fieldwork()),
        keys(),
        workspace.published(),
        Optional.of(NOTICE),
        clock,
        "localhost",
        0,
        new ServingOptions(
            Limits.USUAL.withoutAllowances(), false, Optional.of(workspace.work())));
  }

  private MailSettings settings(MailCatcher mail, URI address) {
    return new MailSettings(
        new MailServer(
            "localhost",
            mail.port(),
            MailServer.Security.NONE,
            Optional.empty(),
            Optional.empty()),
        Optional.empty(),
        "observatory@rehearsal.example",
        "Rehearsal",
        URI.create(address.toString().replaceAll("/$", "")),
        1_000_000,
        2 * (REMINDERS + 1),
        between());
  }

  private String write(DuckDbStore store, MailSettings settings, LetterKind kind) {
    FieldworkStore books = store.fieldwork();
    Cases cases = cases(store);
    MailingPlan plan =
        MailingPlan.of(
            kind,
            cases.units(),
            new MailingPlan.Known(
                cases.answered(),
                cases.closed(),
                cases.optedOut(),
                cases.mails(),
                books.listMailsSince(clock.instant().minus(MailingPlan.YEAR))),
            keys(),
            settings,
            clock.instant(),
            false,
            isAnonymous());
    List<Unit> units =
        plan.addressees().stream().map(a -> a.unit().unit()).distinct().toList();
    Mailing.Report sent =
        new Mailing(
                study(),
                wave.id(),
                kind,
                Letters.read(folder, wave, kind),
                settings,
                books,
                clock,
                new Pace(settings.perMinute(), System::nanoTime, clock::pass))
            .send(
                plan.addressees(),
                links(store, kind, units),
                Duration.ofMinutes(15),
                done -> {});
    sent.stopped().ifPresent(report::problem);
    if (sent.count(Outcome.Kind.DEFERRED) + sent.unknown() > 0) {
      report.problem("Mails were put off for good or are in doubt: " + sent);
    }
    return "%,d mails caught, %,d refused by their server"
        .formatted(sent.count(Outcome.Kind.SENT), sent.count(Outcome.Kind.REFUSED));
  }

  private Map<String, PersonalToken> links(DuckDbStore store, LetterKind kind, List<Unit> units) {
    MailedLinks links =
        new MailedLinks(
            store, keys(), UnitNames.of(folder.study(), workspace.keys()), study(), wave.id());
    if (!isAnonymous()) {
      return links.of(units);
    }
    return kind == LetterKind.REMINDER ? Map.of() : links.drawn(units);
  }

  /** Each unit opens its mail. */
  private void readInvitations(MailCatcher mail) {
    for (String unit : answers.keySet()) {
      mail.mailsTo(SimulatedSpaces.address(unit)).stream()
          .findFirst()
          .ifPresent(caught -> invitations.put(unit, CaughtMail.of(caught)));
    }
  }

  private String answerAtOnce(Respondents respondents) {
    LongAdder responses = new LongAdder();
    LongAdder drafts = new LongAdder();
    each(Conduct.ANSWERS_AT_ONCE, (unit, mail) -> responses.add(answer(respondents, unit, mail)));
    each(Conduct.CORRECTS, (unit, mail) -> responses.add(answer(respondents, unit, mail)));
    each(Conduct.WITHDRAWS, (unit, mail) -> responses.add(answer(respondents, unit, mail)));
    each(
        Conduct.CORRECTS,
        (unit, mail) ->
            expect(
                200,
                respondents.correct(receipts.getOrDefault(unit, ""), response(unit)),
                "a correction"));
    each(
        Conduct.WITHDRAWS,
        (unit, mail) ->
            expect(
                204, respondents.withdraw(receipts.getOrDefault(unit, "")), "a withdrawal"));
    each(
        Conduct.BREAKS_OFF,
        (unit, mail) -> {
          drafts.increment();
          expect(200, respondents.begin(mail, response(unit)), "a draft");
        });
    return "%,d responses, %,d of them corrected or withdrawn; %,d drafts left behind"
        .formatted(
            responses.sum(), count(Conduct.CORRECTS) + count(Conduct.WITHDRAWS), drafts.sum());
  }

  private String answerAll(Respondents respondents, MailCatcher mail, Conduct conduct) {
    LongAdder responses = new LongAdder();
    each(
        conduct,
        (unit, first) -> {
          List<String> mails = mail.mailsTo(SimulatedSpaces.address(unit));
          if (mails.size() < 2) {
            report.problem("A unit that had not answered got no reminder.");
          }
          CaughtMail read = isAnonymous() ? first : CaughtMail.of(mails.getLast());
          responses.add(answer(respondents, unit, read));
        });
    return "%,d responses by the links of the letters".formatted(responses.sum());
  }

  private int answer(Respondents respondents, String unit, CaughtMail mail) {
    expect(200, respondents.follow(mail.link()), "the page behind a personal link");
    Respondents.Sent sent = respondents.answer(mail, response(unit));
    sent.receipt()
        .ifPresentOrElse(
            code -> receipts.put(unit, code),
            () -> report.problem("Answers were not taken: " + sent.said()));
    return sent.receipt().isPresent() ? 1 : 0;
  }

  private String comeBack(FieldworkStore books, Respondents respondents) {
    Set<String> returned =
        units(Conduct.SENDS_MAIL_BACK).stream()
            .map(unit -> keys().contact(SimulatedSpaces.address(unit)))
            .collect(Collectors.toSet());
    List<Outcome> bounces =
        books.listMails(study(), wave.id()).stream()
            .filter(mail -> returned.contains(mail.claim().contact()))
            .map(
                mail ->
                    new Outcome(
                        mail.claim().id(), Outcome.Kind.BOUNCED, clock.instant(), "5.1.1"))
            .toList();
    books.settle(bounces);
    List<CaseNotes.Note> refusals =
        units(Conduct.REFUSES).stream()
            .map(
                unit -> new CaseNotes.Note(unit, CaseNotes.Note.Kind.REFUSED, clock.today()))
            .toList();
    books.note(study(), wave.id(), refusals);
    each(
        Conduct.OPTS_OUT,
        (unit, mail) -> expect(200, respondents.stop(mail), "a wish for no more mail"));
    return "%,d mails came back, %,d refusals on the telephone, %,d want no more mail"
        .formatted(bounces.size(), refusals.size(), count(Conduct.OPTS_OUT));
  }

  /** The dispositions, each held to what its unit did. */
  private String standing(DuckDbStore store) {
    int blocks = folder.questionnaireOf(wave).blocks().size();
    Cases cases = cases(store);
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (RegisteredUnit unit : cases.units()) {
      Disposition found = cases.disposition(unit, blocks);
      Disposition expected = expected(conduct(unit.id()), blocks);
      counts.merge(found, 1L, Long::sum);
      if (found != expected) {
        report.problem(
            "A case that %s is counted as %s, expected %s"
                .formatted(conduct(unit.id()), found, expected));
      }
    }
    report.outcome("| disposition | code | cases |");
    report.outcome("| --- | --- | --- |");
    counts.forEach(
        (disposition, n) ->
            report.outcome(
                "| %s | %s | %,d |"
                    .formatted(
                        disposition.name().toLowerCase(Locale.ROOT), disposition.code(), n)));
    report.outcome("");
    report.outcome("| rate | value |");
    report.outcome("| --- | --- |");
    OutcomeRates rates = OutcomeRates.of(counts);
    rates
        .rates()
        .forEach(
            (name, rate) ->
                report.outcome(String.format(Locale.ROOT, "| %s | %.3f |", name, rate)));
    return String.format(
        Locale.ROOT,
        "%,d cases, %,d complete, RR1 %.3f, RR3 %.3f",
        cases.units().size(),
        counts.getOrDefault(Disposition.COMPLETE, 0L),
        rates.find("RR1").orElse(0.0),
        rates.find("RR3").orElse(0.0));
  }

  /** Without a name on responses and drafts less can be told: only whether a link was used. */
  private Disposition expected(Conduct conduct, int blocks) {
    return switch (conduct) {
      case WITHDRAWS -> isAnonymous() ? Disposition.COMPLETE : conduct.outcome();
      case BREAKS_OFF -> {
        if (isAnonymous()) {
          yield Disposition.NO_REPLY;
        }
        yield blocks <= 2 ? Disposition.PARTIAL : conduct.outcome();
      }
      default -> conduct.outcome();
    };
  }

  private String tooLate(Respondents respondents) {
    each(
        Conduct.KEEPS_SILENT,
        (unit, mail) -> {
          if (respondents.answer(mail, response(unit)).receipt().isPresent()) {
            report.problem("Answers were taken after the wave had closed.");
          }
        });
    return "%,d answers that came too late were refused".formatted(count(Conduct.KEEPS_SILENT));
  }

  private String expire(DuckDbStore store) {
    long drafts =
        new Retention(store, workspace.keys())
            .run(folder, clock.today()).stream().mapToLong(deed -> deed.drafts()).sum();
    return "%,d drafts erased".formatted(drafts);
  }

  private String snapshot(DuckDbStore store) {
    editions().refresh(store);
    return "%,d responses, all marked as simulated"
        .formatted(store.countCurrent(study(), wave.id()));
  }

  /** A report that cannot be computed, as from a sample too small for the margins, is a finding. */
  private String publish() {
    try {
      return published();
    } catch (Refusal refused) {
      report.problem(String.valueOf(refused.getMessage()));
      return "refused";
    }
  }

  private String published() {
    ReleaseLedger ledger = workspace.releases(folder);
    List<ReleasedEdition> released = editions().release(ledger);
    new YearlyReport().publish(released, workspace.published());
    ledger.keep();
    return "%,d indicators of %d edition"
        .formatted(
            released.stream().mapToInt(edition -> edition.indicators().size()).sum(),
            released.size());
  }

  private Editions editions() {
    return new Editions(folder, workspace.snapshots(), workspace.keys());
  }

  private Cases cases(DuckDbStore store) {
    FieldworkStore books = store.fieldwork();
    return Cases.read(
        new Cases.Books(books, store, books, books, books, books),
        study(),
        wave.id(),
        UnitNames.of(folder.study(), workspace.keys()),
        keys(),
        isAnonymous());
  }

  /** Days between two letters, so that all of them fit into the wave. */
  private int between() {
    long days = ChronoUnit.DAYS.between(wave.opens(), wave.closes());
    return (int) Math.clamp(days / (REMINDERS + 2), 1, 7);
  }

  /** Has all units that behave so act, several at a time, as they do who read their mail. */
  private void each(Conduct conduct, BiConsumer<String, CaughtMail> act) {
    try (ExecutorService homes = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> acts = new ArrayList<>();
      for (String unit : units(conduct)) {
        CaughtMail mail = invitations.get(unit);
        if (mail == null) {
          report.problem("No invitation of a unit was caught.");
        } else {
          acts.add(homes.submit(() -> act.accept(unit, mail)));
        }
      }
      for (Future<?> one : acts) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("The rehearsal was interrupted.", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  /** The cases that behave so, in order. */
  private List<String> units(Conduct conduct) {
    return answers.keySet().stream().filter(u -> conduct(u) == conduct).sorted().toList();
  }

  private int count(Conduct conduct) {
    return units(conduct).size();
  }

  private void expect(int status, int found, String what) {
    if (found != status) {
      report.problem("%s was answered with %d, expected %d".formatted(what, found, status));
    }
  }

  private Conduct conduct(String unit) {
    return conducts.getOrDefault(unit, Conduct.KEEPS_SILENT);
  }

  private Response response(String unit) {
    return Objects.requireNonNull(answers.get(unit));
  }

  private Path mails() {
    return workspace.work().resolve("mails");
  }

  private Keyring keys() {
    return Keyring.open(workspace.keys());
  }

  private String study() {
    return folder.study().id();
  }

  private boolean isAnonymous() {
    return folder.study().privacy().identity() == Identity.ANONYMOUS;
  }
}
