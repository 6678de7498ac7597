package fr.openl.cli.desk;

import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.SigningIn;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code openl account reset}: a new link for who has lost telephone, codes or password. */
@Command(
    name = "reset",
    mixinStandardHelpOptions = true,
    description =
        "Tell a new link by which an account is set up; its password, codes and sessions end.")
final class AccountResetCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private NamedAccount named;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    try (DuckDbStore store = workspace.openStore()) {
      DeskStore desk = store.desk();
      SigningIn.Invited invited =
          SigningIn.invite(named.get(desk), Keyring.open(workspace.keys()), InstantSource.system());
      desk.keep(invited.account());
      desk.add(AuditEntry.PROMPT, AuditEntry.Act.ACCOUNT_RESET, invited.account().name(), "");
      InvitationText.tell(invited, home.place().serving(), spec.commandLine().getOut());
    }
    return 0;
  }
}
