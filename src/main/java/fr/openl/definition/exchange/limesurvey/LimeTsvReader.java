package fr.openl.definition.exchange.limesurvey;

import fr.openl.Refusal;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.Texts;
import fr.openl.definition.exchange.sheet.BoundedFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the tab-separated text that LimeSurvey exports a survey's structure to. */
public final class LimeTsvReader {
  private static final Set<String> STRUCTURE =
      Set.of(
          "id",
          "related_id",
          "class",
          "type/scale",
          "name",
          "relevance",
          "text",
          "help",
          "language",
          "mandatory",
          "other",
          "same_default",
          "encrypted",
          "assessment_value");

  private final ExchangeReport report;
  private final LimeSurvey survey = new LimeSurvey();
  private final Map<String, LimeQuestion> questions = new HashMap<>();
  private Optional<LimeSurvey.Group> group = Optional.empty();
  private Optional<LimeQuestion> question = Optional.empty();

  private LimeTsvReader(ExchangeReport report) {
    this.report = report;
  }

  /**
   * The survey in {@code file}.
   *
   * @throws Refusal when it is no such text
   */
  public static ForeignForm read(Path file, ExchangeReport report) {
    LimeTsvReader reader = new LimeTsvReader(report);
    String text = BoundedFile.text(file);
    CSVFormat format =
        CSVFormat.TDF
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(false)
            .setIgnoreSurroundingSpaces(false)
            .setAllowMissingColumnNames(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      List<String> columns = parser.getHeaderNames();
      if (!columns.containsAll(List.of("class", "name", "text"))) {
        throw new Refusal(
            file
                + ": found no columns class, name and text in the first line; expected a survey"
                + " structure of LimeSurvey as tab-separated text");
      }
      for (CSVRecord record : parser) {
        reader.row(record, "line " + parser.getCurrentLineNumber());
      }
    } catch (IOException
        | UncheckedIOException
        | IllegalStateException
        | IllegalArgumentException broken) {
      throw new Refusal(
          file + ": this is no tab-separated text (" + broken.getMessage() + ")", broken);
    }
    return new LimeForm(reader.survey, report).form();
  }

  private void row(CSVRecord row, String place) {
    String language = cell(row, "language");
    switch (cell(row, "class")) {
      case "S" -> survey.settings.put(cell(row, "name"), cell(row, "text"));
      case "SL" -> {
        if (cell(row, "name").equals("surveyls_title")) {
          survey.title.put(language, cell(row, "text"));
        }
      }
      case "G" -> group(row, place, language);
      case "Q" -> question(row, place, language);
      case "SQ" -> part(row, place, language, true);
      case "A" -> part(row, place, language, false);
      case "" -> {}
      default ->
          report.tell(place, "a row of class '" + cell(row, "class") + "'", "not taken over");
    }
  }

  private void group(CSVRecord row, String place, String language) {
    String key = cell(row, "type/scale").isEmpty() ? cell(row, "name") : cell(row, "type/scale");
    LimeSurvey.Group known =
        survey.groups.stream()
            .filter(one -> one.key.equals(key))
            .findFirst()
            .orElseGet(
                () -> {
                  LimeSurvey.Group added = new LimeSurvey.Group(place, key);
                  added.relevance = cell(row, "relevance");
                  survey.groups.add(added);
                  return added;
                });
    known.name.put(language, cell(row, "name"));
    known.description.put(language, cell(row, "text"));
    language(language);
    group = Optional.of(known);
  }

  private void question(CSVRecord row, String place, String language) {
    String code = cell(row, "name");
    LimeQuestion known =
        questions.computeIfAbsent(
            code,
            key -> {
              LimeQuestion added = new LimeQuestion(place, code, cell(row, "type/scale"));
              added.relevance = cell(row, "relevance");
              added.mandatory = cell(row, "mandatory");
              added.other = cell(row, "other").equals("Y");
              row.toMap()
                  .forEach(
                      (column, text) -> {
                        if (!STRUCTURE.contains(column) && !Texts.trimmed(text).isEmpty()) {
                          added.attributes.put(column, Texts.trimmed(text));
                        }
                      });
              group.ifPresent(of -> of.questions.add(added));
              return added;
            });
    known.text.put(language, cell(row, "text"));
    known.help.put(language, cell(row, "help"));
    language(language);
    question = Optional.of(known);
  }

  private void part(CSVRecord row, String place, String language, boolean subquestion) {
    if (question.isEmpty()) {
      report.tell(place, "a row before any question", "left out");
      return;
    }
    LimeQuestion of = question.get();
    int scale = cell(row, "type/scale").equals("1") ? 1 : 0;
    LimeQuestion.part(
            subquestion ? of.subquestions : of.answers,
            place,
            cell(row, "name"),
            scale,
            cell(row, "relevance"))
        .text()
        .put(language, cell(row, "text"));
  }

  private void language(String language) {
    if (!survey.languages.contains(language)) {
      survey.languages.add(language);
    }
  }

  private static String cell(CSVRecord row, String column) {
    return row.isMapped(column) && row.isSet(column) ? Texts.trimmed(row.get(column)) : "";
  }
}
