package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the first rows of a file do not show is found all the same. */
class LateSurprisesTest {
  private static final int ROWS = 20_000;

  @TempDir Path folder;

  @Test
  void aCategoryThatComesLateIsEstimated() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? "a" : i % 2 == 0 ? "b" : "c") + ",1");
    assertEquals(0.5, share(told, "a"), 1e-12);
    assertEquals(0.25, share(told, "b"), 1e-12);
    assertEquals(0.25, share(told, "c"), 1e-12);
  }

  @Test
  void aWordThatComesLateAmongNumbersIsACategory() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? "0" : i % 2 == 0 ? "1" : "maybe") + ",1");
    assertEquals(0.5, share(told, "0"), 1e-12);
    assertEquals(0.25, share(told, "1"), 1e-12);
    assertEquals(0.25, share(told, "maybe"), 1e-12);
  }

  @Test
  void aFractionThatComesLateAmongWholeNumbersStaysOne() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? "0" : i % 2 == 0 ? "1" : "0.6") + ",1");
    assertEquals(0.5, share(told, "0"), 1e-12);
    assertEquals(0.25, share(told, "1"), 1e-12);
    assertEquals(0.25, share(told, "0.6"), 1e-12);
  }

  @Test
  void aNumberThatComesLateAmongZerosAndOnesIsACategory() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? i % 2 : i % 4 == 0 ? 2 : 1) + ",1");
    assertEquals(0.25, share(told, "0"), 1e-12);
    assertEquals(0.625, share(told, "1"), 1e-12);
    assertEquals(0.125, share(told, "2"), 1e-12);
  }

  @Test
  void otherSpellingsThatComeLateAmongZerosAndOnesAreTheseNumbers() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? String.valueOf(i % 2) : "true") + ",1");
    assertEquals(0.75, share(told, "1"), 1e-12);
  }

  @Test
  void zerosAndOnesHaveAMeanAndAMedianToo() throws Exception {
    Row row = i -> i % 4 == 0 ? "0,1" : "1,1";
    assertEquals(0.75, Double.parseDouble(cell(told(row, "--mean"), "", 4)), 1e-12);
    assertEquals("1", cell(told(row, "--quantile"), "0.5", 4));
  }

  @Test
  void numbersThatGoMissingLateAreLeftOut() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? i % 4 == 0 ? "1" : "0" : "NA") + ",1");
    assertEquals(0.25, share(told, "1"), 1e-12);
    assertEquals(Integer.toString(ROWS / 2), cell(told, "1", 10));
  }

  @Test
  void valuesThatGoMissingLateAreLeftOut() throws Exception {
    String told = told(i -> (i < ROWS / 2 ? i % 4 == 0 ? "a" : "b" : "") + ",1");
    assertEquals(0.25, share(told, "a"), 1e-12);
    assertEquals(0.75, share(told, "b"), 1e-12);
    assertEquals(Integer.toString(ROWS / 2), cell(told, "a", 10));
  }

  @Test
  void weightsOfZeroThatComeLateLeaveTheCount() throws Exception {
    String told = told(i -> (i % 2 == 0 ? "a" : "b") + (i < ROWS / 2 ? ",2" : ",0"));
    assertEquals(0.5, share(told, "a"), 1e-12);
    assertEquals(Integer.toString(ROWS / 2), cell(told, "a", 10));
    assertEquals(Integer.toString(ROWS / 2 - 1), cell(told, "a", 9));
  }

  @Test
  void aCategoryWithoutAnyWeightHasAShareOfZeroExactly() throws Exception {
    String told = told(i -> i % 2 == 0 ? "a,0.1" : "b,0");
    assertEquals(1.0, share(told, "a"));
    assertEquals(0.0, share(told, "b"));
  }

  /** What row {@code i} holds: its category and its weight. */
  @FunctionalInterface
  private interface Row {
    String at(int i);
  }

  private String told(Row row) throws Exception {
    return told(row, "--proportion");
  }

  private String told(Row row, String statistic) throws Exception {
    StringBuilder lines = new StringBuilder("y,w\n");
    for (int i = 0; i < ROWS; i++) {
      lines.append(row.at(i)).append('\n');
    }
    Path file = Files.writeString(folder.resolve("sample.csv"), lines);
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true),
            new PrintWriter(err, true),
            "estimate",
            file.toString(),
            "--weights",
            "w",
            statistic,
            "y",
            "--format",
            "csv");
    assertEquals(0, code, err.toString());
    return out.toString();
  }

  private static double share(String told, String category) {
    return Double.parseDouble(cell(told, category, 4));
  }

  private static String cell(String told, String category, int column) {
    return told.lines()
        .map(line -> line.split(",", -1))
        .filter(cells -> cells[2].equals(category))
        .findFirst()
        .orElseThrow()[column];
  }
}
