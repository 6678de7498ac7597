package fr.openl.print;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.jsoup.nodes.Entities;

/**
 * What a PDF says of itself: title, author, language and the day its figures are of. It names no
 * clock and no chance, so that the same page is the same file.
 */
record Imprint(String title, String author, String language, LocalDate day) {
  private static final String PROGRAM = "OPEN-L";

  static Imprint of(PrintedPage page) {
    return new Imprint(page.title(), page.author(), page.language(), page.day());
  }

  void put(PDDocument document) throws IOException {
    PDDocumentInformation information = new PDDocumentInformation();
    information.setTitle(title);
    information.setAuthor(author);
    information.setCreator(PROGRAM);
    information.setProducer(PROGRAM);
    information.setCreationDate(calendar());
    information.setModificationDate(calendar());
    document.setDocumentInformation(information);
    document.getDocumentCatalog().setLanguage(language);
    PDMetadata metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp().getBytes(StandardCharsets.UTF_8));
    document.getDocumentCatalog().setMetadata(metadata);
    CRC32 sum = new CRC32();
    sum.update(toString().getBytes(StandardCharsets.UTF_8));
    document.setDocumentId(sum.getValue());
  }

  private Calendar calendar() {
    return GregorianCalendar.from(day.atStartOfDay(ZoneOffset.UTC));
  }

  /** The metadata that PDF/UA (ISO 14289-1, 7.1) asks for, as XMP. */
  private String xmp() {
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
    <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>
    <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
    <xmp:CreatorTool>%s</xmp:CreatorTool>
    <xmp:CreateDate>%5$sT00:00:00Z</xmp:CreateDate>
    <xmp:ModifyDate>%5$sT00:00:00Z</xmp:ModifyDate>
    <pdf:Producer>%4$s</pdf:Producer>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description>
    </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            Entities.escape(title),
            Entities.escape(author),
            Entities.escape(language),
            PROGRAM,
            day);
  }
}
