package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.expression.Nearest;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.NeighbourBook;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl neighbours}: the entries of a study, for those who look after it. */
@Command(
    name = "neighbours",
    mixinStandardHelpOptions = true,
    description = {
      "List the entries of collectives that want to meet others, or erase one.",
      "Addresses are not told."
    })
public final class NeighboursCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(names = "--erase", paramLabel = "ENTRY", description = "Erase this entry.")
  private @Nullable String erased;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    String id = workspace.study(study.id()).study().id();
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = workspace.openStore()) {
      NeighbourBook book = store.neighbours();
      List<Neighbour> entries = book.list(id);
      if (erased != null) {
        Neighbour entry = find(entries, erased, id);
        book.erase(entry.id(), LocalDate.now(ZoneId.systemDefault()));
        out.println("Erased " + entry.id() + " (" + entry.name() + ").");
        return 0;
      }
      for (Neighbour entry : entries) {
        int reports = book.countReports(entry.id());
        out.println(
            "%s  %s, renewed %s%s%s"
                .formatted(
                    entry.id(),
                    entry.name(),
                    entry.renewed(),
                    entry.confirmed() ? "" : ", not confirmed",
                    reports == 0 ? "" : ", reported by " + reports));
      }
      out.println(new Count(entries.size(), "entry", "entries") + " in " + id + ".");
    }
    return 0;
  }

  private static Neighbour find(List<Neighbour> entries, String named, String study) {
    return entries.stream()
        .filter(entry -> entry.id().equals(named))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "%s has no entry \"%s\" among its %d%s"
                        .formatted(
                            study,
                            named,
                            entries.size(),
                            Nearest.among(entries.stream().map(Neighbour::id).toList(), named)
                                .map(near -> "; did you mean " + near + "?")
                                .orElse(""))));
  }
}
