package fr.openl.print;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fr.openl.charts.Typeface;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Prints a page of HTML on A4 as PDF/UA: tagged, with the languages of its words, bookmarks and
 * alternatives in words, its fonts inside. Nothing is fetched for it from anywhere, and the same
 * page gives the same bytes.
 */
public final class Press {
  private Press() {}

  /** The PDF file of {@code page}. */
  public static byte[] print(PrintedPage page) {
    XRLog.setLoggingEnabled(false);
    try (PDDocument document = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(document);
      builder.withW3cDocument(page.document(), "");
      builder.usePdfUaAccessibility(true);
      builder.useObjectDrawerFactory(new ChartDrawers(page.charts()));
      builder.useUnicodeLineBreaker(new LineBreaks(Locale.forLanguageTag(page.language())));
      builder.useReplacementText("?");
      for (var priority : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((address, kind) -> false, priority);
      }
      for (Typeface typeface : Typeface.values()) {
        builder.useFont(
            new PDFontSupplier(font(typeface, document)),
            Typeface.FAMILY,
            weight(typeface),
            style(typeface),
            true);
      }
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      Imprint.of(page).put(document);
      ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 18);
      document.save(file);
      return file.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** A font without its ligatures, whose search would take more time than all the rest. */
  private static PDFont font(Typeface typeface, PDDocument document) throws IOException {
    try (InputStream file = typeface.file()) {
      TrueTypeFont font = new TTFParser(true).parse(new RandomAccessReadBuffer(file));
      font.setEnableGsub(false);
      return PDType0Font.load(document, font, true);
    }
  }

  private static int weight(Typeface typeface) {
    return switch (typeface) {
      case PLAIN, ITALIC -> 400;
      case BOLD, BOLD_ITALIC -> 700;
    };
  }

  private static FontStyle style(Typeface typeface) {
    return switch (typeface) {
      case PLAIN, BOLD -> FontStyle.NORMAL;
      case ITALIC, BOLD_ITALIC -> FontStyle.ITALIC;
    };
  }
}
