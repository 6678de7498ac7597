package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.opendata.OpenEdition;
import fr.openl.opendata.StudyEditions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study's words may quote, how it is said, and what is refused with its place. */
class StudyWordsTest {
  /** Where a problem stands. */
  private static final Pattern PLACES = Pattern.compile("[a-z]+\\.md:[0-9]+");

  @TempDir Path home;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {figure ofice_adoption}                     | no indicator "ofice_adoption", did you mean office_adoption?; there are: admin_hours,
          {figure files_tools}                        | has several categories; say which after a dot: dropbox, google,
          {figure files_tools.nextclod}               | no category of files_tools "nextclod", did you mean nextcloud?
          {figure office_adoption.daily}              | is one number and has no categories
          {figure office_adoption sectr=sport}        | no breakdown of office_adoption "sectr", did you mean sector?; there are: sector
          {figure office_adoption sector=sprot}       | no category of sector "sprot", did you mean sport?
          {change offce_adoption}                     | no indicator "offce_adoption"
          {figur office_adoption}                     | expected {figure INDICATOR}
          {{office_adoption}}                         | expected {figure INDICATOR}
          so many {chart office_adoption} of them     | a chart needs a line of its own
          {chart office_adoption by region}           | no breakdown of office_adoption "region"
          [{figure office_adoption}](https://a.org)   | cannot stand in another link
          """)
  void whatCannotBeQuotedIsRefusedWithItsLine(String words, String why) throws IOException {
    given("fr", "Bonjour.\n\n## practices\n\n" + words + "\n");
    String message = refusal();
    assertTrue(message.contains("report/fr.md:"), message);
    assertTrue(message.contains(why), message);
    if (words.startsWith("{")) {
      assertTrue(message.contains("fr.md:5: {"), message);
    }
  }

  @Test
  void allProblemsOfAFileAreToldAtOnce() throws IOException {
    given("fr", "{figure one} et\n{figure two}.\n\n## elsewhere\n\n{chart three}\n");
    assertEquals(
        List.of("fr.md:1:", "fr.md:2:", "fr.md:4:", "fr.md:6:"),
        refusal().lines().map(line -> line.replaceAll(".*(fr\\.md:\\d+:).*", "$1")).toList());
    assertTrue(refusal().contains("the block \"elsewhere\""));
    assertTrue(refusal().contains("opinion, practices"));
  }

  @Test
  void theSameChartTwiceInOneSectionIsRefused() throws IOException {
    given("fr", "{chart satisfaction}\n\nEncore.\n\n{chart satisfaction}\n");
    assertTrue(refusal().contains("fr.md:5: {chart satisfaction}"), refusal());
  }

  @Test
  void aWaveHasItsOwnWordsBeforeThoseOfEveryYear() throws IOException {
    given("fr", "Chaque année.\n");
    given("2025/fr", "Cette année.\n");
    assertTrue(opening().contains("Cette année."));
    assertFalse(opening().contains("Chaque année."));
  }

  @Test
  void aHiddenFigureSaysSoInWordsAndAWaveThatDidNotAskToo() throws IOException {
    given("fr", "{figure files_tools.kdrive} {figure office_adoption sector=environment}\n");
    String said = opening();
    assertTrue(said.contains("chiffre masqué pour protéger les personnes qui ont répondu"));
    assertTrue(said.contains("chiffre trop incertain pour être donné"));
    ReleasedEdition first = StudyEditions.of("framaspace-usages", "2025");
    assertTrue(
        html(words(first).section("neighbours").orElseThrow())
            .contains("question non posée cette fois-là"));
  }

  private void given(String name, String words) throws IOException {
    Path file = home.resolve("surveys/framaspace-usages/report/" + name + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
  }

  private String refusal() {
    Refusal refusal = assertThrows(Refusal.class, () -> words(DemonstrationEditions.census(home)));
    String french = String.valueOf(refusal.french());
    assertEquals(
        PLACES
            .matcher(String.valueOf(refusal.getMessage()))
            .results()
            .map(MatchResult::group)
            .toList(),
        PLACES.matcher(french).results().map(MatchResult::group).toList(),
        "the same places are told in French");
    assertFalse(french.contains("found"), french);
    return String.valueOf(refusal.getMessage());
  }

  private String opening() {
    return html(words(DemonstrationEditions.census(home)).opening().orElseThrow());
  }

  private static StudyWords words(ReleasedEdition released) {
    SpokenEdition edition = SpokenEdition.of(OpenEdition.of(released), "fr");
    Map<String, IndicatorView> views = new LinkedHashMap<>();
    for (ReleasedIndicator indicator : released.indicators()) {
      views.put(indicator.id(), IndicatorView.of(indicator, edition));
    }
    return StudyWords.read(edition, List.of(released), views);
  }

  private static String html(Prose prose) {
    StringBuilder html = new StringBuilder();
    for (Prose.Piece piece : prose.pieces()) {
      if (piece instanceof Prose.Paragraphs paragraphs) {
        html.append(paragraphs.html());
      }
    }
    return html.toString();
  }
}
