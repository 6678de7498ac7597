package fr.openl.cli.frame;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.frame.register.FrameDifference;
import fr.openl.frame.register.FrameFile;
import fr.openl.frame.register.FrameMapping;
import fr.openl.frame.register.FrameProblem;
import fr.openl.frame.register.FrameVariables;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.Successions;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl frame import}: the list of units of a wave, with their contacts. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Take in the units of a wave and their contacts, all of them or none.")
final class FrameImportCommand implements Callable<Integer> {
  private static final int MOST_TOLD = 1_000;

  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Parameters(index = "1", paramLabel = "FILE", description = "The list as CSV, one unit a row.")
  private Path file;

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "How the file's own headers and labels become those of a frame.")
  private @Nullable Path mapping;

  @Option(
      names = "--successions",
      paramLabel = "FILE",
      description = "Merged and renamed units: CSV with the columns unit and was.")
  private @Nullable Path successions;

  @Option(names = "--dry-run", description = "Only check and tell; keep nothing.")
  private boolean dryRun;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    FrameVariables variables = FrameVariables.of(folder, chosen);
    FrameFile read =
        FrameFile.read(
            file,
            mapping == null ? FrameMapping.NONE : FrameMapping.read(mapping),
            variables,
            folder.study().languages());
    refuse(read.problems());
    Successions declared = new Successions(read.formerIds());
    if (successions != null) {
      declared = declared.and(Successions.read(successions));
    }
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      Register register = store.fieldwork();
      List<RegisteredUnit> before = register.listFrame(study.id(), wave.id());
      List<RegisteredUnit> previous =
          chosen.previous().map(w -> register.listFrame(study.id(), w)).orElse(List.of());
      Keyring keys = Keyring.open(workspace.keys());
      ErasedUnits erased = ErasedUnits.of(register, keys, study.id(), declared);
      List<RegisteredUnit> kept =
          read.units().stream().filter(unit -> !erased.holds(unit)).toList();
      List<RegisteredUnit> units =
          erased
              .remaining(kept)
              .follow(
                  kept, List.of(before, previous.isEmpty() ? fromFile(folder, chosen) : previous));
      if (!dryRun) {
        register.keepFrame(study.id(), wave.id(), units, keys::contact);
        register.keepErased(
            study.id(),
            wave.id(),
            erased.prints(read.units()),
            LocalDate.now(ZoneId.systemDefault()));
      }
      FrameText text = new FrameText(out);
      text.taken(units, dryRun);
      if (units.size() < read.units().size()) {
        out.println(
            "%s left out, erased on request; take out of the list what was erased."
                .formatted(Count.of(read.units().size() - units.size(), "unit")));
      }
      if (!before.isEmpty()) {
        text.difference("the frame imported before", FrameDifference.of(before, units));
      }
      if (!previous.isEmpty()) {
        text.difference(
            "wave " + chosen.previous().orElseThrow(), FrameDifference.of(previous, units));
      }
      text.coverage(units, folder.study().design().strata(), variables);
    }
    return 0;
  }

  private static void refuse(List<FrameProblem> problems) {
    if (!problems.isEmpty()) {
      String told =
          String.join(
              System.lineSeparator(),
              problems.stream().limit(MOST_TOLD).map(FrameProblem::toString).toList());
      throw new Refusal(
          told
              + (problems.size() > MOST_TOLD
                  ? System.lineSeparator() + "… and %,d more".formatted(problems.size() - MOST_TOLD)
                  : "")
              + System.lineSeparator()
              + Count.of(problems.size(), "problem")
              + "; nothing was taken in.");
    }
  }

  /** The units of the previous wave where they are known from its file only. */
  private static List<RegisteredUnit> fromFile(StudyFolder folder, Wave wave) {
    Optional<Wave> previous = wave.previous().flatMap(folder::findWave);
    if (previous.isEmpty()
        || previous.get().frameFile().isEmpty()
        || !Files.exists(folder.home().resolve(previous.get().frameFile().get()))) {
      return List.of();
    }
    return SamplingFrameReader.read(folder.home(), previous.get()).units().stream()
        .map(Unit::id)
        .map(id -> new RegisteredUnit(id, id, id, Map.of(), List.of()))
        .toList();
  }
}
