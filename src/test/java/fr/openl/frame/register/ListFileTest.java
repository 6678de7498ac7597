package fr.openl.frame.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as spreadsheets save them, and what is said of those that cannot be read. */
class ListFileTest {
  private static final String MARK = "\uFEFF";

  @TempDir Path folder;

  @Test
  void theSeparatorIsWhatTheHeadersHaveMostOf() {
    for (String separator : List.of(",", ";", "\t")) {
      givenList("id%1$sname%1$smail\na%1$sÉcole%1$sa@example.org\n".formatted(separator));

      assertEquals(List.of("[id, name, mail]", "2 [a, École, a@example.org]"), read());
    }
  }

  @Test
  void aSeparatorThatIsSaidIsTaken() {
    givenList("id,name\na;b,c\n");

    assertEquals(
        List.of("[id,name]", "2 [a, b,c]"), read(new ListFile(file(), Optional.of(';'), "a list")));
  }

  @Test
  void aByteOrderMarkAndRowsWithoutAWordAreLeftOut() {
    givenList(MARK + "id;name\r\na;A\r\n;\r\n\r\nb;B\r\n");

    assertEquals(List.of("[id, name]", "2 [a, A]", "5 [b, B]"), read());
  }

  @Test
  void anotherEncodingIsToldWithItsLine() throws IOException {
    Files.write(file(), "id,name\na,A\nb,Fédération\n".getBytes(Charset.forName("windows-1252")));

    refuses("list.csv: line 3 (\"b,Fédération\") is not in UTF-8; save the list as \"CSV UTF-8\"");
  }

  @Test
  void whatIsNoListIsToldInASentence() {
    refuses("list.csv: no such file; expected a list of things");
    givenList("");
    refuses("list.csv: found nothing in the first row; expected headers");
    givenList("PK\u0003\u0004…");
    refuses("list.csv: this is a workbook; save the sheet");
    givenList("id,name,id\n1,2,3\n");
    refuses("list.csv: found the header \"id\" twice, in columns 1 and 3; expected each once");
    givenList("id,,name\n1,2,3\n");
    refuses("list.csv: column 2 has no header");
    givenList("id,name\n\"a\"b,c\n");
    refuses("a quotation mark too few or too many");
    givenList("id,name\n\"a,b\nc,d\n");
    refuses("a quotation mark too few or too many");
  }

  private void givenList(String text) {
    try {
      Files.writeString(file(), text, StandardCharsets.UTF_8);
    } catch (IOException unwritable) {
      throw new java.io.UncheckedIOException(unwritable);
    }
  }

  private void refuses(String sentence) {
    String told = String.valueOf(assertThrows(Refusal.class, this::read).getMessage());
    assertTrue(told.contains(sentence), told);
    assertEquals(1, told.lines().count(), told);
  }

  private List<String> read() {
    return read(new ListFile(file(), "a list of things"));
  }

  private static List<String> read(ListFile list) {
    return list.read(
        (headers, rows) -> {
          List<String> told = new ArrayList<>(List.of(headers.toString()));
          for (CSVRecord row : rows) {
            told.add(ListFile.number(row) + " " + row.toList());
          }
          return told;
        });
  }

  private Path file() {
    return folder.resolve("list.csv");
  }
}
