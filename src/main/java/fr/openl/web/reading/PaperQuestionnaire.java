package fr.openl.web.reading;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.print.Press;
import fr.openl.print.PrintedPage;
import fr.openl.web.door.Texts;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A questionnaire on paper, to be filled in with a pen and entered by somebody else: every question
 * with its id, every category with its code and a box, routing in words. The same definition gives
 * the same bytes.
 *
 * @param style what its boxes and lines look like
 */
public record PaperQuestionnaire(
    Texts texts,
    Study study,
    Questionnaire questionnaire,
    List<QuestionnairePage.Part> parts,
    String style) {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "fr.openl.pages");

  private static final String STYLE = "paper.css";

  public PaperQuestionnaire {
    parts = List.copyOf(parts);
  }

  /**
   * The PDF file of a revision.
   *
   * @param language one of the study's
   */
  public static byte[] print(StudyFolder folder, Questionnaire revision, String language) {
    Study study = folder.study();
    Texts texts = new Texts(language, study.languages().getFirst());
    StringOutput html = new StringOutput();
    TEMPLATES.render(
        "reading/paper.jte",
        new PaperQuestionnaire(
            texts, study, revision, new ReadingDesk(folder, revision, texts).parts(), sheet()),
        html);
    return Press.print(
        PrintedPage.of(
            html.toString(),
            List.of(),
            study.contact().name(),
            lastAsked(folder, revision),
            Optional.empty()));
  }

  /** The day the file tells: when the revision was asked last. */
  private static LocalDate lastAsked(StudyFolder folder, Questionnaire revision) {
    return folder.waves().stream()
        .filter(wave -> folder.questionnaireOf(wave).revision().equals(revision.revision()))
        .map(Wave::opens)
        .max(LocalDate::compareTo)
        .orElse(LocalDate.EPOCH);
  }

  private static String sheet() {
    try (InputStream in = PaperQuestionnaire.class.getResourceAsStream(STYLE)) {
      if (in == null) {
        throw new IllegalStateException("The program lacks its " + STYLE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
