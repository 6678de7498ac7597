package fr.openl.cli;

import fr.openl.Refusal;
import fr.openl.admin.RunningObservatory;
import fr.openl.admin.TypedCommand;
import fr.openl.cli.desk.AccountCommand;
import fr.openl.cli.disclose.DiscloseCommand;
import fr.openl.cli.estimate.EstimateCommand;
import fr.openl.cli.fieldwork.AssistCommand;
import fr.openl.cli.fieldwork.BouncesCommand;
import fr.openl.cli.fieldwork.FieldworkCommand;
import fr.openl.cli.fieldwork.InviteCommand;
import fr.openl.cli.fieldwork.LinksCommand;
import fr.openl.cli.fieldwork.MailCommand;
import fr.openl.cli.fieldwork.NeighboursCommand;
import fr.openl.cli.fieldwork.PrivacyCommand;
import fr.openl.cli.fieldwork.RemindCommand;
import fr.openl.cli.frame.FrameCommand;
import fr.openl.cli.notebook.NotebookCommand;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Place;
import fr.openl.cli.rehearse.RehearseCommand;
import fr.openl.cli.responses.BackupCommand;
import fr.openl.cli.responses.ExportCommand;
import fr.openl.cli.responses.ImportCommand;
import fr.openl.cli.responses.IndicatorsCommand;
import fr.openl.cli.responses.MicrodataCommand;
import fr.openl.cli.responses.PublishCommand;
import fr.openl.cli.responses.RestoreCommand;
import fr.openl.cli.responses.SnapshotCommand;
import fr.openl.cli.survey.SurveyCommand;
import fr.openl.cli.text.TextCommand;
import fr.openl.dataset.moments.DataFile;
import fr.openl.store.DatabaseInUse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The {@code openl} command: every way into the observatory from a shell. */
@Command(
    name = "openl",
    description = "The observatory of libre digital practices.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 the answer is no (a cell is exposed, a file is to be formatted), 2 the"
          + " input cannot be accepted, 3 a defect of the program."
    })
public final class Main {
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          ServeCommand.class,
          SurveyCommand.class,
          ImportCommand.class,
          PublishCommand.class,
          SnapshotCommand.class,
          ExportCommand.class,
          MicrodataCommand.class,
          IndicatorsCommand.class,
          BackupCommand.class,
          RestoreCommand.class,
          FrameCommand.class,
          LinksCommand.class,
          AssistCommand.class,
          InviteCommand.class,
          RemindCommand.class,
          MailCommand.class,
          BouncesCommand.class,
          FieldworkCommand.class,
          AccountCommand.class,
          PrivacyCommand.class,
          NeighboursCommand.class,
          RehearseCommand.class,
          EstimateCommand.class,
          DiscloseCommand.class,
          TextCommand.class,
          NotebookCommand.class,
          CommandLine.HelpCommand.class);

  @Option(
      names = "--stacktrace",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Show where in the program a failure arose.")
  private boolean stacktrace;

  public static void main(String[] arguments) {
    if (arguments.length > 0 && isNamed(EstimateCommand.class, arguments[0])) {
      DataFile.startEngine();
    }
    System.exit(
        run(
            new PrintWriter(System.out, true, System.out.charset()),
            new PrintWriter(System.err, true, System.err.charset()),
            arguments));
  }

  /** Runs one command, which speaks to {@code out} and {@code err}, and returns its exit code. */
  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(Place.here(), out, err, arguments);
  }

  /** Runs one command typed at {@code place}. */
  static int run(Place place, PrintWriter out, PrintWriter err, String... arguments) {
    Main main = new Main();
    return main.commands(place, out, err, arguments)
        .setExecutionExceptionHandler(
            (failure, command, parsed) ->
                handOver(failure, place, out, err, arguments)
                    .orElseGet(() -> main.tell(failure, command)))
        .execute(arguments);
  }

  /**
   * Runs one command as a part of other work.
   *
   * @return what it says
   * @throws Refusal what it refuses, or its complaint
   */
  static String attempt(Place place, String... arguments) {
    StringWriter said = new StringWriter();
    StringWriter complaint = new StringWriter();
    Main main = new Main();
    List<Refusal> refused = new ArrayList<>();
    int code =
        main.commands(
                place, new PrintWriter(said, true), new PrintWriter(complaint, true), arguments)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  if (failure instanceof Refusal refusal) {
                    refused.add(refusal);
                  }
                  return main.tell(failure, command);
                })
            .execute(arguments);
    if (code != 0) {
      throw refused.isEmpty() ? new Refusal(complaint.toString().strip()) : refused.getFirst();
    }
    return said.toString();
  }

  /** The command with all its commands. */
  public static CommandLine everything() {
    CommandLine main = new CommandLine(new Main());
    COMMANDS.forEach(main::addSubcommand);
    return main.setCaseInsensitiveEnumValuesAllowed(true);
  }

  private CommandLine commands(Place place, PrintWriter out, PrintWriter err, String... arguments) {
    IFactory furnished = new Furnished(place);
    CommandLine main = new CommandLine(this, furnished);
    named(arguments).forEach(command -> main.addSubcommand(new CommandLine(command, furnished)));
    return main.setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .registerConverter(Path.class, path -> place.folder().resolve(path));
  }

  /** The one command that is named first, for making all of them takes long; else all. */
  private static List<Class<?>> named(String... arguments) {
    List<Class<?>> named =
        COMMANDS.stream()
            .filter(command -> arguments.length > 0 && isNamed(command, arguments[0]))
            .toList();
    return named.isEmpty() || named.contains(CommandLine.HelpCommand.class) ? COMMANDS : named;
  }

  private static boolean isNamed(Class<?> command, String name) {
    Command declared = command.getAnnotation(Command.class);
    return declared.name().equals(name) || List.of(declared.aliases()).contains(name);
  }

  /** A command that finds the database in use is run by the observatory that uses it. */
  private static OptionalInt handOver(
      Exception failure, Place place, PrintWriter out, PrintWriter err, String... arguments) {
    return failure instanceof DatabaseInUse inUse && place.serving().isEmpty()
        ? RunningObservatory.beside(inUse.file())
            .run(
                new TypedCommand(place.folder().toAbsolutePath(), place.home(), List.of(arguments)),
                out,
                err)
        : OptionalInt.empty();
  }

  /** One sentence for what was refused; a failure of our own asks to be reported. */
  private int tell(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof Refusal) {
      err.println(failure.getMessage());
    } else {
      err.println(
          "openl failed: "
              + failure
              + ". This is a defect of the program; please report it with the output of the same"
              + " command and --stacktrace.");
    }
    if (stacktrace) {
      failure.printStackTrace(err);
    }
    err.flush();
    return failure instanceof Refusal ? ExitCode.USAGE : 3;
  }

  /** Makes commands and what they are made of; options that depend on the place know it. */
  private record Furnished(Place place) implements IFactory {
    @Override
    public <K> K create(Class<K> kind) throws Exception {
      return kind.equals(HomeOption.class)
          ? kind.cast(new HomeOption(place))
          : CommandLine.defaultFactory().create(kind);
    }
  }

  /** The version in the jar's manifest. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"openl " + (version == null ? "(not packaged)" : version)};
    }
  }
}
