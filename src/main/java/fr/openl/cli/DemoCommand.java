package fr.openl.cli;

import fr.openl.Count;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.PortOption;
import fr.openl.cli.place.Progress;
import fr.openl.cli.place.Workspace;
import fr.openl.cli.responses.Editions;
import fr.openl.cli.responses.WaveImport;
import fr.openl.cli.survey.Rehearsal;
import fr.openl.collection.ImportLog.ImportBatch;
import fr.openl.definition.LocalText;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.report.YearlyReport;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl demo}: the whole way once, with the example studies of this repository. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Load the example studies, publish their reports and serve everything.")
final class DemoCommand implements Callable<Integer> {
  private static final long SEED = 2026;

  /** About the share that answers a yearly survey of associations by e-mail. */
  private static final double RESPONSE_RATE = 0.42;

  private static final LocalText NOTICE =
      new LocalText(
          Map.of(
              "fr", "Démonstration : les réponses au nom de Frama.space sont simulées.",
              "en", "Demonstration: the responses in the name of Frama.space are simulated."));

  @Mixin private HomeOption home;
  @Mixin private PortOption port;
  @Spec private CommandSpec spec;

  @Option(names = "--no-serve", description = "End after publishing.")
  private boolean noServe;

  @Override
  public Integer call() {
    home.place().refuseToServeTwice();
    Workspace base = home.workspace();
    Workspace workspace =
        new Workspace(base.home(), base.work().resolve("demo"), home.place().door());
    List<StudyFolder> studies = workspace.studies().stream().map(workspace::study).toList();
    PrintWriter out = spec.commandLine().getOut();
    List<ReleasedEdition> editions = new ArrayList<>();
    Map<String, String> signs = new LinkedHashMap<>();
    Clock clock = clock(studies);
    try (DuckDbStore store = workspace.openStore()) {
      for (StudyFolder study : studies) {
        load(study, workspace, store, out);
        new Editions(study, workspace.snapshots(), workspace.keys()).refresh(store);
        new ExampleLink(workspace, store)
            .find(study, LocalDate.now(clock))
            .ifPresent(path -> signs.put(path, "a made-up collective's personal link"));
      }
    }
    for (StudyFolder study : studies) {
      editions.addAll(
          new Editions(study, workspace.snapshots(), workspace.keys())
              .release(ReleaseLedger.none())); // nobody is behind made-up answers
    }
    out.println("Publishing " + Count.of(editions.size(), "edition") + " …");
    out.flush();
    try (Progress progress =
        Progress.of("Publishing", "figures", YearlyReport.countFigures(editions))) {
      new YearlyReport()
          .publish(editions, workspace.published(), Optional.empty(), progress::reach);
    }
    out.println("Published in " + workspace.published().resolve("index.html"));
    if (!noServe) {
      new Observatory(workspace, studies, out)
          .serve(port.number(), Optional.of(NOTICE), clock, false, signs);
    }
    return 0;
  }

  private static void load(
      StudyFolder study, Workspace workspace, DuckDbStore store, PrintWriter out) {
    for (Wave wave : study.waves()) {
      String name = study.study().id() + " " + wave.id();
      if (Files.exists(WaveImport.mappingFile(study, wave))) {
        loadExample(study, wave, store, out, name);
      } else if (wave.frameFile().isPresent()) {
        rehearse(study, wave, UnitNames.of(study.study(), workspace.keys()), store, out, name);
      }
      out.flush();
    }
  }

  private static void loadExample(
      StudyFolder study, Wave wave, DuckDbStore store, PrintWriter out, String name) {
    Optional<Path> example =
        new WaveImport(study, wave, Optional.empty(), Path.of("")).findExample();
    if (example.isEmpty()) {
      return;
    }
    WaveImport real = new WaveImport(study, wave, Optional.empty(), example.get());
    if (store.findImport(real.fingerprint()).isEmpty()) {
      real.run(store, false);
    }
    out.println(
        "%-32s %s"
            .formatted(
                name, Count.of(store.countCurrent(study.study().id(), wave.id()), "response")));
  }

  private static void rehearse(
      StudyFolder study,
      Wave wave,
      UnitNames names,
      DuckDbStore store,
      PrintWriter out,
      String name) {
    int n = (int) Math.round(wave.frameUnits().orElse(1000) * RESPONSE_RATE);
    ImportBatch batch =
        new ImportBatch(
            "demo %s n=%d seed=%d".formatted(name, n, SEED),
            study.study().id(),
            wave.id(),
            "simulation");
    if (store.findImport(batch.fingerprint()).isEmpty()) {
      store.append(batch, new Rehearsal(study, wave, SEED, names::of).responses(n));
    }
    out.println(
        "%-32s %s, simulated"
            .formatted(
                name, Count.of(store.countCurrent(study.study().id(), wave.id()), "response")));
  }

  /** Today, or a day on which the last wave was open, so that there is always a form to try. */
  private static Clock clock(List<StudyFolder> studies) {
    Clock now = Clock.system(ZoneId.systemDefault());
    LocalDate today = LocalDate.now(now);
    List<Wave> waves = studies.stream().flatMap(study -> study.waves().stream()).toList();
    if (waves.stream().anyMatch(wave -> wave.isOpen(today))) {
      return now;
    }
    LocalDate last = waves.stream().map(Wave::closes).max(LocalDate::compareTo).orElse(today);
    ZoneId zone = now.getZone();
    Instant then = last.atTime(12, 0).atZone(zone).toInstant();
    return Clock.offset(now, Duration.between(now.instant(), then));
  }
}
