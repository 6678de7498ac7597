package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Progress;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.MailedLinks;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.UnitNames;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.Letters;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Letters of one kind to the units of a wave: told beforehand, sent on request. */
abstract class LetterCommand implements Callable<Integer> {
  private static final int MAILS_BETWEEN_LINES = 1_000;

  private final LetterKind kind;

  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(names = "--send", description = "Really send; without it nothing leaves.")
  private boolean send;

  @Option(
      names = "--again",
      description = "Send once more what may have left or not when a sending broke off.")
  private boolean again;

  @Option(
      names = "--per-minute",
      paramLabel = "N",
      description = "The most mails a minute (default: per_minute of mail.properties).")
  private @Nullable Integer perMinute;

  @Option(
      names = "--patience",
      defaultValue = "15",
      paramLabel = "MINUTES",
      description =
          "How long to go on trying when servers put mails off (default: ${DEFAULT-VALUE}).")
  private int patience;

  LetterCommand(LetterKind kind) {
    this.kind = kind;
  }

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    Letters letters = Letters.read(folder, chosen, kind);
    MailSettings settings = MailFile.read(workspace);
    if (perMinute != null && perMinute < 1) {
      throw new Refusal("--per-minute: found " + perMinute + ", expected a number from 1 on");
    }
    if (send) {
      refuseClosed(chosen, LocalDate.now(ZoneId.systemDefault()));
    }
    try (DuckDbStore store = workspace.openStore()) {
      FieldworkStore books = store.fieldwork();
      if (!send) {
        tell(plan(workspace, folder, store, settings), OptionalInt.empty());
        return 0;
      }
      try (MailLog.Turn turn =
          books
              .begin(study.id())
              .orElseThrow(
                  () ->
                      new Refusal(
                          "Mails of "
                              + study.id()
                              + " are being sent by another command at this moment; this one sent"
                              + " none. Look again when it has ended."))) {
        return sendInTurn(workspace, folder, store, settings, letters, turn);
      }
    }
  }

  private int sendInTurn(
      Workspace workspace,
      StudyFolder folder,
      DuckDbStore store,
      MailSettings settings,
      Letters letters,
      MailLog.Turn held) {
    java.util.Objects.requireNonNull(held);
    MailingPlan plan = plan(workspace, folder, store, settings);
    tell(plan, OptionalInt.of(plan.addressees().size()));
    Mailing mailing =
        new Mailing(
            study.id(),
            wave.id(),
            kind,
            letters,
            settings,
            store.fieldwork(),
            InstantSource.system(),
            new Pace(
                perMinute == null ? settings.perMinute() : perMinute,
                System::nanoTime,
                LetterCommand::sleep));
    PrintWriter out = spec.commandLine().getOut();
    Mailing.Report report;
    try (Progress progress = Progress.of(kind.spelled() + "s", "mails", plan.addressees().size())) {
      report =
          mailing.send(
              plan.addressees(),
              links(workspace, folder, store, plan),
              Duration.ofMinutes(patience),
              done -> {
                progress.reach(done);
                if (done % MAILS_BETWEEN_LINES == 0) {
                  out.println("%,d of %,d mails".formatted(done, plan.addressees().size()));
                }
              });
    }
    told(report, out::println);
    report.stopped().ifPresent(why -> spec.commandLine().getErr().println(why));
    return report.stopped().isPresent() ? 2 : 0;
  }

  private MailingPlan plan(
      Workspace workspace, StudyFolder folder, DuckDbStore store, MailSettings settings) {
    FieldworkStore books = store.fieldwork();
    Keyring keys = Keyring.open(workspace.keys());
    boolean anonymous = isAnonymous(folder);
    Cases cases =
        Cases.read(
            new Cases.Books(books, store, books, books, books, books),
            study.id(),
            wave.id(),
            UnitNames.of(folder.study(), workspace.keys()),
            keys,
            anonymous);
    if (cases.units().isEmpty()) {
      throw new Refusal(
          "No frame of wave " + wave.id() + " was imported; expected openl frame import first");
    }
    Instant now = Instant.now();
    return MailingPlan.of(
        kind,
        cases.units(),
        new MailingPlan.Known(
            cases.answered(),
            cases.closed(),
            cases.optedOut(),
            cases.mails(),
            books.listMailsSince(now.minus(MailingPlan.YEAR))),
        keys,
        settings,
        now,
        again,
        anonymous);
  }

  private Map<String, PersonalToken> links(
      Workspace workspace, StudyFolder folder, DuckDbStore store, MailingPlan plan) {
    List<Unit> units =
        plan.addressees().stream()
            .map(MailingPlan.Addressee::unit)
            .distinct()
            .map(RegisteredUnit::unit)
            .toList();
    MailedLinks links =
        new MailedLinks(
            store,
            Keyring.open(workspace.keys()),
            UnitNames.of(folder.study(), workspace.keys()),
            study.id(),
            wave.id());
    if (!isAnonymous(folder)) {
      return links.of(units);
    }
    return kind == LetterKind.REMINDER ? Map.of() : links.drawn(units);
  }

  private void tell(MailingPlan plan, OptionalInt sending) {
    PrintWriter out = spec.commandLine().getOut();
    long units =
        plan.addressees().stream().map(addressee -> addressee.unit().id()).distinct().count();
    out.println(
        "%,d %ss to %,d units %s"
            .formatted(
                plan.addressees().size(),
                kind.spelled(),
                units,
                sending.isPresent()
                    ? "are being sent."
                    : "would be sent; say --send to send them."));
    plan.skipped()
        .forEach((reason, n) -> out.println("  not to %,d %s".formatted(n, reason.words())));
  }

  private static void told(Mailing.Report report, Consumer<String> line) {
    line.accept("%,d mails sent.".formatted(report.count(Outcome.Kind.SENT)));
    if (report.count(Outcome.Kind.REFUSED) > 0) {
      line.accept(
          "  %,d refused by the server of their recipient"
              .formatted(report.count(Outcome.Kind.REFUSED)));
    }
    if (report.count(Outcome.Kind.DEFERRED) > 0) {
      line.accept(
          "  %,d put off by a server: type the same command later"
              .formatted(report.count(Outcome.Kind.DEFERRED)));
    }
    if (report.unknown() > 0) {
      line.accept(
          "  %,d may have left or not, for the connection broke; --again sends them once more"
              .formatted(report.unknown()));
    }
    if (report.count(Outcome.Kind.UNSENT) > 0) {
      line.accept(
          "  %,d did not leave: type the same command again"
              .formatted(report.count(Outcome.Kind.UNSENT)));
    }
  }

  private static void refuseClosed(Wave wave, LocalDate today) {
    if (!wave.isOpen(today)) {
      throw new Refusal(
          "Wave %s is open from %s to %s, and today is %s: its links would open nothing"
              .formatted(wave.id(), wave.opens(), wave.closes(), today));
    }
  }

  private static boolean isAnonymous(StudyFolder folder) {
    return folder.study().privacy().identity() == Identity.ANONYMOUS;
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("The sending was interrupted; type the same command to go on.");
    }
  }
}
