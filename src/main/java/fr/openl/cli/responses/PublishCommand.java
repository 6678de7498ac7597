package fr.openl.cli.responses;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.charts.Vocabulary;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Progress;
import fr.openl.cli.place.Workspace;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.report.YearlyReport;
import fr.openl.store.Snapshot;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl publish}: from responses to the yearly report as static pages. */
@Command(
    name = "publish",
    aliases = "report",
    mixinStandardHelpOptions = true,
    description = "Compute the indicators and publish the yearly reports.")
public final class PublishCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..*",
      description = "The studies to publish (default: every study that has responses).")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--all",
      description = "Every edition of every study, as without a study; cannot be named with one.")
  private boolean all;

  @Option(
      names = "--address",
      paramLabel = "URL",
      description = "Where the reports will be read, for the list of pages that robots look for.")
  private @Nullable URI address;

  @Override
  public Integer call() {
    if (all && !named.isEmpty()) {
      throw new Refusal(
          "Publish either --all or the studies named (%s), not both"
              .formatted(String.join(", ", named)));
    }
    Optional<URI> site = Optional.ofNullable(address).map(PublishCommand::folder);
    Workspace workspace = home.workspace();
    List<StudyFolder> studies =
        (named.isEmpty() ? workspace.studies() : named).stream().map(workspace::study).toList();
    PrintWriter out = spec.commandLine().getOut();
    studies.forEach(study -> tellSilent(study, out));
    FreshSnapshots snapshots = new FreshSnapshots(workspace, out);
    snapshots.ask(studies);
    List<ReleasedEdition> editions = new ArrayList<>();
    List<ReleaseLedger> ledgers = new ArrayList<>();
    try (Progress progress = Progress.of("Computing", "studies", studies.size())) {
      for (StudyFolder study : studies) {
        ReleaseLedger ledger = workspace.releases(study);
        ledgers.add(ledger);
        editions.addAll(
            new Editions(study, workspace.snapshots(), workspace.keys()).release(ledger));
        progress.reach(ledgers.size());
      }
    }
    if (editions.isEmpty()) {
      List<String> ids = studies.stream().map(study -> study.study().id()).toList();
      throw Refusal.said(
          "There is nothing to publish: none of %s has responses; take some in with openl import"
              .formatted(ids),
          "Il n’y a rien à publier : aucune réponse pour %s ; openl import en fait entrer"
              .formatted(ids));
    }
    try (Progress progress =
        Progress.of("Publishing", "figures", YearlyReport.countFigures(editions))) {
      new YearlyReport().publish(editions, workspace.published(), site, progress::reach);
    }
    ledgers.forEach(ReleaseLedger::keep);
    for (ReleasedEdition edition : editions) {
      Snapshot snapshot = snapshots.get(edition.study(), edition.wave());
      out.println(
          FreshSnapshots.describe(snapshot)
              + ", "
              + Count.of(edition.indicators().size(), "indicator"));
      if (!edition.coarselyHidden().isEmpty()) {
        out.println(
            "  hidden more than may be needed, for an exact check takes too long: "
                + String.join(", ", edition.coarselyHidden()));
      }
    }
    out.println("Published in " + workspace.published().resolve("index.html"));
    return 0;
  }

  /** Says which languages of a study its report cannot be told in; refuses wrong sentences. */
  private static void tellSilent(StudyFolder study, PrintWriter out) {
    for (String language : Vocabulary.read(study).orRefuse().silent()) {
      out.println(
          "%s: no report in %s, whose sentences %s would hold; openl survey translate begins it"
              .formatted(
                  study.study().id(), language, study.named(Vocabulary.file(study, language))));
    }
  }

  /** The address of a folder on the web, ending in a slash. */
  private static URI folder(URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getRawQuery() != null) {
      throw new Refusal(
          "%s is no address of a folder on the web; an example is https://example.org/reports/"
              .formatted(address));
    }
    return address.getPath().endsWith("/") ? address : URI.create(address + "/");
  }
}
