package fr.openl.cli.fieldwork;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.collection.Response.Origin;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Invitation.Assistance;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalLinks;
import fr.openl.fieldwork.PersonalLinks.PersonalLink;
import fr.openl.fieldwork.UnitNames;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.store.DuckDbStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl assist}: an operator fills in for a unit. */
@Command(
    name = "assist",
    mixinStandardHelpOptions = true,
    description = {
      "Give a link by which you fill in for a unit, on the telephone or from paper.",
      "The response remembers how it came; the link opens for some hours."
    })
public final class AssistCommand implements Callable<Integer> {
  private static final int LONGEST_HOURS = 168;

  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Parameters(index = "1", paramLabel = "UNIT", description = "The unit's id in the frame.")
  private String unit = "";

  @Option(
      names = "--mode",
      required = true,
      paramLabel = "MODE",
      description = "How the answers reach you: telephone or paper.")
  private Mode mode;

  @Option(
      names = "--hours",
      defaultValue = "4",
      paramLabel = "N",
      description = "How long the link opens (default: ${DEFAULT-VALUE}; at most 168).")
  private int hours;

  @Option(
      names = "--address",
      defaultValue = "http://localhost:7070",
      paramLabel = "URL",
      description = "Of the observatory (default: ${DEFAULT-VALUE}).")
  private URI address;

  @Override
  public Integer call() {
    if (hours < 1 || hours > LONGEST_HOURS) {
      throw new Refusal("--hours: found " + hours + ", expected a number from 1 to 168");
    }
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    refuseAnonymous(folder);
    refuseClosed(chosen);
    try (DuckDbStore store = workspace.openStore()) {
      Unit found = FrameUnits.get(FrameUnits.of(folder, chosen, store), chosen, unit);
      Instant until = Instant.now().plus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.MINUTES);
      PersonalLink link =
          new PersonalLinks(
                  store,
                  Keyring.open(workspace.keys()),
                  UnitNames.of(folder.study(), workspace.keys()),
                  study.id(),
                  chosen.id(),
                  folder.study().privacy().identity() == Identity.ANONYMOUS)
              .assist(found, new Assistance(mode.origin(), until));
      spec.commandLine()
          .getOut()
          .println(
              address.toString().replaceAll("/$", "")
                  + "/s/"
                  + study.id()
                  + "/"
                  + chosen.id()
                  + "/"
                  + link.token().spelled());
      spec.commandLine()
          .getErr()
          .println(
              "For %s, by %s; it opens until %s."
                  .formatted(
                      unit,
                      mode.name().toLowerCase(java.util.Locale.ROOT),
                      until.atZone(ZoneId.systemDefault()).toLocalDateTime()));
    }
    return 0;
  }

  private static void refuseAnonymous(StudyFolder folder) {
    if (folder.study().privacy().identity() == Identity.ANONYMOUS) {
      throw new Refusal(
          folder.study().id()
              + " is anonymous: who fills in for a unit would know which answers are its own;"
              + " hand it the printed questionnaire or the open link");
    }
  }

  private static void refuseClosed(Wave wave) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (!wave.isOpen(today)) {
      throw new Refusal(
          "Wave %s is open from %s to %s, and today is %s: the link would open nothing"
              .formatted(wave.id(), wave.opens(), wave.closes(), today));
    }
  }

  /** How a unit's answers reach an operator. */
  enum Mode {
    TELEPHONE,
    PAPER;

    private Origin origin() {
      return this == TELEPHONE ? Origin.TELEPHONE : Origin.PAPER;
    }
  }
}
