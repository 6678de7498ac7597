package fr.openl.cli.text;

import picocli.CommandLine.Command;

/** {@code openl text}: work on what was written in words of people's own. */
@Command(
    name = "text",
    mixinStandardHelpOptions = true,
    description = "Code, count, read and moderate open answers.",
    subcommands = {
      TextStandingCommand.class,
      TextExportCommand.class,
      TextCodeCommand.class,
      TextAgreeCommand.class,
      TextSuggestCommand.class,
      TextWordsCommand.class,
      TextContextCommand.class,
      TextModerateCommand.class
    })
public final class TextCommand {}
