package fr.openl.cli.desk;

import fr.openl.accounts.AuditEntry;
import picocli.CommandLine.Command;

/** {@code openl account enable}: opens an account again. */
@Command(
    name = "enable",
    mixinStandardHelpOptions = true,
    description = "Open an account again that was shut.")
final class AccountEnableCommand extends AccountSwitch {
  AccountEnableCommand() {
    super(false, AuditEntry.Act.ACCOUNT_ENABLED, "is open again");
  }
}
