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

/** {@code openl account disable}: shuts an account. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Shut an account; its sessions end at once.")
final class AccountDisableCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private NamedAccount named;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (DuckDbStore store = home.workspace().openStore()) {
      DeskStore desk = store.desk();
      Account account = named.get(desk).disabled(true);
      desk.keep(account);
      desk.add(AuditEntry.PROMPT, AuditEntry.Act.ACCOUNT_DISABLED, account.name(), "");
      spec.commandLine().getOut().println(account.name() + " is shut.");
    }
    return 0;
  }
}
