package fr.openl.cli.desk;

import picocli.CommandLine.Command;

/** {@code openl account}: who may work at the desk. */
@Command(
    name = "account",
    mixinStandardHelpOptions = true,
    description = "Say who may work at the desk, and read what was done there.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      AccountAddCommand.class,
      AccountListCommand.class,
      AccountResetCommand.class,
      AccountDisableCommand.class,
      AccountEnableCommand.class,
      AccountLogCommand.class
    })
public final class AccountCommand {}
