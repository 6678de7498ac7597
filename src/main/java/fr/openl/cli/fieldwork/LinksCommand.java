package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalLinks;
import fr.openl.fieldwork.PersonalLinks.PersonalLink;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl links}: the personal links by which the units of a frame answer a wave. */
@Command(
    name = "links",
    mixinStandardHelpOptions = true,
    description = "Draw the personal links of a wave; they are told once, and kept only as hashes.")
public final class LinksCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where to write unit_id and link as CSV, readable by you alone.")
  private Path out;

  @Option(
      names = "--address",
      defaultValue = "http://localhost:7070",
      paramLabel = "URL",
      description = "Where the observatory is reached (default: ${DEFAULT-VALUE}).")
  private URI address;

  @Option(
      names = "--renew",
      paramLabel = "UNIT",
      description = "Draw another link for this unit; its earlier ones open nothing any more.")
  private @Nullable String renew;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    if (Files.exists(out)) {
      throw new Refusal(
          out + " exists; expected a new file, for links that were told cannot be told again");
    }
    LinkFile.refuseUnwritable(out);
    try (DuckDbStore store = workspace.openStore()) {
      List<Unit> units = FrameUnits.of(folder, chosen, store);
      PersonalLinks links =
          new PersonalLinks(
              store,
              Keyring.open(workspace.keys()),
              UnitNames.of(folder.study(), workspace.keys()),
              study.id(),
              wave.id());
      List<PersonalLink> drawn =
          renew == null ? links.invite(units) : List.of(links.renew(FrameUnits.get(units, chosen, renew)));
      LinkFile.write(out, address + "/s/" + study.id() + "/" + wave.id() + "/", drawn);
      spec.commandLine()
          .getOut()
          .println(
              "%,d links written to %s; %,d units had theirs already."
                  .formatted(drawn.size(), out, renew == null ? units.size() - drawn.size() : 0));
    }
    return 0;
  }
}
