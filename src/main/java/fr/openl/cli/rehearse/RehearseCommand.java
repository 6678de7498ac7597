package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl rehearse}: a whole wave on simulated units. */
@Command(
    name = "rehearse",
    mixinStandardHelpOptions = true,
    description = {
      "Play a whole wave on simulated units, from the list to the report, in a folder of its own.",
      "No mail leaves this machine and the observatory's database is not touched."
    })
public final class RehearseCommand implements Callable<Integer> {
  /** By this file a folder is known as that of a rehearsal, which the next may replace. */
  private static final String REPORT = "rehearsal.md";

  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--size",
      paramLabel = "N",
      description =
          "How many units are asked (default: all of the wave's frame, 300 where it has none).")
  private @Nullable Integer size;

  @Option(
      names = "--seed",
      defaultValue = "2026",
      paramLabel = "S",
      description = "Of the sample, the answers and who does what (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Where it takes place (default: rehearsals/STUDY/W in the working folder).")
  private @Nullable Path out;

  @Override
  public Integer call() {
    if (size != null && (size < 1 || size > 100_000)) {
      throw new Refusal("--size: found " + size + ", expected a number from 1 to 100000");
    }
    Workspace real = home.workspace();
    StudyFolder folder = real.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    Path place =
        out == null
            ? real.work().resolve("rehearsals").resolve(study.id()).resolve(wave.id())
            : out;
    makeRoom(place);
    RehearsalReport report =
        new RehearsalReport(
            "Rehearsal of " + study.id() + ", wave " + wave.id(), spec.commandLine().getOut());
    Workspace own = new Workspace(real.home(), place, DuckDbStore::open);
    report.write(place.resolve(REPORT));
    try {
      new WaveRehearsal(
              new Rehearsal(
                  own,
                  folder,
                  chosen,
                  seed,
                  report,
                  new FastClock(chosen.opens(), ZoneId.systemDefault())))
          .play(size == null ? OptionalInt.empty() : OptionalInt.of(size));
    } finally {
      report.write(place.resolve(REPORT));
    }
    report.place("told again", place.resolve(REPORT));
    return report.problems() == 0 ? 0 : 1;
  }

  /** Empties the folder of an earlier rehearsal; any other that holds something is refused. */
  private static void makeRoom(Path place) {
    try {
      Files.createDirectories(place);
      if (Files.exists(place.resolve(REPORT))) {
        try (Stream<Path> files = Files.walk(place)) {
          for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
        Files.createDirectories(place);
      }
      try (Stream<Path> files = Files.list(place)) {
        if (files.findAny().isPresent()) {
          throw new Refusal(
              place + " holds something that is no rehearsal: name another folder with --out");
        }
      }
    } catch (IOException failure) {
      throw new Refusal(place + ": no rehearsal can take place here (" + failure + ")", failure);
    }
  }
}
