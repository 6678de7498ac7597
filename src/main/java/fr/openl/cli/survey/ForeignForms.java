package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.limesurvey.LimeTsvReader;
import fr.openl.definition.exchange.limesurvey.LssReader;
import fr.openl.definition.exchange.surveyjs.SurveyJsReader;
import fr.openl.definition.exchange.xlsform.XlsFormReader;
import java.nio.file.Path;
import java.util.Locale;

/** The forms of other tools, told apart by the names of their files. */
final class ForeignForms {
  private ForeignForms() {}

  /**
   * Reads the form in {@code file}.
   *
   * @param language that of texts whose form does not tell it
   * @throws Refusal when it is none that is known here, or broken
   */
  static ForeignForm read(Path file, String language, ExchangeReport report) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return switch (ending) {
      case "xlsx", "xlsm", "csv", "md" -> XlsFormReader.read(file, language, report);
      case "lss" -> LssReader.read(file, report);
      case "txt", "tsv" -> LimeTsvReader.read(file, report);
      case "json" -> SurveyJsReader.read(file, language, report);
      default ->
          throw new Refusal(
              file
                  + ": found the ending '"
                  + ending
                  + "'; expected an XLSForm (.xlsx, .csv, .md), a survey of LimeSurvey (.lss, .txt,"
                  + " .tsv) or of SurveyJS (.json)");
    };
  }
}
