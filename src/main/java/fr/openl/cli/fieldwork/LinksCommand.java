package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.Study.Identity;
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
      paramLabel = "FILE",
      description =
          "Where to write unit_id and link as CSV, readable by you alone; needed to draw links.")
  private @Nullable Path out;

  @Option(
      names = "--address",
      defaultValue = "http://localhost:7070",
      paramLabel = "URL",
      description = "Of the observatory (default: ${DEFAULT-VALUE}).")
  private URI address;

  @Option(
      names = "--renew",
      paramLabel = "UNIT",
      description = "Draw another link for this unit; its earlier ones open nothing any more.")
  private @Nullable String renew;

  @Option(
      names = "--revoke",
      paramLabel = "UNIT",
      description = "Close the links of this unit and draw none; what it answered stays.")
  private @Nullable String revoke;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    if (revoke != null) {
      if (out != null || renew != null) {
        throw new Refusal("--revoke draws no link; expected neither --out nor --renew beside it");
      }
      return revoke(workspace, folder, chosen, revoke);
    }
    if (out == null) {
      throw new Refusal(
          "Found neither --out nor --revoke; expected --out FILE, for links are told only once");
    }
    return draw(workspace, folder, chosen, out);
  }

  private int revoke(Workspace workspace, StudyFolder folder, Wave chosen, String unit) {
    try (DuckDbStore store = workspace.openStore()) {
      int closed =
          links(workspace, folder, store)
              .revoke(FrameUnits.get(FrameUnits.of(folder, chosen, store), chosen, unit));
      tell("The links of %s are closed; open until now: %,d.".formatted(unit, closed));
    }
    return 0;
  }

  private int draw(Workspace workspace, StudyFolder folder, Wave chosen, Path file) {
    if (Files.exists(file)) {
      throw new Refusal(
          file + " exists; expected a new file, for links that were told cannot be told again");
    }
    LinkFile.refuseUnwritable(file);
    try (DuckDbStore store = workspace.openStore()) {
      List<Unit> units = FrameUnits.of(folder, chosen, store);
      PersonalLinks links = links(workspace, folder, store);
      List<PersonalLink> drawn =
          renew == null
              ? links.invite(units)
              : List.of(links.renew(FrameUnits.get(units, chosen, renew)));
      LinkFile.write(file, address + "/s/" + study.id() + "/" + wave.id() + "/", drawn);
      tell(
          "%s written to %s; %s already."
              .formatted(
                  Count.of(drawn.size(), "link"),
                  file,
                  new Count(
                      renew == null ? units.size() - drawn.size() : 0,
                      "unit had its own",
                      "units had theirs")));
    }
    return 0;
  }

  private PersonalLinks links(Workspace workspace, StudyFolder folder, DuckDbStore store) {
    return new PersonalLinks(
        store,
        Keyring.open(workspace.keys()),
        UnitNames.of(folder.study(), workspace.keys()),
        study.id(),
        wave.id(),
        folder.study().privacy().identity() == Identity.ANONYMOUS);
  }

  private void tell(String outcome) {
    spec.commandLine().getOut().println(outcome);
  }
}
