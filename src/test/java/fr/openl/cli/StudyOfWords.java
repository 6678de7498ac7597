package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/**
 * A study that asks for a tool, {@code tool}, and for words, {@code why}, each with a coding
 * scheme; and what is done with its words at a prompt.
 */
final class StudyOfWords {
  static final String ID = "opinions";

  private final Path home;
  private final Prompt prompt;

  StudyOfWords(Path home) {
    this.home = home;
    this.prompt = new Prompt(home);
    prompt.write(
        "surveys/opinions/study.yaml",
        """
        study: opinions
        title: {fr: Mots, en: Words}
        languages: [fr, en]
        unit: collective
        units: {fr: collectifs, en: collectives}
        design: {kind: open}
        privacy: {identity: anonymous}
        contact: {name: O, mail: o@example.org}
        """);
    prompt.write(
        "surveys/opinions/questionnaire.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          tools: {nextcloud: {fr: Nextcloud, en: Nextcloud}, peertube: {fr: PeerTube, en: PeerTube}}
        blocks:
          - id: tools
            title: {fr: Outils, en: Tools}
            questions:
              - {id: tool, type: select_one, list: tools, other: true, label: {fr: "Quel outil ?", en: "Which tool?"}}
          - id: words
            title: {fr: Mots libres, en: Free words}
            questions:
              - {id: why, type: text, label: {fr: "Pourquoi ?", en: "Why?"}}
        """);
    prompt.write(
        "surveys/opinions/coding/why.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          theme:
            time: {fr: Temps, en: Time}
            people: {fr: Bénévoles, en: Volunteers}
            unclear: {fr: Inclassable, en: Unclear, missing: dont_know}
        blocks:
          - id: coding
            title: {fr: Codage, en: Coding}
            questions:
              - {id: why_theme, type: select_one, list: theme, label: {fr: Thème, en: Theme}}
        """);
    prompt.write(
        "surveys/opinions/coding/tool.other.yaml",
        """
        questionnaire: opinions
        revision: "1"
        lists:
          catalogue: {from: data/reference/tools.csv, code: id, label: {fr: label, en: label_en}}
        blocks:
          - id: coding
            title: {fr: Codage, en: Coding}
            questions:
              - {id: tool_other_coded, type: select_multiple, list: catalogue, label: {fr: Autre outil, en: Other tool}}
        """);
    prompt.write(
        "surveys/opinions/indicators.yaml",
        """
        indicators:
          - {id: which, kind: distribution, label: {fr: Outils, en: Tools}, of: "${tool}"}
          - {id: themes, kind: distribution, label: {fr: Thèmes, en: Themes}, of: "${why_theme}"}
        """);
    prompt.write(
        "surveys/opinions/waves/2025.yaml",
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-11-01
        closes: 2025-12-01
        mode: web
        access: open
        """);
    prompt.write(
        "surveys/opinions/mappings/2025.yaml",
        """
        mapping: opinions
        wave: "2025"
        columns: {tool: {from: tool}, why: {from: why}}
        others: text
        ignored: [n]
        """);
  }

  Prompt prompt() {
    return prompt;
  }

  /**
   * Brings in a CSV file with the columns {@code n} (its row number), {@code tool}, {@code why}.
   */
  void imports(String file, String rows) {
    Path written = prompt.write(file, "n,tool,why\n" + rows);
    done(prompt.types("import", ID, "--wave", "2025", "--responses", written.toString()));
  }

  /** Types {@code openl text} about the words. */
  Outcome text(String what, String... more) {
    return prompt.types(
        Stream.concat(Stream.of("text", what, ID, "--wave", "2025", "why"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** The file for coders. */
  String exported() throws IOException {
    Path file = home.resolve("coding.csv");
    done(text("export", "--out", file.toString()));
    return Files.readString(file);
  }

  /** A coder gives each answer the code that its words ask for, in a spreadsheet in French. */
  void code(String coder, UnaryOperator<String> codeOfText) throws IOException {
    String codes = filled("id,code", CsvRows.of(exported()), codeOfText);
    String asInFrench = codes.replace(',', ';');
    Path file = prompt.write(coder + ".csv", asInFrench);
    done(text("code", "--in", file.toString(), "--coder", coder));
  }

  /** The file for who moderates. */
  String toModerate() throws IOException {
    Path file = home.resolve("moderate.csv");
    done(text("moderate", "--out", file.toString()));
    return Files.readString(file);
  }

  /** A person takes in the decisions of a file. */
  Outcome moderated(String decisions) {
    Path file = prompt.write("decided.csv", decisions);
    return text("moderate", "--in", file.toString(), "--moderator", "m");
  }

  /** A file with one line an answer: its id, and what its words ask for. */
  static String filled(String header, List<CSVRecord> answers, UnaryOperator<String> ofText) {
    StringBuilder rows = new StringBuilder(header).append('\n');
    for (CSVRecord row : answers) {
      rows.append(row.get("id")).append(',').append(ofText.apply(row.get("text"))).append('\n');
    }
    return rows.toString();
  }

  static void done(Outcome outcome) {
    assertEquals(0, outcome.code(), outcome.err());
  }
}
