package fr.openl.cli.desk;

import fr.openl.accounts.Account;
import fr.openl.cli.place.HomeOption;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl account list}: who may work at the desk. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Tell who may work at the desk, as what.")
final class AccountListCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    try (DuckDbStore store = home.workspace().openStore()) {
      List<Account> accounts = store.desk().listAccounts();
      for (Account account : accounts) {
        out.println(
            "%-20s %-10s %s".formatted(account.name(), account.role().spelled(), state(account)));
      }
      if (accounts.isEmpty()) {
        out.println("There is no account yet; add one with openl account add.");
      }
    }
    return 0;
  }

  private static String state(Account account) {
    if (account.disabled()) {
      return "disabled";
    } else if (account.openId().isPresent()) {
      return "signs in with the OpenID provider";
    }
    return account.password().isPresent() ? "open" : "waits to be set up";
  }
}
