package fr.openl.cli;

import fr.openl.Refusal;
import fr.openl.cli.fieldwork.MailFile;
import fr.openl.cli.place.Place;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.figures.FiguresCount;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.fieldwork.mail.Mailing;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.fieldwork.mail.Pace;
import fr.openl.fieldwork.outcome.Tallies;
import fr.openl.fieldwork.round.LetterRound;
import fr.openl.fieldwork.round.MailOffice;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DuckDbStore;
import fr.openl.web.desk.Works;
import fr.openl.web.door.PromisedJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** What the desk has done: the same as the commands do, on the store that is open. */
public final class DeskWorks implements Works {
  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final Workspace workspace;
  private final List<StudyFolder> studies;
  private final DuckDbStore store;
  private final Clock clock;

  public DeskWorks(Workspace workspace, List<StudyFolder> studies, DuckDbStore store, Clock clock) {
    this.workspace = workspace;
    this.studies = List.copyOf(studies);
    this.store = store;
    this.clock = clock;
  }

  @Override
  public WaveFigures count(String study, String wave) {
    StudyFolder folder = folder(study);
    return new FiguresCount(store, workspace.keys(), clock)
        .count(folder, Workspace.wave(folder, wave));
  }

  @Override
  public long countResponses(String study, String wave) {
    return store.countCurrent(study, wave);
  }

  @Override
  public long countDrafts(String study, String wave) {
    return store.fieldwork().countStops(study, wave).stream()
        .mapToLong(Tallies.StopTally::drafts)
        .sum();
  }

  @Override
  public boolean hasInvitations(String study, String wave) {
    return !store.listInvitations(study, wave).isEmpty();
  }

  @Override
  public boolean keepsPromise(String study, String wave) {
    StudyFolder folder = folder(study);
    return PromisedJournal.keeps(store.privacy(), folder, Workspace.wave(folder, wave));
  }

  @Override
  public MailingPlan plan(String study, String wave, LetterKind kind) {
    LetterRound round = round(study, wave, kind, MailFile.read(workspace));
    round.refuseClosed();
    round.refuseBroken();
    return round.plan();
  }

  @Override
  public Optional<Mailing.Report> send(
      String study,
      String wave,
      LetterKind kind,
      Consumer<MailingPlan> begun,
      LongConsumer progress) {
    MailSettings settings = MailFile.read(workspace);
    return round(study, wave, kind, settings)
        .send(
            new Pace(settings.perMinute(), System::nanoTime, DeskWorks::sleep),
            PATIENCE,
            begun,
            progress);
  }

  @Override
  public void publish(String study) {
    Objects.requireNonNull(run("publish", study));
  }

  @Override
  public void export(String study, String wave, Path file) {
    Objects.requireNonNull(
        run("export", study, "--wave", wave, "--out", file.toAbsolutePath().toString()));
  }

  @Override
  public Map<String, Integer> countHeld(String study, String unit) {
    UnitRights rights = workspace.rights(store);
    UnitIdentity found =
        rights
            .find(folder(study).study(), unit)
            .orElseThrow(() -> UnitRights.nothingHeld(unit, List.of(study)));
    Map<String, Integer> counts = new LinkedHashMap<>();
    rights.show(found).forEach((kind, records) -> counts.put(kind, records.size()));
    return counts;
  }

  @Override
  public void erase(String study, String unit) {
    Objects.requireNonNull(run("privacy", "erase", unit, "--study", study));
  }

  private LetterRound round(String study, String wave, LetterKind kind, MailSettings settings) {
    StudyFolder folder = folder(study);
    return new LetterRound(
        folder,
        WaveCourse.of(study, Workspace.wave(folder, wave), store.desk(), LocalDate.now(clock)),
        kind,
        new MailOffice(settings, store.cases(), workspace.keys(), clock),
        false);
  }

  /** What a command says that is run as if it was typed here. */
  private String run(String... words) {
    List<String> arguments = new ArrayList<>(List.of(words));
    arguments.addAll(
        List.of(
            "--home",
            workspace.home().toAbsolutePath().toString(),
            "--work",
            workspace.work().toAbsolutePath().toString()));
    return Main.attempt(
        new Place(workspace.home(), Optional.empty(), file -> store.lend(), Optional.empty()),
        arguments.toArray(String[]::new));
  }

  private StudyFolder folder(String study) {
    return studies.stream()
        .filter(folder -> folder.study().id().equals(study))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.said(
                    "No study " + study + " is served", "L’étude " + study + " n’est pas servie"));
  }

  private static void sleep(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Refusal.said(
          "The sending was interrupted; send again to go on.",
          "L’envoi a été interrompu ; envoyez de nouveau pour le continuer.");
    }
  }
}
