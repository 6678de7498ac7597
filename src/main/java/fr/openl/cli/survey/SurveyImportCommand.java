package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.definition.document.Shape;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.ImportedStudy;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.StudyAssembly;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl survey import}: a study from the form of another tool. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Make a study from an XLSForm, a LimeSurvey or a SurveyJS form.")
final class SurveyImportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The form: .xlsx, .csv, .md, .lss, .txt, .json.")
  private Path file;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FOLDER",
      description = "The study's folder, such as surveys/x, which must not exist yet.")
  private Path out;

  @Option(
      names = "--language",
      defaultValue = "en",
      paramLabel = "LANG",
      description =
          "The language of texts whose form does not tell it (default: ${DEFAULT-VALUE}).")
  private String language;

  @Option(
      names = "--report",
      paramLabel = "CSV",
      description = "Write every remark with its place to this file.")
  private @Nullable Path remarks;

  @Override
  public Integer call() {
    String unnamed =
        Languages.find(language)
            .orElseThrow(
                () ->
                    new Refusal(
                        "--language: found '" + language + "', expected a code such as fr"));
    Path folder = folder();
    ExchangeReport report = new ExchangeReport();
    ForeignForm form = ForeignForms.read(file, unnamed, report);
    ImportedStudy study = assembled(form, folder.getFileName().toString(), report);
    StudyFiles.write(folder, study);
    if (remarks != null) {
      StudyFiles.writeReport(remarks, report);
    }
    PrintWriter printer = spec.commandLine().getOut();
    report.lines().forEach(printer::println);
    printer.println(
        "%s: %s in %s, %s; %s."
            .formatted(
                out,
                Count.of(study.questionnaire().questions().count(), "question"),
                Count.of(study.questionnaire().blocks().size(), "block"),
                String.join(", ", form.languages()),
                told(report.lines())));
    return 0;
  }

  private ImportedStudy assembled(ForeignForm form, String id, ExchangeReport report) {
    try {
      return StudyAssembly.assemble(form, id, report);
    } catch (Refusal broken) {
      throw new Refusal(file + ": " + broken.getMessage(), broken);
    }
  }

  private static String told(List<String> lines) {
    return lines.isEmpty()
        ? "everything was taken over"
        : Count.of(lines.size(), "remark") + " above";
  }

  /** The folder to write, a new one among the studies. */
  private Path folder() {
    Path surveys = home.workspace().home().resolve("surveys").toAbsolutePath().normalize();
    Path folder = home.place().folder().resolve(out).toAbsolutePath().normalize();
    String id = String.valueOf(folder.getFileName());
    if (!surveys.equals(folder.getParent())) {
      throw new Refusal(
          "-o: found " + out + ", expected a folder in " + surveys + ", such as surveys/" + id);
    }
    if (!Shape.Spelled.NAME.pattern().matcher(id).matches()) {
      throw new Refusal(
          "-o: found the study id '" + id + "', expected " + Shape.Spelled.NAME.named());
    }
    if (Files.exists(folder)) {
      throw new Refusal(out + ": there is such a folder already; expected a new one");
    }
    return folder;
  }
}
