package fr.openl.collection.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SplitterTest {
  @Test
  void aSpaceListIsCutAtEveryWhiteSpace() {
    assertEquals(
        List.of("stack", "cabal", "nix"), split(Splitter.SPACE_LIST, " stack  cabal\tnix "));
  }

  @Test
  void aCommaListIsCutAtCommasWithOrWithoutSpaces() {
    assertEquals(List.of("Stack", "Cabal", "Nix"), split(Splitter.COMMA_LIST, "Stack,Cabal, Nix"));
  }

  @Test
  void aKnownLabelWithCommasStaysWholeInACommaList() {
    assertEquals(
        List.of("Yes", "No, but I used to", "Mac"),
        split(Splitter.COMMA_LIST, "Yes, No, but I used to,Mac", "No", "No, but I used to"));
  }

  @Test
  void aKnownLabelIsNotRecognisedInsideALongerUnknownOne() {
    assertEquals(List.of("Nixpkgs", "Nix"), split(Splitter.COMMA_LIST, "Nixpkgs, Nix", "Nix"));
  }

  @Test
  void emptyElementsOfACommaListAreNoLabels() {
    assertEquals(List.of("Stack", "Nix"), split(Splitter.COMMA_LIST, "Stack,, Nix,"));
  }

  @Test
  void aCsvLineInsideACellKeepsQuotedCommasAndLosesItsRecordEnd() {
    assertEquals(
        List.of("Expected changes, such as the proposal", "say \"hi\"", "two\nlines"),
        split(
            Splitter.CSV_LINE,
            "\"Expected changes, such as the proposal\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n"));
  }

  @Test
  void aMalformedCsvLineIsOneLabelForTheReportToShow() {
    assertEquals(List.of("\"open,quote"), split(Splitter.CSV_LINE, "\"open,quote"));
  }

  private static List<String> split(Splitter splitter, String cell, String... known) {
    SortedSet<String> longestFirst =
        new TreeSet<>(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.<String>naturalOrder()));
    longestFirst.addAll(List.of(known));
    return splitter.split(cell, longestFirst);
  }
}
