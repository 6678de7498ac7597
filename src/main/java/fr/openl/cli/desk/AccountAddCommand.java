package fr.openl.cli.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Role;
import fr.openl.accounts.SigningIn;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.Keyring;
import fr.openl.store.DeskStore;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl account add}: lets somebody work at the desk. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Add an account and tell, once, the link by which it is set up.")
final class AccountAddCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private NamedAccount named;
  @Spec private CommandSpec spec;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "operator, researcher or reader.")
  private String role;

  @Option(
      names = "--openid",
      paramLabel = "SUBJECT",
      description = "Signs in with the OpenID provider only, as whom it knows by this subject.")
  private @Nullable String openId;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    Role given = Role.parse("--role", role);
    try (DuckDbStore store = workspace.openStore()) {
      DeskStore desk = store.desk();
      if (desk.findAccount(named.name()).isPresent()) {
        throw new Refusal(
            "There is an account \"%s\" already; expected another name, or openl account reset"
                .formatted(named.name()));
      }
      Account fresh =
          new Account(
              named.name(),
              given,
              false,
              0,
              Optional.empty(),
              Optional.empty(),
              Optional.ofNullable(openId));
      PrintWriter out = spec.commandLine().getOut();
      if (openId == null) {
        SigningIn.Invited invited =
            SigningIn.invite(fresh, Keyring.open(workspace.keys()), InstantSource.system());
        desk.keep(invited.account());
        InvitationText.tell(invited, home.place().serving(), out);
      } else {
        desk.keep(fresh);
        out.println(fresh.name() + " can sign in with the OpenID provider.");
      }
      desk.add(AuditEntry.PROMPT, AuditEntry.Act.ACCOUNT_ADDED, fresh.name(), given.spelled());
    }
    return 0;
  }
}
