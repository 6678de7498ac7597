package fr.openl.cli.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.cli.place.HomeOption;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl account enable}: opens an account again. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Open an account again that was shut.")
final class AccountEnableCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private NamedAccount named;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (DuckDbStore store = home.workspace().openStore()) {
      DeskStore desk = store.desk();
      Account account = named.get(desk).disabled(false);
      desk.keep(account);
      desk.add(AuditEntry.PROMPT, AuditEntry.Act.ACCOUNT_ENABLED, account.name(), "");
      spec.commandLine().getOut().println(account.name() + " is open again.");
    }
    return 0;
  }
}
