package fr.openl.cli.fieldwork;

import picocli.CommandLine.Command;

/** {@code openl privacy}: keep what was promised to respondents. */
@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Serve the rights of units; erase what has come to the end of its time.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PrivacyShowCommand.class,
      PrivacyExportCommand.class,
      PrivacyCorrectCommand.class,
      PrivacyEraseCommand.class,
      PrivacyRetentionCommand.class,
      PrivacyDestroyKeyCommand.class,
      PrivacyLogCommand.class
    })
public final class PrivacyCommand {}
