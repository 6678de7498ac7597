package fr.openl.definition.exchange.limesurvey;

import fr.openl.Refusal;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.expression.Formula;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a questionnaire as the tab-separated text that LimeSurvey imports. */
public final class LimeTsvWriter {
  private static final List<String> COLUMNS =
      List.of(
          "class",
          "type/scale",
          "name",
          "relevance",
          "text",
          "help",
          "language",
          "validation",
          "mandatory",
          "other",
          "default",
          "same_default",
          "exclude_all_others",
          "max_answers",
          "max_num_value_n",
          "maximum_chars",
          "min_answers",
          "min_num_value_n",
          "num_value_int_only",
          "equation");

  private final Study study;
  private final Questionnaire questionnaire;
  private final ExchangeReport report;
  private final LimeNames names;
  private final LimeExpressions expressions;
  private final CSVPrinter printer;

  private LimeTsvWriter(
      Study study, Questionnaire questionnaire, ExchangeReport report, CSVPrinter printer) {
    this.study = study;
    this.questionnaire = questionnaire;
    this.report = report;
    this.names = new LimeNames(questionnaire, report);
    this.expressions = new LimeExpressions(questionnaire, names);
    this.printer = printer;
  }

  /**
   * Writes {@code questionnaire} to {@code file}, which appears whole or not at all; what
   * LimeSurvey cannot say is reported.
   *
   * @throws Refusal when the file cannot be written
   */
  public static void write(
      Study study, Questionnaire questionnaire, Path file, ExchangeReport report) {
    if (!file.toString().endsWith(".txt") && !file.toString().endsWith(".tsv")) {
      throw new Refusal(file + ": expected a name that ends in .txt or .tsv");
    }
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    try {
      try (CSVPrinter printer =
          new CSVPrinter(
              Files.newBufferedWriter(beside),
              CSVFormat.RFC4180.builder().setDelimiter('\t').get())) {
        new LimeTsvWriter(study, questionnaire, report, printer).write();
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new Refusal(file + ": this file cannot be written (" + failure + ")", failure);
    }
  }

  private void write() throws IOException {
    printer.printRecord(COLUMNS);
    row(Map.of("class", "S", "name", "language", "text", study.defaultLanguage()));
    row(
        Map.of(
            "class",
            "S",
            "name",
            "additional_languages",
            "text",
            String.join(" ", study.languages().subList(1, study.languages().size()))));
    row(Map.of("class", "S", "name", "admin", "text", study.contact().name()));
    row(Map.of("class", "S", "name", "adminemail", "text", study.contact().mail()));
    for (String language : study.languages()) {
      row(
          Map.of(
              "class",
              "SL",
              "name",
              "surveyls_title",
              "text",
              in(study.title(), language),
              "language",
              language));
    }
    for (String language : study.languages()) {
      int number = 0;
      for (QuestionBlock block : questionnaire.blocks()) {
        block(block, ++number, language);
      }
    }
  }

  private void block(QuestionBlock block, int number, String language) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("class", "G");
    row.put("type/scale", Integer.toString(number));
    row.put("name", in(block.title(), language));
    row.put("text", block.intro().map(intro -> in(intro, language)).orElse(""));
    row.put("relevance", relevant(block.relevant(), block.id(), language).orElse("1"));
    row.put("language", language);
    row(row);
    for (Question question : block.questions()) {
      question(question, language);
    }
  }

  private void question(Question question, String language) throws IOException {
    Map<String, String> row = new LinkedHashMap<>();
    row.put("class", "Q");
    row.put("type/scale", LimeNames.letter(question.type().control()));
    row.put("name", names.question(question.id()));
    row.put("language", language);
    row.put("text", question.label().map(label -> in(label, language)).orElse(""));
    row.put("help", question.hint().map(hint -> in(hint, language)).orElse(""));
    row.put(
        "mandatory",
        switch (question.required()) {
          case OPTIONAL -> "N";
          case SOFT -> "S";
          case REQUIRED -> "Y";
        });
    row.put("relevance", relevant(question.relevant(), question.id(), language).orElse("1"));
    boolean first = language.equals(study.defaultLanguage());
    if (first && question.constraint().isPresent()) {
      report.tell(question.id(), "a constraint", "left out");
    }
    if (question.type().control() instanceof Control.Hidden(Formula value)) {
      Optional<String> equation = expressions.written(value);
      if (equation.isEmpty()) {
        if (first) {
          report.tell(question.id(), "'" + value.source() + "'", "left out");
        }
        return;
      }
      row.put("equation", "{" + equation.get() + "}");
    }
    attributes(row, question.type().control());
    row(row);
    parts(question, language);
  }

  private void attributes(Map<String, String> row, Control control) {
    switch (control) {
      case Control.Choice choice when choice.other() -> row.put("other", "Y");
      case Control.Choices choices -> {
        row.put("other", choices.other() ? "Y" : "N");
        row.put(
            "exclude_all_others",
            String.join(
                ";",
                choices.list().codes().stream()
                    .filter(choices.exclusive()::contains)
                    .map(code -> names.category(choices.list().id(), code))
                    .toList()));
        choices.atLeast().ifPresent(n -> row.put("min_answers", Integer.toString(n)));
        choices.atMost().ifPresent(n -> row.put("max_answers", Integer.toString(n)));
      }
      case Control.Order order -> row.put("max_answers", Integer.toString(order.ranks()));
      case Control.NumberEntry(var number) -> {
        row.put("num_value_int_only", number.whole() ? "1" : "0");
        number.min().ifPresent(min -> row.put("min_num_value_n", LimeNames.figure(min)));
        number.max().ifPresent(max -> row.put("max_num_value_n", LimeNames.figure(max)));
      }
      case Control.Writing writing ->
          row.put("maximum_chars", Integer.toString(writing.maxLength()));
      default -> {}
    }
  }

  private void parts(Question question, String language) throws IOException {
    switch (question.type().control()) {
      case Control.Choice choice -> categories("A", choice.list(), choice.other(), language);
      case Control.Choices choices -> categories("SQ", choices.list(), choices.other(), language);
      case Control.Order order -> categories("A", order.list(), false, language);
      case Control.Grid grid -> {
        for (Control.Row row : grid.rows()) {
          part("SQ", names.row(question.id(), row.id()), in(row.label(), language), language);
        }
        categories("A", grid.list(), false, language);
      }
      case Control.Steps steps -> {
        for (int step = steps.from(); step <= steps.to(); step++) {
          part("A", Integer.toString(step), Integer.toString(step), language);
        }
      }
      default -> {}
    }
  }

  private void categories(String as, CodeList list, boolean other, String language)
      throws IOException {
    for (var category : list.categories()) {
      if (!other || !category.code().equals("other")) {
        part(
            as,
            names.category(list.id(), category.code()),
            in(category.label(), language),
            language);
      }
    }
  }

  private void part(String as, String code, String text, String language) throws IOException {
    row(Map.of("class", as, "type/scale", "0", "name", code, "text", text, "language", language));
  }

  private Optional<String> relevant(Optional<Formula> formula, String place, String language) {
    Optional<String> written = formula.flatMap(expressions::written);
    if (formula.isPresent() && written.isEmpty() && language.equals(study.defaultLanguage())) {
      report.tell(
          place, "the condition '" + formula.get().source() + "'", "left out: asked of everyone");
    }
    return written;
  }

  private String in(LocalText text, String language) {
    return names.piped(text.in(language, study.defaultLanguage()).words());
  }

  private void row(Map<String, String> cells) throws IOException {
    printer.printRecord(COLUMNS.stream().map(column -> cells.getOrDefault(column, "")).toList());
  }
}
