package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.exchange.limesurvey.LimeTsvReader;
import fr.openl.definition.exchange.limesurvey.LssReader;
import fr.openl.definition.exchange.surveyjs.SurveyJsReader;
import fr.openl.definition.exchange.xlsform.XlsFormReader;
import fr.openl.definition.expression.Formula;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A form that was read and became a study, for tests to look at. */
record Imported(ImportedStudy study) {
  static Imported from(Path file) {
    ExchangeReport report = new ExchangeReport();
    String name = file.getFileName().toString();
    ForeignForm form =
        name.endsWith(".lss")
            ? LssReader.read(file, report)
            : name.endsWith(".txt")
                ? LimeTsvReader.read(file, report)
                : name.endsWith(".json")
                    ? SurveyJsReader.read(file, "en", report)
                    : XlsFormReader.read(file, "en", report);
    return new Imported(StudyAssembly.assemble(form, "imported", report));
  }

  /** A form in Markdown tables, written to {@code folder}. */
  static Imported of(Path folder, String markdown) {
    return of(folder, "form.md", markdown);
  }

  static Imported of(Path folder, String name, String content) {
    try {
      return from(Files.writeString(folder.resolve(name), content));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Questionnaire questionnaire() {
    return study.questionnaire();
  }

  Question question(String id) {
    return questionnaire().findQuestion(id).orElseThrow();
  }

  QuestionBlock block(String id) {
    return questionnaire().blocks().stream()
        .filter(block -> block.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  String type(String id) {
    return question(id).type().name();
  }

  /** The condition of a question; empty when it is always asked. */
  String relevant(String id) {
    return question(id).relevant().map(Formula::source).orElse("");
  }

  void reports(String place, String found) {
    List<Finding> findings = study.report().findings();
    assertTrue(
        findings.stream().anyMatch(f -> f.place().equals(place) && f.found().contains(found)),
        () -> place + ": " + found + " among " + findings);
  }

  void reportsNothingBut(String... places) {
    assertEquals(
        List.of(places),
        study.report().findings().stream()
            .map(Finding::place)
            .filter(place -> !place.equals("study.yaml"))
            .distinct()
            .toList());
  }
}
