package fr.openl.cli.fieldwork;

import picocli.CommandLine.Command;

/** {@code openl mail}: the letters of a study. */
@Command(
    name = "mail",
    mixinStandardHelpOptions = true,
    description = "Look at the letters of a study before they leave.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = MailPreviewCommand.class)
public final class MailCommand {}
