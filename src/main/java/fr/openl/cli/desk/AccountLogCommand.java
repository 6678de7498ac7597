package fr.openl.cli.desk;

import fr.openl.Refusal;
import fr.openl.accounts.AuditEntry;
import fr.openl.cli.place.HomeOption;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl account log}: who did what, and whether the log is whole. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description =
        "Tell what was done at the desk and to its accounts; check that the log is whole.")
final class AccountLogCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(
      names = "--last",
      defaultValue = "100",
      paramLabel = "N",
      description = "How many entries are told (default: ${DEFAULT-VALUE}).")
  private int last;

  @Override
  public Integer call() {
    if (last < 1) {
      throw new Refusal("--last: found " + last + ", expected a number from 1 on");
    }
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = home.workspace().openStore()) {
      DeskStore desk = store.desk();
      List<AuditEntry> entries = desk.listEntries(Long.MAX_VALUE, last).reversed();
      entries.forEach(
          entry ->
              out.println(
                  "%6d  %s  %-12s %-18s %s %s"
                      .formatted(
                          entry.number(),
                          entry.moment(),
                          entry.account(),
                          entry.act().name().toLowerCase(Locale.ROOT),
                          entry.about(),
                          entry.detail())
                      .stripTrailing()));
      AuditEntry broken = desk.findBroken().orElse(null);
      if (broken != null) {
        spec.commandLine()
            .getErr()
            .println(
                "The log was changed: entry %d does not follow the one before it."
                    .formatted(broken.number()));
        return 1;
      }
      out.println(
          entries.isEmpty()
              ? "Nothing was done yet."
              : "The log is whole; its last seal is " + entries.getLast().link());
    }
    return 0;
  }
}
