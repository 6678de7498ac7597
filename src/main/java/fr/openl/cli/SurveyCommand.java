package fr.openl.cli;

import picocli.CommandLine.Command;

/** {@code openl survey}: work on the definition of a study. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    description = "Check, format, compare and rehearse a study's definition.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SurveyCheckCommand.class,
      SurveyFormatCommand.class,
      SurveyDiffCommand.class,
      SurveySimulateCommand.class,
      SurveySchemaCommand.class
    })
final class SurveyCommand {}
