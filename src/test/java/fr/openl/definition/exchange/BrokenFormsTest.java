package fr.openl.definition.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Broken, hostile and odd files get one clear sentence each, or are read. */
class BrokenFormsTest {
  private static final String XMLNS =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String ROWS = row(1, "type", "name", "label") + row(2, "text", "q", "What?");

  @TempDir private Path folder;

  @Test
  void formulasAreReadByTheirStoredResults() throws IOException {
    String formula =
        "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>\"te\"&amp;\"xt\"</f><v>text</v></c>"
            + "<c r=\"B3\" t=\"inlineStr\"><is><t>r</t></is></c></row>";

    Imported form = Imported.from(workbook(sheet(ROWS + formula), Map.of()));

    assertEquals("text", form.type("r"));
    form.reports("survey!A3", "a formula");
  }

  @Test
  void thousandsOfDeclaredEmptyRowsAreNothing() throws IOException {
    StringBuilder rows = new StringBuilder(ROWS);
    for (int i = 3; i < 20_003; i++) {
      rows.append("<row r=\"")
          .append(i)
          .append("\"><c r=\"A")
          .append(i)
          .append("\" s=\"0\"/></row>");
    }

    Imported form = Imported.from(workbook(sheet(rows.toString()), Map.of()));

    assertEquals(1, form.questionnaire().questions().count());
    form.reportsNothingBut();
  }

  @Test
  void macrosAreRefused() throws IOException {
    Path file = workbook(sheet(ROWS), Map.of("xl/vbaProject.bin", "x"));

    assertRefused(file, "macros");
  }

  @Test
  void whatUnpacksToMoreThanAFormIsRefused() throws IOException {
    Path file = workbook(sheet(ROWS + " ".repeat(70_000_000)), Map.of());

    assertTrue(Files.size(file) < 200_000, "it is small before");
    assertRefused(file, "unpacks to more than 60,000,000 bytes");
  }

  @Test
  void entitiesAreRefusedBeforeAnyIsRead() throws IOException {
    String declared = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";

    assertRefused(workbook(declared + sheet(ROWS), Map.of()), "<!DOCTYPE");
    assertRefused(
        Files.writeString(
            folder.resolve("x.lss"),
            declared
                + "<document><questions><rows><row><qid>&e;</qid></row></rows></questions></document>"),
        "no XML that can be read");
  }

  @Test
  void aWorkbookCutOffInTheMiddleIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(workbook(sheet(ROWS), Map.of()));
    Path cut = folder.resolve("cut.xlsx");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));

    assertRefused(cut, "damaged or cut off");
  }

  @Test
  void aProtectedOrOldWorkbookIsRefused() throws IOException {
    byte[] old = new byte[600];
    System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, old, 0, 4);
    Path file = folder.resolve("old.xlsx");
    Files.write(file, old);

    assertRefused(file, "protected by a password or in the old format");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.xlsx | hello | no Excel workbook",
        "a.xlsx | ~~ | an empty file",
        "a.md | # Only words | no table that begins with",
        "a.csv | a,b,c | no column 'type'",
        "a.txt | only words | no columns class, name and text",
        "a.lss | <document><questions> | no XML",
        "a.lss | <document/> | no table of questions",
        "a.json | {\"pages\": [ | no JSON",
        "a.json | {\"a\": 1} | no pages and no elements",
        "a.json | {\"pages\": []} | no question that can be asked"
      })
  void eachGetsASentence(String name, String content, String sentence) throws IOException {
    assertRefused(Files.writeString(folder.resolve(name), content), sentence);
  }

  @Test
  void tenMegabytesOfTextAreNoForm() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("big.csv"), "type,name,label\ntext,q," + "x".repeat(10_000_000));

    assertRefused(file, "expected a form of at most 8,000,000");
  }

  @Test
  void deepBracketsAreNoStackOverflow() throws IOException {
    assertRefused(Files.writeString(folder.resolve("deep.json"), "[".repeat(100_000)), "no JSON");
    Imported form =
        Imported.of(
            folder,
            """
            | survey | | | | |
            | | type | name | label | relevant |
            | | text | a | A | %s |
            """
                .formatted("(".repeat(5_000)));
    form.reports("survey!E3", "levels");
  }

  @Test
  void bytesThatAreNoUtf8AreNamed() throws IOException {
    Path file = folder.resolve("latin.csv");
    Files.write(file, "type,name,label\ntext,q,é".getBytes(StandardCharsets.ISO_8859_1));

    assertRefused(file, "not UTF-8");
  }

  private static void assertRefused(Path file, String sentence) {
    Refusal refusal = assertThrows(Refusal.class, () -> Imported.from(file));
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(sentence), message);
    assertFalse(message.contains("\n"), message);
  }

  private static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      row.append("<c r=\"")
          .append((char) ('A' + i))
          .append(number)
          .append("\" t=\"inlineStr\"><is><t>")
          .append(cells[i])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  private static String sheet(String rows) {
    return "<worksheet " + XMLNS + "><sheetData>" + rows + "</sheetData></worksheet>";
  }

  /** A workbook with one sheet, called survey, and further parts. */
  private Path workbook(String sheet, Map<String, String> further) throws IOException {
    String packages = "http://schemas.openxmlformats.org/package/2006/";
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + packages
            + "content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats"
            + "-officedocument.spreadsheetml.sheet.main+xml\"/></Types>");
    parts.put(
        "_rels/.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + OFFICE
            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + XMLNS
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + "<sheet name=\"survey\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\""
            + packages
            + "relationships\"><Relationship Id=\"r1\" Type=\""
            + OFFICE
            + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", sheet);
    parts.putAll(further);
    Path file = folder.resolve("form.xlsx");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
