package fr.openl.cli.frame;

import picocli.CommandLine.Command;

/** {@code openl frame}: the list of those who are asked. */
@Command(
    name = "frame",
    mixinStandardHelpOptions = true,
    description = "Take in the list of units that a wave is about, and draw samples of it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {FrameImportCommand.class, FrameDrawCommand.class})
public final class FrameCommand {}
