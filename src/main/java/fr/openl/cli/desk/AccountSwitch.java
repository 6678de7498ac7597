package fr.openl.cli.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.cli.place.HomeOption;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shuts an account or opens it again, and notes it in the audit log. */
abstract class AccountSwitch implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private NamedAccount named;
  @Spec private CommandSpec spec;

  private final boolean disabled;
  private final AuditEntry.Act act;
  private final String outcome;

  /** With its {@code outcome} in words that follow the account's name, such as "is shut". */
  AccountSwitch(boolean disabled, AuditEntry.Act act, String outcome) {
    this.disabled = disabled;
    this.act = act;
    this.outcome = outcome;
  }

  @Override
  public Integer call() {
    try (DuckDbStore store = home.workspace().openStore()) {
      DeskStore desk = store.desk();
      Account account = named.get(desk).disabled(disabled);
      desk.keep(account);
      desk.add(AuditEntry.PROMPT, act, account.name(), "");
      spec.commandLine().getOut().println(account.name() + " " + outcome + ".");
    }
    return 0;
  }
}
