package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables from anywhere: protected, attacked, rounded, or refused with a clear sentence. */
class DiscloseCommandTest {
  private static final String LINE = "region,n\na,3\nb,20\nc,30\nTOTAL,53\n";

  @TempDir Path folder;

  private record Outcome(int code, String out, String err) {}

  @Test
  void theWorkedExampleIsWhatTheCommandsAnswer() throws Exception {
    List<String> blocks = new ArrayList<>();
    Matcher block =
        Pattern.compile("```\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("docs/disclosure.md")));
    while (block.find()) {
      blocks.add(block.group(1));
    }
    write("regions.csv", blocks.get(0));
    assertEquals(blocks.get(1), types("disclose", "regions.csv", "--count", "n").out);
    write("protected.csv", blocks.get(1));
    Outcome attack = types("disclose", "attack", "protected.csv");
    assertEquals(blocks.get(2), attack.out);
    assertEquals(0, attack.code);
  }

  @Test
  void aCellThatCanBeComputedEndsWithOne() throws Exception {
    write("t.csv", "region,n,status\na,3,secret\nb,20,published\nTOTAL,23,published\n");
    Outcome attack = types("disclose", "attack", "t.csv");
    assertEquals("region,low,high,verdict\na,3,3,exposed\n", attack.out);
    assertEquals(1, attack.code);
  }

  @Test
  void theAttackerNeverLooksAtHiddenCounts() throws Exception {
    write("with.csv", "region,n,status\na,3,secret\nb,20,s\nTOTAL,23,published\n");
    write("without.csv", "region,n\na,\nb,s\nTOTAL,23\n");
    assertEquals(
        types("disclose", "attack", "with.csv").out,
        types("disclose", "attack", "without.csv").out);
  }

  @Test
  void tablesGivenTogetherAreAttackedTogether() throws Exception {
    write("a.csv", "region,sector,n\nx,s,\nx,t,\nx,TOTAL,30\ny,s,20\ny,t,20\ny,TOTAL,40\n");
    write("b.csv", "sector,tool,n\ns,v,5\ns,w,20\ns,TOTAL,25\nt,v,20\nt,w,25\nt,TOTAL,45\n");
    assertEquals(0, types("disclose", "attack", "a.csv").code);
    Outcome both = types("disclose", "attack", "a.csv", "b.csv");
    assertTrue(both.out.contains("a.csv,x,s,TOTAL,5,5,exposed"), both.out);
    assertEquals(1, both.code);
  }

  @Test
  void aTableIsProtectedBesideWhatWasTold() throws Exception {
    write("t.csv", LINE);
    write("told.csv", "region,n,status\nb,20,published\n");
    Outcome beside = types("disclose", "t.csv", "--beside", "told.csv");
    assertEquals(
        "region,n,status\na,3,secret\nb,20,published\nc,30,secret\nTOTAL,53,published\n",
        beside.out);
    write("told.csv", "region,n,status\na,3,published\n");
    assertEquals(2, types("disclose", "t.csv", "--beside", "told.csv").code);
  }

  @Test
  void withoutTotalsOnlySmallCountsAreHiddenAndANoteSaysSo() throws Exception {
    write("t.csv", "region,n\na,3\nb,20\n");
    Outcome outcome = types("disclose", "t.csv");
    assertEquals("region,n,status\na,3,secret\nb,20,published\n", outcome.out);
    assertTrue(outcome.err.contains("no row has the level TOTAL"), outcome.err);
  }

  @Test
  void semicolonsMarksQuotesAndWeightsAreRead() throws Exception {
    write("t.csv", "\uFEFF\"région\";effectif\n\"a;b\";3,5\nc;20,5\nd;30\nTOTAL;54\n");
    assertEquals(
        """
        région;effectif;status
        "a;b";3,5;secret
        c;20,5;secret
        d;30;published
        TOTAL;54;published
        """,
        types("disclose", "t.csv").out);
  }

  @Test
  void secretCountsAreLeftOutOnDemand() throws Exception {
    write("t.csv", LINE);
    assertEquals(
        "region,n,status\na,,secret\nb,,secret\nc,30,published\nTOTAL,53,published\n",
        types("disclose", "t.csv", "--blank").out);
  }

  @Test
  void roundedTablesAddUp() throws Exception {
    write("t.csv", LINE);
    assertEquals(
        "region,n,rounded\na,3,5\nb,20,20\nc,30,30\nTOTAL,53,55\n",
        types("disclose", "t.csv", "--round", "5").out);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("region,n\na,3\na,4\n", "row 3 (region=a): found a second time"),
        Arguments.of("region,n\na,-3\n", "row 2, column 'n': found '-3'"),
        Arguments.of("region,n\na,\n", "row 2, column 'n': found nothing"),
        Arguments.of("region,n\na,NaN\n", "found 'NaN'"),
        Arguments.of("region,n\n,3\n", "row 2: found no region"),
        Arguments.of("region,n\na,3\nTOTAL,4\n", "of which the parts told add up to 3"),
        Arguments.of("region,n\na,3,4\n", "row 2: found 3 cells; expected 2"),
        Arguments.of("region,n\n", "found no rows"),
        Arguments.of("", "found no rows"),
        Arguments.of("n\n3\n", "found no dimension"),
        Arguments.of("region,region,n\na,b,3\n", "two columns 'region'"),
        Arguments.of("region,n,status\na,3,secret\n", "column 'status' already"),
        Arguments.of("region,n\n\"a,3\n", "found what is no CSV"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatIsNoTableOfCountsIsRefused(String content, String sentence) throws Exception {
    write("t.csv", content);
    Outcome outcome = types("disclose", "t.csv", "--count", "n");
    assertEquals(2, outcome.code, outcome.err);
    assertTrue(outcome.err.contains(sentence), outcome.err);
    assertEquals("", outcome.out);
    assertFalse(outcome.err.contains("\tat "));
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() throws Exception {
    write("t.csv", LINE);
    assertEquals(2, types("disclose", "t.csv", "--threshold", "0").code);
    assertEquals(2, types("disclose", "t.csv", "--threshold", "x").code);
    assertEquals(2, types("disclose", "t.csv", "--count", "m").code);
    assertEquals(2, types("disclose", "t.csv", "--by", "town").code);
    assertEquals(2, types("disclose", "t.csv", "--round", "1").code);
    assertEquals(2, types("disclose", "nowhere.csv").code);
    assertEquals(2, types("disclose").code);
    assertEquals(2, types("disclose", "attack").code);
  }

  @Test
  void toldCountsThatContradictEachOtherAreRefused() throws Exception {
    write("t.csv", "region,n\na,\nb,\nc,20\nTOTAL,10\n");
    Outcome outcome = types("disclose", "attack", "t.csv");
    assertEquals(2, outcome.code);
    assertTrue(outcome.err.contains("found 10 along region"), outcome.err);
  }

  private void write(String file, String content) throws Exception {
    Files.writeString(folder.resolve(file), content);
  }

  private Outcome types(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] placed =
        Stream.of(arguments)
            .map(a -> a.endsWith(".csv") ? folder.resolve(a).toString() : a)
            .toArray(String[]::new);
    int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), placed);
    return new Outcome(code, out.toString(), err.toString());
  }
}
