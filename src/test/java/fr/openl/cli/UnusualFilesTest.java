package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same units give the same numbers, however their file is written. */
class UnusualFilesTest {
  private static final String QUESTIONS =
      "--strata h --weights w --by g --mean y --proportion b --proportion g --total y";

  private static final String PLAIN =
      """
      h,w,y,b,g
      1,2,5,TRUE,x
      1,2,7,FALSE,y
      2,3,6,TRUE,x
      2,3,,FALSE,y
      2,3,9,TRUE,x
      """;

  @TempDir Path folder;
  private String plain = "";

  @BeforeEach
  void aPlainFile() throws IOException {
    write("plain.csv", PLAIN);
    plain = estimated("plain.csv", QUESTIONS);
    assertTrue(plain.lines().count() > 10, plain);
  }

  @Test
  void withSemicolonsTabsOrBars() throws IOException {
    for (String separator : List.of(";", "\t", "|")) {
      write("other.csv", PLAIN.replace(",", separator));
      assertEquals(plain, estimated("other.csv", QUESTIONS), separator);
    }
  }

  @Test
  void withAMarkOfOrderCarriageReturnsAndQuotes() throws IOException {
    write("marked.csv", "\uFEFF" + PLAIN.replace("\n", "\r\n"));
    assertEquals(plain, estimated("marked.csv", QUESTIONS));
    write("quoted.csv", PLAIN.replaceAll("(\\w+)", "\"$1\""));
    assertEquals(plain, estimated("quoted.csv", QUESTIONS));
    write("missing.csv", PLAIN.replace(",,", ",NA,"));
    assertEquals(plain, estimated("missing.csv", QUESTIONS));
    write("last.csv", PLAIN.stripTrailing());
    assertEquals(plain, estimated("last.csv", QUESTIONS));
  }

  @Test
  void compressed() throws IOException {
    try (GZIPOutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("packed.csv.gz")))) {
      out.write(PLAIN.getBytes(StandardCharsets.UTF_8));
    }
    assertEquals(plain, estimated("packed.csv.gz", QUESTIONS));
  }

  @Test
  void asParquetWithTypedColumns() throws Exception {
    for (String types :
        List.of(
            "h::INTEGER AS h, w::DECIMAL(9,2) AS w, y::DOUBLE AS y, b::BOOLEAN AS b, g",
            "h::TINYINT AS h, w::FLOAT AS w, y::BIGINT AS y, b::BOOLEAN AS b,"
                + " g::ENUM('y', 'x') AS g")) {
      try (var connection = DriverManager.getConnection("jdbc:duckdb:");
          var statement = connection.createStatement()) {
        statement.execute(
            "COPY (SELECT %s FROM read_csv('%s', all_varchar = true)) TO '%s' (FORMAT PARQUET)"
                .formatted(types, folder.resolve("plain.csv"), folder.resolve("typed.parquet")));
      }
      assertEquals(
          plain,
          estimated("typed.parquet", QUESTIONS)
              .replace("b,true,", "b,TRUE,")
              .replace("b,false,", "b,FALSE,"));
    }
  }

  @Test
  void namesMayHaveSpacesCapitalsAndApostrophes() throws IOException {
    write("names.csv", PLAIN.replace("h,w,y,b,g", "La strate,Poids,\"l'âge, en années\",b,G g"));
    assertEquals(
        plain
            .replace("mean,y", "mean,\"l'âge, en années\"")
            .replace("total,y", "total,\"l'âge, en années\"")
            .replace("proportion,g", "proportion,G g")
            .replace("g=", "G g="),
        run(
            "--strata=La strate",
            "--weights=Poids",
            "--by=G g",
            "--mean=l'âge, en années",
            "--proportion=b",
            "--proportion=G g",
            "--total=l'âge, en années",
            "names.csv"));
  }

  @Test
  void withDecimalCommasBetweenSemicolons() throws IOException {
    String points = PLAIN.replace(",5,", ",5.25,").replace("2,7,", "2.5,7,");
    write("points.csv", points);
    write("commas.csv", points.replace(",", ";").replace(".", ","));
    assertEquals(estimated("points.csv", QUESTIONS), estimated("commas.csv", QUESTIONS));
    assertEquals(
        run("points.csv", "--mean=y", "--where", "y > 5.1 and w = 2.5", "--quantile=y:0.5"),
        run("commas.csv", "--mean=y", "--where", "y > 5.1 and w = 2.5", "--quantile=y:0.5"));
    write("points-margin.csv", "g,part\nx,0.25\ny,0.75\n");
    write("commas-margin.csv", "g;part\nx;0,25\ny;0,75\n");
    String rake = QUESTIONS + " --rake g=" + folder + "/";
    assertEquals(
        estimated("points.csv", rake + "points-margin.csv"),
        estimated("commas.csv", rake + "commas-margin.csv"));
  }

  @Test
  void aDecimalCommaThatComesLateIsOneToo() throws IOException {
    write("late.csv", "w;y\n1,5;1\n" + "2;1\n".repeat(5_000) + "1;2,5\n");
    assertTrue(estimated("late.csv", "--total y").contains("total,y,,,5003.5,"));
  }

  @Test
  void commasBetweenCodesStayWhereThereAreNoDecimals() throws IOException {
    write("codes.csv", "y;z\n1;1,2\n2;1,2,3\n3;2\n");
    String told = estimated("codes.csv", "--proportion z");
    assertTrue(told.contains("proportion,z,\"1,2\","), told);
  }

  @Test
  void aQuoteFarBelowTheFirstRowsIsOne() throws IOException {
    write("late.csv", "y,g\n" + "1,a\n".repeat(30_000) + "2,\"b, or\nc\"\n");
    String told = estimated("late.csv", "--proportion g");
    assertTrue(told.contains("\"b, or\nc\""), told);
    assertTrue(told.lines().anyMatch(line -> line.endsWith(",30001")), told);
  }

  @Test
  void aCategoryThatComesLateCountsAsAnyOther() throws IOException {
    write("late.csv", "q\n" + "0\n".repeat(15_000) + "1\n".repeat(14_999) + "01\n");
    String told = estimated("late.csv", "--proportion q");
    assertTrue(told.contains("proportion,q,0,,0.5,"), told);
    assertEquals(4, told.lines().count(), told);
    assertTrue(told.contains("proportion,q,01,,"), told);
  }

  @Test
  void whatIsNotFiniteIsNoNumber() throws IOException {
    write("endless.csv", "w,y\n1,2\n1,inf\n1,3\n");
    refused("endless.csv --mean y", "row 2", "number in y");
    write("heavy.csv", "w,y\n1e308,2\n1e308,4\n");
    refused("heavy.csv --mean y --weights w", "more than a number can hold");
    write("weights.csv", "w,y\n1,2\n1,4\nnan,3\n");
    refused("weights.csv --mean y --weights w", "row 3", "number in w");
  }

  @Test
  void filesWithoutUnitsOrWithoutAnEvenFormAreRefused() throws IOException {
    write("empty.csv", "");
    refused("empty.csv --mean y", "empty.csv", "names of columns");
    write("open.csv", "\"w,y\n1,2\n");
    refused("open.csv --mean y", "open.csv", "quotation mark");
    write("binary.csv", "w\0y\n1,2\n");
    refused("binary.csv --mean y", "binary.csv", "binary data");
    write("header.csv", "w,y\n");
    refused("header.csv --mean y", "header.csv", "no row");
    write("ragged.csv", "w,y\n1,2\n1,2,3\n");
    refused("ragged.csv --mean y", "ragged.csv", "Line: 3");
    Files.write(folder.resolve("latin.csv"), "a,y\nà,2\n".getBytes(StandardCharsets.ISO_8859_1));
    refused("latin.csv --proportion a", "latin.csv", "utf-8");
    write("false.parquet", "this is no Parquet");
    refused("false.parquet --mean y", "false.parquet");
    write("sheet.xlsx", "this is a sheet");
    refused("sheet.xlsx --mean y", ".csv, .csv.gz or .parquet");
  }

  @Test
  void aMarginIsRefusedWithoutACategoryThatOccursOrWithAWordAsCount() throws IOException {
    write("g.csv", "g,count\nx,10\n");
    refused("plain.csv --mean y --rake g=" + folder.resolve("g.csv"), "the data have 'y' in g");
    write("word.csv", "g,count\nx,10\ny,many\n");
    refused("plain.csv --mean y --rake g=" + folder.resolve("word.csv"), "word.csv:3", "many");
    refused("plain.csv --mean y --rake g=" + folder.resolve("none.csv"), "none.csv", "no file");
    write("alone.csv", "g\nx\n");
    refused("plain.csv --mean y --rake g=" + folder.resolve("alone.csv"), "1 column");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String estimated(String file, String questions) {
    List<String> arguments = new ArrayList<>(Arrays.asList(questions.split(" ")));
    arguments.add(file);
    return run(arguments.toArray(String[]::new));
  }

  private String run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(0, code(out, err, arguments), err.toString());
    return out.toString();
  }

  private void refused(String command, String... said) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertEquals(2, code(out, err, command.split(" ")), err.toString());
    assertEquals("", out.toString());
    for (String words : said) {
      assertTrue(err.toString().contains(words), err.toString());
    }
    assertEquals(1, err.toString().lines().count(), err.toString());
  }

  private int code(StringWriter out, StringWriter err, String... arguments) {
    List<String> all = new ArrayList<>(List.of("estimate", "--format=csv"));
    for (String argument : arguments) {
      boolean isFile = !argument.startsWith("--") && Files.exists(folder.resolve(argument));
      all.add(isFile ? folder.resolve(argument).toString() : argument);
    }
    return Main.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }
}
