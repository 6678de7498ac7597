package fr.openl.cli.fieldwork;

import picocli.CommandLine.Command;

/** {@code openl privacy}: keep what was promised to respondents. */
@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Erase what has come to the end of its time, and say so.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      PrivacyRetentionCommand.class,
      PrivacyDestroyKeyCommand.class,
      PrivacyLogCommand.class
    })
public final class PrivacyCommand {}
