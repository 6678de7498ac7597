package fr.openl.cli.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Account;
import fr.openl.accounts.Accounts;
import java.util.List;
import picocli.CommandLine.Parameters;

/** The account that a command is about. */
final class NamedAccount {
  @Parameters(paramLabel = "NAME", description = "The name that is typed to sign in.")
  private String name;

  String name() {
    return name;
  }

  /**
   * The account of that name.
   *
   * @throws Refusal when there is none
   */
  Account get(Accounts accounts) {
    List<String> known = accounts.listAccounts().stream().map(Account::name).toList();
    return accounts
        .findAccount(name)
        .orElseThrow(
            () ->
                new Refusal(
                    "There is no account \"%s\"; there are: %s"
                        .formatted(name, known.isEmpty() ? "none" : String.join(", ", known))));
  }
}
