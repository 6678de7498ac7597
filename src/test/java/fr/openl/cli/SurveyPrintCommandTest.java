package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A questionnaire on paper, for those who answer with a pen and those who enter what they wrote.
 */
class SurveyPrintCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path folder;

  @Test
  void everyQuestionIsOnPaperWithItsIdItsCodesAndItsRoutingInWords() throws IOException {
    Path file = folder.resolve("questionnaire.pdf");
    assertEquals("", printed(0, "--lang", "fr", "-o", file.toString()));
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
      assertEquals("fr", pdf.getDocumentCatalog().getLanguage());
      String words = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\h]+", " ");
      assertTrue(words.contains("Votre collectif a-t-il des personnes salariées"), "the question");
      assertTrue(words.contains("has_employees"), "the question's id");
      assertTrue(words.contains("Bénévole volunteer"), "a category with its code");
      assertTrue(words.contains("Oui yes Non no"), "yes and no with theirs");
      assertTrue(words.contains("Seulement si à la question 8, la réponse est « Oui »"), "routing");
      assertFalse(words.contains("Adresse permanente"), "nobody follows a link on paper");
    }
  }

  @Test
  void theSameDefinitionGivesTheSameBytes() throws IOException {
    Path one = folder.resolve("one.pdf");
    Path two = folder.resolve("two.pdf");
    printed(0, "--lang", "en", "-o", one.toString());
    printed(0, "--lang", "en", "-o", two.toString());
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
  }

  @Test
  void whatDoesNotExistIsNamedWithWhatDoes() {
    Path file = folder.resolve("none.pdf");
    assertEquals(
        "--lang: found 'frr', did you mean 'fr'?; there are: fr, en",
        printed(2, "--lang", "frr", "-o", file.toString()).strip());
    assertTrue(
        printed(2, "--revision", "1999", "-o", file.toString())
            .startsWith("--revision: found '1999'"));
    assertFalse(Files.exists(file));
    String nowhere = folder.resolve("no/such/folder.pdf").toString();
    assertTrue(printed(2, "-o", nowhere).startsWith(nowhere + " cannot be written"));
  }

  private static String printed(int code, String... options) {
    StringWriter err = new StringWriter();
    String[] arguments = new String[options.length + 3];
    arguments[0] = "survey";
    arguments[1] = "print";
    arguments[2] = STUDY;
    System.arraycopy(options, 0, arguments, 3, options.length);
    int found =
        Main.run(new PrintWriter(new StringWriter(), true), new PrintWriter(err, true), arguments);
    assertEquals(code, found, err.toString());
    return err.toString();
  }
}
