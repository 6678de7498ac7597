package fr.openl.cli.survey;

import picocli.CommandLine.Command;

/** {@code openl survey}: work on the definition of a study. */
@Command(
    name = "survey",
    mixinStandardHelpOptions = true,
    description = "Check, format, compare, exchange, print and rehearse a study's definition.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      SurveyCheckCommand.class,
      SurveyFormatCommand.class,
      SurveyDiffCommand.class,
      SurveyTranslateCommand.class,
      SurveyImportCommand.class,
      SurveyExportCommand.class,
      SurveyPrintCommand.class,
      SurveySimulateCommand.class,
      SurveySchemaCommand.class
    })
public final class SurveyCommand {}
