package fr.openl.cli.survey;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.limesurvey.LimeTsvWriter;
import fr.openl.definition.exchange.sheet.SheetWriter;
import fr.openl.definition.exchange.xlsform.XlsFormWriter;
import fr.openl.frame.StudyFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code openl survey export}: a study's questionnaire as a form of another tool. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Write a questionnaire as an XLSForm or a survey of LimeSurvey.")
final class SurveyExportCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Mixin private StudyParameter study;
  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      defaultValue = "xlsform",
      paramLabel = "FORMAT",
      description = "xlsform or limesurvey (default: ${DEFAULT-VALUE}).")
  private String format;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "The file to write: .xlsx, .csv or .md; .txt for LimeSurvey.")
  private Path out;

  @Override
  public Integer call() {
    StudyFolder folder = home.workspace().study(study.id());
    ExchangeReport report = new ExchangeReport();
    switch (format) {
      case "xlsform" ->
          SheetWriter.write(XlsFormWriter.write(folder.study(), folder.current(), report), out);
      case "limesurvey" -> LimeTsvWriter.write(folder.study(), folder.current(), out, report);
      default ->
          throw new Refusal(
              "--format: found '" + format + "', expected one of xlsform, limesurvey");
    }
    PrintWriter printer = spec.commandLine().getOut();
    report.lines().forEach(printer::println);
    printer.println(
        "%s: %s in %s; %s."
            .formatted(
                out,
                Count.of(folder.current().questions().count(), "question"),
                format,
                report.lines().isEmpty()
                    ? "everything is in it"
                    : Count.of(report.lines().size(), "remark") + " above"));
    return 0;
  }
}
