package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import fr.openl.opendata.StudyEditions;
import fr.openl.report.YearlyReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of the report that a reader prints from a browser loses nothing at the edge of paper. */
class PrintedReportTest {
  @TempDir Path folder;

  @Test
  void aTableOfManyColumnsIsPrintedWholeOnAWidePage() throws IOException {
    new YearlyReport()
        .publish(
            List.of(StudyEditions.of("framaspace-usages", "2026")), folder.resolve("published"));
    Path page = folder.resolve("published/framaspace-usages/2026/fr/block-space.html");
    try (Chromium chromium = Chromium.open();
        PDDocument pdf = Loader.loadPDF(printed(chromium, page))) {
      int wide = 0;
      for (int i = 0; i < pdf.getNumberOfPages(); i++) {
        PDPage paper = pdf.getPage(i);
        if (paper.getMediaBox().getWidth() > paper.getMediaBox().getHeight()) {
          wide++;
          thenEveryColumnIsThere(words(pdf, i + 1));
        }
      }
      assertTrue(wide > 0, "the table by sector needs a wide page");
      assertTrue(words(pdf, 1).contains("Votre espace Frama.space"), "the others stay upright");
      assertEquals(595, pdf.getPage(0).getMediaBox().getWidth(), 1);
    }
  }

  private static void thenEveryColumnIsThere(String words) {
    for (String column : List.of("Ensemble", "Sports et plein", "Environnement", "Autre")) {
      assertTrue(words.contains(column), column + " is missing in: " + words);
    }
  }

  private static byte[] printed(Chromium chromium, Path file) {
    Page window = chromium.window(Chromium.DESKTOP, "fr");
    window.navigate(file.toUri().toString());
    return window.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
  }

  private static String words(PDDocument pdf, int page) throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("[\\s\\h]+", " ");
  }
}
