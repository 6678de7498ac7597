package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Main;
import fr.openl.definition.document.Key;
import fr.openl.definition.type.QuestionKind;
import fr.openl.definition.type.QuestionTypes;
import fr.openl.indicators.IndicatorKind;
import fr.openl.indicators.IndicatorKinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The references name every command, option, question type and indicator kind, and no other. */
class HeadingsTest {
  private static final Path COMMANDS = Path.of("docs/commands.md");
  private static final Path STUDY_FILES = Path.of("docs/study-files.md");
  private static final Pattern OPTION = Pattern.compile("--[a-z][a-z-]*");
  private static final Pattern ENVIRONMENT = Pattern.compile("System\\.getenv\\(\"(\\w+)\"\\)");

  @Test
  void everyCommandHasAHeadingAndEveryHeadingIsACommand() throws Exception {
    Set<String> headings =
        MarkdownPage.of(COMMANDS).headings().stream()
            .skip(1)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(commands()), headings);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theTableOfACommandNamesItsOptionsAndTheirDefaults(String command) throws Exception {
    String section = MarkdownPage.of(COMMANDS).section(command);
    List<List<String>> table = MarkdownPage.tableRows(section, "option");
    List<ArgSpec> arguments = arguments(spec(command));
    assertEquals(
        arguments.stream().map(HeadingsTest::spelled).sorted().toList(),
        table.stream().map(List::getFirst).sorted().toList());
    for (ArgSpec argument : arguments) {
      if (argument.defaultValue() != null) {
        String row =
            table.stream()
                .filter(cells -> cells.getFirst().equals(spelled(argument)))
                .findFirst()
                .orElseThrow()
                .toString();
        assertTrue(row.contains("`" + argument.defaultValue() + "`"), row);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatIsSaidOfACommandNamesNoOptionThatItLacks(String command) throws Exception {
    List<String> known =
        spec(command).options().stream().flatMap(option -> Stream.of(option.names())).toList();
    List<String> named =
        OPTION
            .matcher(MarkdownPage.of(COMMANDS).section(command))
            .results()
            .map(found -> found.group())
            .filter(option -> !known.contains(option))
            .toList();
    assertEquals(List.of(), named);
  }

  @Test
  void theOptionsOfEveryCommandAreNamedAboveThem() throws Exception {
    String top = MarkdownPage.of(COMMANDS).source().split("(?m)^## ", -1)[0];
    for (OptionSpec option : main().getCommandSpec().options()) {
      assertTrue(top.contains("`" + option.longestName() + "`"), option.longestName());
    }
  }

  @Test
  void everyEnvironmentVariableIsNamed() throws Exception {
    String page = Files.readString(COMMANDS);
    Set<String> variables = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        ENVIRONMENT
            .matcher(Files.readString(source))
            .results()
            .forEach(found -> variables.add(found.group(1)));
      }
    }
    assertTrue(variables.contains("OPENL_HOME"), variables.toString());
    variables.forEach(variable -> assertTrue(page.contains("`" + variable + "`"), variable));
  }

  @Test
  void everyQuestionTypeHasARowWithItsKeys() throws Exception {
    List<List<String>> rows = MarkdownPage.tableRows(Files.readString(STUDY_FILES), "type");
    assertEquals(
        QuestionTypes.list().stream().map(kind -> "`" + kind.name() + "`").toList(),
        rows.stream().map(List::getFirst).toList());
    for (int i = 0; i < rows.size(); i++) {
      QuestionKind kind = QuestionTypes.list().get(i);
      assertNamesKeys(rows.get(i).get(1), kind.name(), kind.keys());
    }
  }

  @Test
  void everyIndicatorKindHasARowWithItsKeys() throws Exception {
    List<List<String>> rows = MarkdownPage.tableRows(Files.readString(STUDY_FILES), "kind");
    assertEquals(
        IndicatorKinds.listAll().stream().map(kind -> "`" + kind.name() + "`").toList(),
        rows.stream().map(List::getFirst).toList());
    for (int i = 0; i < rows.size(); i++) {
      IndicatorKind kind = IndicatorKinds.listAll().get(i);
      assertNamesKeys(rows.get(i).get(1), kind.name(), kind.keys());
    }
  }

  private static void assertNamesKeys(String cell, String kind, List<Key> keys) {
    for (Key key : keys) {
      assertTrue(cell.matches(".*`" + key.name() + "[`:].*"), kind + " lacks " + key.name());
    }
  }

  /** Every command with its full name, such as {@code openl survey check}. */
  static List<String> commands() {
    List<String> names = new ArrayList<>();
    addCommands(main(), names);
    return names;
  }

  private static void addCommands(CommandLine parent, List<String> names) {
    for (CommandLine command : parent.getSubcommands().values()) {
      if (!command.getCommandSpec().helpCommand()) {
        names.add(command.getCommandSpec().qualifiedName());
        addCommands(command, names);
      }
    }
  }

  private static CommandSpec spec(String qualifiedName) {
    CommandLine command = main();
    for (String word : qualifiedName.substring("openl ".length()).split(" ", -1)) {
      command = command.getSubcommands().get(word);
    }
    return command.getCommandSpec();
  }

  /** What a command takes beside the options that every command has. */
  private static List<ArgSpec> arguments(CommandSpec command) {
    return command.args().stream()
        .filter(
            argument ->
                !(argument instanceof OptionSpec option)
                    || (!option.usageHelp() && !option.versionHelp() && !option.inherited()))
        .toList();
  }

  private static String spelled(ArgSpec argument) {
    return "`"
        + (argument instanceof OptionSpec option
            ? (option.longestName() + (option.arity().max() == 0 ? "" : " " + option.paramLabel()))
            : argument.paramLabel())
        + "`";
  }

  private static CommandLine main() {
    return Main.everything();
  }
}
