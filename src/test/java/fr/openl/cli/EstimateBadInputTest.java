package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code openl estimate} cannot accept gets a clear sentence and exit code 2. */
class EstimateBadInputTest {
  @TempDir Path folder;

  @BeforeEach
  void aSample() throws Exception {
    write(
        "sample.csv",
        """
        id,stratum,w,size,y,g
        1,a,2,20,5,x
        2,a,2,20,7,y
        3,b,3,30,6,x
        4,b,3,30,,y
        5,b,3,30,9,x
        """);
  }

  @Test
  void anUnknownColumnIsNamedWithTheNearest() {
    refused("sample.csv --mean yy", "no column 'yy'", "did you mean 'y'?");
    refused("sample.csv --mean y --strata stratm", "'stratm'", "did you mean 'stratum'?");
    refused("sample.csv --mean y --where $agee>3", "agee");
  }

  @Test
  void aMissingFileIsNamed() {
    refused("nowhere.csv --mean y", "nowhere.csv", "no file");
  }

  @Test
  void aMissingWeightOrStratumNamesItsRow() throws Exception {
    write("holes.csv", "stratum,w,y\na,1,2\na,,3\n,1,4\n");
    refused("holes.csv --weights w --mean y", "row 2 has no value in w");
    refused("holes.csv --strata stratum --mean y", "row 3 has no value in stratum");
  }

  @Test
  void aWeightThatIsNoNumberNamesItsRow() throws Exception {
    write("words.csv", "w,y\n1,2\nmany,3\n");
    refused("words.csv --weights w --mean y", "row 2", "number in w");
    write("negative.csv", "w,y\n1,2\n-1,3\n");
    refused("negative.csv --weights w --mean y", "row 2", "negative");
  }

  @Test
  void aWordAmongNumbersNamesItsRow() throws Exception {
    write("mixed.csv", "y,z\n1,1\n2,2\nperhaps,3\n");
    refused("mixed.csv --mean y", "row 3", "number in y");
    refused("mixed.csv --ratio z/y", "row 3", "number in y");
    refused("mixed.csv --quantile y:0.5", "row 3", "number in y");
  }

  @Test
  void anUnknownCategoryIsNamedWithThoseThereAre() {
    refused("sample.csv --proportion g=z", "no value 'z'", "x, y");
    refused("sample.csv --contrast y --between g=x,w", "no value 'w'");
  }

  @Test
  void aLonelyStratumNeedsARule() throws Exception {
    write("lonely.csv", "stratum,y\na,1\na,2\nb,3\n");
    refused("lonely.csv --strata stratum --mean y", "Stratum 'b'", "--lonely");
    refused("lonely.csv --strata stratum --mean y --variance jackknife", "Stratum 'b'", "--lonely");
  }

  @Test
  void anEmptyMarginIsRefused() throws Exception {
    write("g.csv", "g,count\nx,60\ny,40\nz,10\n");
    refused("sample.csv --mean y --rake g=g.csv", "'z'", "no respondent");
    write("short.csv", "g,count\nx,60\n");
    refused("sample.csv --mean y --poststratify g=short.csv", "'y'", "does not count");
  }

  @Test
  void marginsOfDifferentPopulationsAreRefused() throws Exception {
    write("g.csv", "g,count\nx,60\ny,40\n");
    write("stratum.csv", "stratum,count\na,60\nb,50\n");
    refused(
        "sample.csv --mean y --rake g=g.csv --rake stratum=stratum.csv", "disagree", "100", "110");
  }

  @Test
  void marginsThatCannotBeMetTogetherAreRefused() throws Exception {
    write("tied.csv", "a,b,y\nx,x,1\nx,x,2\ny,y,3\ny,y,4\n");
    write("a.csv", "a,count\nx,60\ny,40\n");
    write("b.csv", "b,count\nx,50\ny,50\n");
    refused("tied.csv --mean y --rake a=a.csv --rake b=b.csv", "cannot be met together");
  }

  @Test
  void aCorrectionThatDoesNotFitIsRefused() throws Exception {
    write("fpc.csv", "f,y\n0.5,1\n20,2\n");
    refused("fpc.csv --fpc f --mean y", "0.5", "20");
    write("over.csv", "f,y\n2,1\n2,2\n2,3\n");
    refused("over.csv --fpc f --mean y", "3 sampled of a population of 2");
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    refused("sample.csv", "nothing to estimate");
    refused("sample.csv --mean y --level 95", "95");
    refused("sample.csv --ratio y", "two columns");
    refused("sample.csv --quantile y:half", "--quantile");
    refused("sample.csv --contrast y", "--between");
    refused("sample.csv --change y", "--waves");
    refused(
        "--change y:half --waves sample.csv,sample.csv --unit id", "--change", "'y:half'", "0.5");
    refused("--change y:1.5 --waves sample.csv,sample.csv --unit id", "1.5", "such as 0.5");
    refused("sample.csv --mean y --replicates w", "--replicate-type");
    refused("sample.csv --mean y --interval best", "best");
  }

  @Test
  void unitsOfAPanelComeOnce() throws Exception {
    write("twice.csv", "id,stratum,w,size,y,g\n1,a,2,20,5,x\n1,a,2,20,7,y\n");
    refused("--change y --waves sample.csv,twice.csv --unit id", "unit '1'", "more than one row");
  }

  private void refused(String command, String... fragments) {
    List<String> arguments = new ArrayList<>(List.of("estimate"));
    for (String word : command.split(" ", -1)) {
      int equal = word.indexOf('=');
      arguments.add(
          word.substring(0, equal + 1)
              + String.join(
                  ",",
                  Arrays.stream(word.substring(equal + 1).split(",", -1))
                      .map(part -> part.endsWith(".csv") ? folder.resolve(part).toString() : part)
                      .toList()));
    }
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(new StringWriter()),
            new PrintWriter(err, true),
            arguments.toArray(String[]::new));
    assertEquals(2, code, command + ": " + err);
    assertFalse(err.toString().contains("\tat "), err.toString());
    for (String fragment : fragments) {
      assertTrue(err.toString().contains(fragment), command + ": " + err);
    }
  }

  private void write(String file, String content) throws Exception {
    Files.writeString(folder.resolve(file), content);
  }
}
