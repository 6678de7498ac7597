package fr.openl.cli.desk;

import fr.openl.accounts.AuditEntry;
import picocli.CommandLine.Command;

/** {@code openl account disable}: shuts an account. */
@Command(
    name = "disable",
    mixinStandardHelpOptions = true,
    description = "Shut an account; its sessions end at once.")
final class AccountDisableCommand extends AccountSwitch {
  AccountDisableCommand() {
    super(true, AuditEntry.Act.ACCOUNT_DISABLED, "is shut");
  }
}
