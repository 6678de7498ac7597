package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.figures.Standing;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.fieldwork.outcome.Cases;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.store.DuckDbStore;
import fr.openl.store.FieldworkStore;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl fieldwork}: who has answered, who has not, and why. */
@Command(
    name = "fieldwork",
    mixinStandardHelpOptions = true,
    description = "Tell what became of the cases of a wave, with response rates after AAPOR.")
public final class FieldworkCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--by",
      split = ",",
      paramLabel = "STRATUM",
      description = "The frame's variables that make the strata, separated by commas.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--format",
      defaultValue = "table",
      paramLabel = "FORMAT",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private StandingFormat format;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave chosen = Workspace.wave(folder, wave.id());
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      FieldworkStore books = store.fieldwork();
      Cases cases = Cases.read(store.cases(), folder.study(), wave.id(), workspace.keys());
      refuseUnknown(cases.units());
      Standing standing =
          Standing.of(
              cases,
              by,
              folder.questionnaireOf(chosen).blocks().size(),
              books.countByDay(study.id(), wave.id()),
              folder.study().disclosure().threshold());
      format.write(standing, out);
      if (format == StandingFormat.TABLE) {
        out.println(mails(books.listMails(study.id(), wave.id())));
      }
    }
    return 0;
  }

  private void refuseUnknown(List<RegisteredUnit> units) {
    if (units.isEmpty()) {
      throw new Refusal(
          "No frame of wave " + wave.id() + " was imported; expected openl frame import first");
    }
    Set<String> known = new TreeSet<>();
    units.forEach(unit -> known.addAll(unit.variables().keySet()));
    for (String variable : by) {
      if (!known.contains(variable)) {
        throw new Refusal(
            "--by: found \"%s\", expected one of %s".formatted(variable, String.join(", ", known)));
      }
    }
  }

  private static String mails(List<MailLog.Mail> mails) {
    long doubtful = mails.stream().filter(mail -> mail.outcome().isEmpty()).count();
    return "%s left, %,d of them refused or come back; %,d may have left or not."
        .formatted(
            Count.of(mails.stream().filter(MailLog.Mail::mayHaveLeft).count() - doubtful, "mail"),
            mails.stream().filter(MailLog.Mail::isUndeliverable).count(),
            doubtful);
  }
}
