package fr.openl.collection.imports;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseFileTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void recordsEndWithAnyLineEnd(String end) throws Exception {
    assertEquals(
        List.of("2: 1|x", "3: 2|y"), rows("a,b" + end + "1,x" + end + "2,y" + end, UTF_8, 1));
  }

  @Test
  void lineFeedsInsideCellsDoNotCountAsRows() throws Exception {
    assertEquals(List.of("2: 1|x\ny", "3: 2|z"), rows("a,b\n1,\"x\ny\"\n2,z\n", UTF_8, 1));
  }

  @Test
  void marksAndNoBreakSpacesAroundNamesAndCellsAreNoPartOfThem() throws Exception {
    Path file = write("\uFEFFa,\u00A0b \n\uFEFF1\u00A0, x\u200B\n".getBytes(UTF_8));
    try (ResponseFile opened = ResponseFile.open(file, UTF_8, 1)) {
      assertEquals(List.of("a", "b"), opened.columns());
      ResponseFile.Row row = opened.next();
      assertEquals("1", row.cell(0));
      assertEquals("x", row.cell(opened.indexOf("b")));
    }
  }

  @Test
  void severalHeaderRowsAreJoined() throws Exception {
    Path file = write("Tools,,\nStack,Cabal,\nq1,q2,q3\n1,0,1\n".getBytes(UTF_8));
    try (ResponseFile opened = ResponseFile.open(file, UTF_8, 3)) {
      assertEquals(List.of("Tools / Stack / q1", "Cabal / q2", "q3"), opened.columns());
    }
  }

  @Test
  void aGzippedFileIsKnownByItsContent() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a\n1\n".getBytes(UTF_8));
    }
    assertEquals(List.of("2: 1"), rows(bytes.toByteArray(), UTF_8, 1));
  }

  @Test
  void anotherEncodingIsReadWhenNamed() throws Exception {
    assertEquals(List.of("2: été"), rows("a\nété\n".getBytes(ISO_8859_1), ISO_8859_1, 1));
  }

  @Test
  void aRaggedRowIsRefusedWithItsNumber() {
    String message = refusal("a,b\n1,2\n3\n", 1);
    assertTrue(message.contains("row 3 has 1 cells, expected 2"), message);
  }

  @Test
  void wrongBytesAreRefused() {
    String message = refusal("a\nété\n".getBytes(ISO_8859_1), 1);
    assertTrue(message.contains("not in the mapping's encoding"), message);
  }

  @Test
  void aCutGzipStreamIsRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write("a\n1\n2\n3\n".repeat(5000).getBytes(UTF_8));
    }
    byte[] cut = Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2);
    assertTrue(refusal(cut, 1).contains("gzip"));
  }

  @Test
  void anOpenQuoteIsRefused() {
    String message = refusal("a,b\n1,\"never closed\n", 1);
    assertTrue(message.contains("malformed") || message.contains("well-formed"), message);
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    String message = refusal("a,b,a\n1,2,3\n", 1);
    assertTrue(message.contains("columns 1 and 3 are both named \"a\""), message);
  }

  @Test
  void aMissingFileIsRefusedByName() {
    Path nowhere = folder.resolve("nowhere.csv");
    Refusal refusal = assertThrows(Refusal.class, () -> ResponseFile.open(nowhere, UTF_8, 1));
    assertTrue(refusal.toString().contains("nowhere.csv: no such file"));
  }

  @Test
  void anEmptyFileHasNoHeader() {
    assertTrue(refusal("", 1).contains("expected 1 header rows"));
  }

  private String refusal(String content, int headerRows) {
    return refusal(content.getBytes(UTF_8), headerRows);
  }

  private String refusal(byte[] content, int headerRows) {
    return assertThrows(Refusal.class, () -> rows(content, UTF_8, headerRows)).toString();
  }

  private List<String> rows(String content, Charset encoding, int headerRows) throws Exception {
    return rows(content.getBytes(encoding), encoding, headerRows);
  }

  private List<String> rows(byte[] content, Charset encoding, int headerRows) throws Exception {
    List<String> rows = new ArrayList<>();
    try (ResponseFile file = ResponseFile.open(write(content), encoding, headerRows)) {
      while (file.hasNext()) {
        ResponseFile.Row row = file.next();
        rows.add(row.number() + ": " + String.join("|", row.cells()));
      }
    }
    return rows;
  }

  private Path write(byte[] content) throws Exception {
    return Files.write(folder.resolve("responses.csv"), content);
  }
}
