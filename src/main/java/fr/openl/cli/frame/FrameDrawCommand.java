package fr.openl.cli.frame;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.register.Allocation;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.StratifiedDraw;
import fr.openl.frame.register.StratifiedDraw.DrawnStratum;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl frame draw}: a stratified sample of a wave's frame. */
@Command(
    name = "draw",
    mixinStandardHelpOptions = true,
    description = {
      "Draw a stratified sample of a wave's frame; only its units are invited then.",
      "How it was drawn is written to waves/W.sample.csv in the study's folder."
    })
final class FrameDrawCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(names = "--size", required = true, paramLabel = "N", description = "How many units.")
  private int size;

  @Option(
      names = "--allocation",
      defaultValue = "proportional",
      paramLabel = "HOW",
      description = "proportional, neyman or fixed (default: ${DEFAULT-VALUE}).")
  private Allocation allocation;

  @Option(
      names = "--by",
      required = true,
      split = ",",
      paramLabel = "VAR",
      description = "The variables that make the strata, separated by commas.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--size-variable",
      paramLabel = "VAR",
      description = "The variable whose spread Neyman allocation looks at.")
  private @Nullable String sizeVariable;

  @Option(
      names = "--seed",
      paramLabel = "S",
      description = "Draws the same sample again (default: a new one at random, told).")
  private @Nullable Long seed;

  @Option(names = "--again", description = "Put another sample in the place of one drawn before.")
  private boolean again;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    String id = Workspace.wave(folder, wave.id()).id();
    long used = seed == null ? new SecureRandom().nextInt(Integer.MAX_VALUE) : seed;
    try (DuckDbStore store = workspace.openStore()) {
      FieldworkStore books = store.fieldwork();
      List<RegisteredUnit> frame = books.listFrame(study.id(), id);
      if (frame.isEmpty()) {
        throw new Refusal(
            "No frame of wave " + id + " was imported; expected openl frame import first");
      }
      refuseSecondSample(books, id);
      List<DrawnStratum> drawn =
          new StratifiedDraw(size, allocation, by, Optional.ofNullable(sizeVariable), used)
              .draw(frame);
      books.keepSample(
          study.id(), id, drawn.stream().flatMap(stratum -> stratum.sample().stream()).toList());
      write(folder.folder().resolve("waves").resolve(id + ".sample.csv"), drawn, used);
      new FrameText(spec.commandLine().getOut()).drawn(drawn, used);
    }
    return 0;
  }

  private void refuseSecondSample(FieldworkStore books, String id) {
    if (books.listMails(study.id(), id).stream().anyMatch(MailLog.Mail::mayHaveLeft)) {
      throw new Refusal(
          "Units of wave " + id + " were written to already: its sample cannot be changed now");
    }
    if (!again && !books.listSample(study.id(), id).isEmpty()) {
      throw new Refusal(
          "A sample of wave " + id + " was drawn before; say --again to draw another in its place");
    }
  }

  /** How the sample was drawn, without its units: that may be published. */
  private void write(Path file, List<DrawnStratum> drawn, long used) {
    List<String> lines = new ArrayList<>();
    lines.add("stratum,population,drawn,probability,allocation,by,size_variable,seed");
    for (DrawnStratum stratum : drawn) {
      lines.add(
          "\"%s\",%d,%d,%s,%s,%s,%s,%d"
              .formatted(
                  stratum.stratum().replace("\"", "\"\""),
                  stratum.population(),
                  stratum.sample().size(),
                  (double) stratum.sample().size() / stratum.population(),
                  allocation.name().toLowerCase(java.util.Locale.ROOT),
                  String.join(" ", by),
                  sizeVariable == null ? "" : sizeVariable,
                  used));
    }
    Path draft = file.resolveSibling("." + file.getFileName() + ".writing");
    try {
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Refusal(file + ": how the sample was drawn cannot be written", failure);
    }
  }
}
