package fr.openl.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** A PDF as programs that read aloud, search or index take it in. */
public record PdfReading(PDDocument document) implements AutoCloseable {
  public static PdfReading of(byte[] file) {
    try {
      return new PdfReading(Loader.loadPDF(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public int pages() {
    return document.getNumberOfPages();
  }

  public Stream<PDPage> eachPage() {
    return StreamSupport.stream(document.getPages().spliterator(), false);
  }

  /** The words of one page, from 1. */
  public String words(int page) {
    return words(page, page);
  }

  /** Everything in words: pages, alternatives, bookmarks and what the file says of itself. */
  public String everything() {
    List<String> all = new ArrayList<>();
    all.add(words(1, pages()));
    elements().forEach(element -> all.add(String.valueOf(element.getAlternateDescription())));
    all.addAll(bookmarks());
    all.add(String.valueOf(document.getDocumentInformation().getTitle()));
    return String.join("\n", all);
  }

  /** Every bookmark, indented by its depth. */
  public List<String> bookmarks() {
    List<String> names = new ArrayList<>();
    Optional.ofNullable(document.getDocumentCatalog().getDocumentOutline())
        .ifPresent(outline -> bookmarks(outline, "", names));
    return names;
  }

  private static void bookmarks(PDOutlineNode above, String indent, List<String> names) {
    for (PDOutlineItem item : above.children()) {
      names.add(indent + item.getTitle());
      bookmarks(item, indent + "  ", names);
    }
  }

  /** Every element of the structure, in reading order. */
  public List<PDStructureElement> elements() {
    List<PDStructureElement> elements = new ArrayList<>();
    each(document.getDocumentCatalog().getStructureTreeRoot(), elements::add);
    return elements;
  }

  public List<PDStructureElement> elements(String type) {
    return elements().stream().filter(e -> e.getStructureType().equals(type)).toList();
  }

  private static void each(PDStructureNode node, Consumer<PDStructureElement> reader) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        reader.accept(element);
        each(element, reader);
      }
    }
  }

  private String words(int first, int last) {
    try {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setStartPage(first);
      stripper.setEndPage(last);
      return stripper.getText(document);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
