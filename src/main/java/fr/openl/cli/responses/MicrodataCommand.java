package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.dataset.MicrodataTable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Study.Microdata;
import fr.openl.disclosure.microdata.KAnonymity;
import fr.openl.disclosure.microdata.KAnonymity.Anonymised;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl microdata}: responses that researchers may have, each like several others. */
@Command(
    name = "microdata",
    mixinStandardHelpOptions = true,
    description = "Write anonymised responses for researchers, where anonymity can be reached.")
public final class MicrodataCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "Where to put microdata.csv and report.txt; a folder that does not exist yet.")
  private Path out;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave of = Workspace.wave(folder, wave.id());
    Microdata rules =
        folder
            .study()
            .microdata()
            .orElseThrow(
                () ->
                    new Refusal(
                        "%s: study.yaml has no microdata:; expected the quasi-identifiers by which a response must be like others"
                            .formatted(study.id())));
    PrintWriter said = spec.commandLine().getOut();
    FreshSnapshots snapshots = new FreshSnapshots(workspace, said);
    snapshots.ask(List.of(folder));
    try (WaveDataSet data =
        new Editions(folder, workspace.snapshots(), workspace.keys())
            .open(of, snapshots.get(folder, of))) {
      MicrodataTable table = MicrodataTable.of(data, rules);
      KAnonymity anonymity = new KAnonymity(rules, table.identifiers());
      Anonymised found = anonymity.best().orElseThrow(() -> refusal(rules, anonymity));
      new MicrodataFolder(rules, table, found, data.simulated()).write(out);
      said.println(
          "%d of %s, each like %s at least, written to %s"
              .formatted(
                  found.kept().size(),
                  Count.of(table.identifiers().size(), "response"),
                  Count.of(found.smallest() - 1L, "other"),
                  out));
    }
    return 0;
  }

  private Refusal refusal(Microdata rules, KAnonymity anonymity) {
    return new Refusal(
        "%s %s: found no generalisation in which each response is like %s and at most %s of the responses are left out (the best leaves out %s); expected more responses, wider levels or a larger most_suppressed in study.yaml"
            .formatted(
                study.id(),
                wave.id(),
                Count.of(rules.k() - 1L, "other"),
                percent(rules.mostSuppressed()),
                percent(anonymity.leastLeftOut())));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }
}
