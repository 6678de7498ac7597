package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Progress;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.round.LetterRound;
import fr.openl.fieldwork.round.MailOffice;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
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
      description = "The most mails a minute (default: per_minute of the mail settings).")
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
    Wave planned = Workspace.wave(folder, wave.id());
    MailSettings settings = MailFile.read(workspace);
    if (perMinute != null && perMinute < 1) {
      throw new Refusal("--per-minute: found " + perMinute + ", expected a number from 1 on");
    }
    try (DuckDbStore store = workspace.openStore()) {
      LetterRound round =
          new LetterRound(
              folder,
              WaveCourse.of(
                  study.id(), planned, store.desk(), LocalDate.now(ZoneId.systemDefault())),
              kind,
              new MailOffice(settings, store.cases(), workspace.keys(), InstantSource.system()),
              again);
      if (!send) {
        round.refuseBroken();
        tell(round.plan(), OptionalInt.empty());
        return 0;
      }
      return send(round, settings);
    }
  }

  private int send(LetterRound round, MailSettings settings) {
    PrintWriter out = spec.commandLine().getOut();
    Sending sending = new Sending(out);
    Mailing.Report report;
    try (sending) {
      report =
          round
              .send(
                  new Pace(
                      perMinute == null ? settings.perMinute() : perMinute,
                      System::nanoTime,
                      LetterCommand::sleep),
                  Duration.ofMinutes(patience),
                  sending::begin,
                  sending::reach)
              .orElseThrow(
                  () ->
                      new Refusal(
                          "Mails of "
                              + study.id()
                              + " are being sent by another command at this moment; this one sent"
                              + " none. Look again when it has ended."));
    }
    told(report, out::println);
    report.stopped().ifPresent(why -> spec.commandLine().getErr().println(why.getMessage()));
    return report.stopped().isPresent() ? 2 : 0;
  }

  /** Tells how far a sending has come. */
  private final class Sending implements AutoCloseable {
    private final PrintWriter out;
    private Optional<Progress> progress = Optional.empty();
    private int mails;

    Sending(PrintWriter out) {
      this.out = out;
    }

    void begin(MailingPlan plan) {
      mails = plan.addressees().size();
      tell(plan, OptionalInt.of(mails));
      progress = Optional.of(Progress.of(kind.spelled() + "s", "mails", mails));
    }

    void reach(long done) {
      progress.ifPresent(bar -> bar.reach(done));
      if (done % MAILS_BETWEEN_LINES == 0) {
        out.println("%,d of %s".formatted(done, Count.of(mails, "mail")));
      }
    }

    @Override
    public void close() {
      progress.ifPresent(Progress::close);
    }
  }

  private void tell(MailingPlan plan, OptionalInt sending) {
    PrintWriter out = spec.commandLine().getOut();
    long units =
        plan.addressees().stream().map(addressee -> addressee.unit().id()).distinct().count();
    out.println(
        (sending.isPresent() ? "Sending %s to %s." : "%s to %s would be sent; say --send to do so.")
            .formatted(
                Count.of(plan.addressees().size(), kind.spelled()), Count.of(units, "unit")));
    plan.skipped().forEach((reason, n) -> out.println("  not to " + reason.count(n)));
  }

  private static void told(Mailing.Report report, Consumer<String> line) {
    line.accept(Count.of(report.count(Outcome.Kind.SENT), "mail") + " sent.");
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

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("The sending was interrupted; type the same command to go on.");
    }
  }
}
