package fr.openl.collection.imports.tool;

import fr.openl.Refusal;
import fr.openl.collection.imports.Mapping;
import fr.openl.collection.imports.MappingReader;
import fr.openl.collection.imports.ResponseFile;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Draft;
import fr.openl.definition.format.Formatter;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A file of responses whose tool was recognised, with the mapping that follows from its header.
 *
 * @param text the mapping as a file, for a person to edit
 */
public record Recognition(ForeignTool tool, Mapping mapping, String text) {
  /**
   * Recognises {@code file} and maps its columns to the questions of {@code wave}.
   *
   * @param named the tool, when a person named it
   * @throws Refusal when no tool is recognised, or no column is a question of the study
   */
  public static Recognition of(
      StudyFolder study, Wave wave, Path file, Optional<ForeignTool> named) {
    FileHead head = FileHead.of(file);
    ForeignTool tool =
        named
            .or(() -> recognise(head))
            .orElseThrow(
                () ->
                    new Refusal(
                        "%s: the header is of none of the known tools; expected --from with one of %s, or a mapping"
                            .formatted(file, spellings())));
    String text = new Recognition.Draftsman(study, wave, tool, head).write(file);
    Mapping mapping =
        MappingReader.read(text, "the mapping made of " + file, study.questionnaireOf(wave))
            .orRefuse();
    return new Recognition(tool, mapping, text);
  }

  private static Optional<ForeignTool> recognise(FileHead head) {
    return Arrays.stream(ForeignTool.values())
        .filter(tool -> head.rows().stream().anyMatch(row -> row.stream().anyMatch(tool::isSign)))
        .findFirst();
  }

  private static String spellings() {
    return Arrays.stream(ForeignTool.values())
        .map(ForeignTool::spelling)
        .collect(Collectors.joining(", "));
  }

  /** Writes the mapping of one file. */
  private record Draftsman(StudyFolder study, Wave wave, ForeignTool tool, FileHead head) {
    String write(Path file) {
      Questionnaire questionnaire = study.questionnaireOf(wave);
      FormNames names = FormNames.of(study.folder());
      FormIndex index =
          new FormIndex(
              questionnaire,
              tool == ForeignTool.LIMESURVEY ? names.orOfLimeSurvey(questionnaire) : names);
      Map<Question, ColumnsOfQuestion> found = new LinkedHashMap<>();
      List<String> personal = new ArrayList<>();
      for (String column : columns(file)) {
        Optional<Question> question = place(column, index, found);
        if (question.isEmpty() && tool.isPersonal(column)) {
          personal.add(column);
        }
      }
      Draft columns = new Draft();
      questionnaire
          .questions()
          .forEach(
              question ->
                  Optional.ofNullable(found.get(question))
                      .ifPresent(of -> of.write(tool, index, columns)));
      if (columns.mapping().entries().isEmpty()) {
        throw new Refusal(
            "%s: none of its columns is a question of %s, read as an export of %s; expected codes or labels of its questions"
                .formatted(file, study.study().id(), tool.title()));
      }
      Draft mapping = new Draft().put("mapping", study.study().id()).put("wave", wave.id());
      if (headerRows() > 1) {
        mapping.put("header_rows", headerRows());
      }
      if (isSpread()) {
        mapping.put("header", "spread");
      }
      if (head.separator() != ',') {
        mapping.put("separator", head.separator() == ';' ? "semicolon" : "tab");
      }
      mapping.putTexts("missing", List.of("", "N/A", "n/a"));
      mapping.put("columns", columns.mapping());
      if (tool == ForeignTool.NEXTCLOUD_FORMS || tool == ForeignTool.FRAMAFORMS) {
        mapping.put("others", "text");
      }
      if (tool == ForeignTool.FRAMAFORMS) {
        mapping.put("dates", "european");
      }
      mapping.putTexts("personal", personal);
      return Formatter.format(new Document(mapping.mapping(), List.of()), MappingReader.SHAPE);
    }

    private Optional<Question> place(
        String column, FormIndex index, Map<Question, ColumnsOfQuestion> found) {
      for (ForeignTool.Reference reference : tool.references(column)) {
        Optional<Question> question = index.find(reference.question());
        if (question.isPresent()) {
          ColumnsOfQuestion of = found.computeIfAbsent(question.get(), ColumnsOfQuestion::new);
          if (of.take(reference, column, index)) {
            return question;
          }
        }
      }
      return Optional.empty();
    }

    private List<String> columns(Path file) {
      try (ResponseFile opened =
          ResponseFile.open(
              file, StandardCharsets.UTF_8, head.separator(), headerRows(), isSpread())) {
        return opened.columns();
      }
    }

    /** The header ends with the row that holds the tool's own columns. */
    private int headerRows() {
      if (tool == ForeignTool.NEXTCLOUD_FORMS) {
        return head.rows().size() > 1 && head.rows().get(1).contains("user_display_name") ? 2 : 1;
      }
      for (int row = 0; row < Math.min(3, head.rows().size()); row++) {
        if (head.rows().get(row).stream().anyMatch(tool::isSign)) {
          return row + 1;
        }
      }
      return 1;
    }

    private boolean isSpread() {
      return tool == ForeignTool.FRAMAFORMS && headerRows() > 1;
    }
  }
}
