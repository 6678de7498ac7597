package fr.openl.charts;

import static fr.openl.disclosure.DemonstrationIndicators.tools;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.definition.Study.DesignKind;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** A chart is well-formed, tells itself in words and says under which conditions it holds. */
class ChartWordsTest {
  /** The beginning of an outline within a path. */
  private static final Pattern OUTLINE = Pattern.compile("(?<=[\"z])M(?=[0-9.])");

  @ParameterizedTest
  @MethodSource("charts")
  void everyChartIsNamedAndToldToThoseWhoDoNotSeeIt(Chart chart) throws Exception {
    Document svg = parse(chart.standaloneSvg());
    assertEquals("img", svg.getDocumentElement().getAttribute("role"));
    assertEquals(
        chart.id() + "-title " + chart.id() + "-desc",
        svg.getDocumentElement().getAttribute("aria-labelledby"));
    assertEquals(chart.title().words(), svg.getElementsByTagName("title").item(0).getTextContent());
    assertEquals(
        chart.alternative().words(), svg.getElementsByTagName("desc").item(0).getTextContent());
    assertTrue(svg.getElementsByTagName("text").getLength() > 2, "words stay words");
    assertEquals(
        shapes(chart.drawing().marks()) + (chart.drawing().isHatched() ? 1 : 0),
        OUTLINE.matcher(chart.svg()).results().count(),
        "only areas, ribbons and hatching are shapes");
  }

  @ParameterizedTest
  @MethodSource("censusCharts")
  void simulatedDataSaySoInsideEveryChart(Chart chart) {
    assertTrue(chart.svg().contains(">Données simulées</text>"));
    assertTrue(chart.alternative().words().startsWith("Données simulées. "));
  }

  @Test
  void numbersThatAStudyStatesAreNotMarkedAsSimulated() {
    Chart chart = Scenes.chart(new Subject.Whole(GalleryScenes.announced()), Scenes.CENSUS);
    assertFalse(chart.svg().contains("simulées"));
    assertFalse(chart.alternative().words().contains("simulées"));
    String note = Words.in("fr").say("note.stated");
    assertTrue(chart.notes().stream().anyMatch(n -> n.words().equals(note)));
  }

  @ParameterizedTest
  @MethodSource("openCharts")
  void anOpenSurveySaysThatNoIntervalApplies(Chart chart) {
    String note = Words.in("en").say("note.open");
    assertTrue(chart.notes().stream().anyMatch(n -> n.words().equals(note)));
    assertFalse(chart.svg().contains("ink-whisker"));
    assertFalse(chart.svg().contains("Simulated"));
  }

  @Test
  void aRankingIsToldFromTheMostFrequentDown() {
    Chart chart =
        Scenes.chart(new Subject.Whole(tools()), Scenes.setting("en", DesignKind.CENSUS, false));
    assertEquals(
        "From the most to the least frequent: Nextcloud (including Frama.space): 91% (95% interval:"
            + " 89 to 93%); Attachments to e-mails, sent to each board member one after the other:"
            + " 52% (95% interval: 48 to 55%); Google Drive: 38% (95% interval: 35 to 42%);"
            + " Dropbox: 6% (95% interval: 5 to 8%); Paper: 0% (95% interval: 0 to 1%); kDrive:"
            + " secret.",
        chart.alternative().words());
  }

  @Test
  void wordsInAnotherLanguageAreMarked() {
    Chart chart =
        Scenes.chart(Scenes.open().getFirst(), Scenes.setting("fr", DesignKind.OPEN, false));
    assertTrue(chart.svg().contains("lang=\"en\">Uses libre tools every day"));
  }

  private static long shapes(List<Mark> marks) {
    return marks.stream()
        .mapToLong(
            mark ->
                switch (mark) {
                  case Mark.Area area -> area.outlines().size();
                  case Mark.Ribbon ribbon -> 1;
                  case Mark.Panel panel -> shapes(panel.marks());
                  default -> 0;
                })
        .sum();
  }

  static Stream<Chart> charts() {
    return Stream.concat(censusCharts(), openCharts());
  }

  static Stream<Chart> censusCharts() {
    return Stream.concat(Scenes.census().stream(), GalleryScenes.all().stream())
        .map(subject -> Scenes.chart(subject, Scenes.CENSUS));
  }

  static Stream<Chart> openCharts() {
    return Scenes.open().stream().map(subject -> Scenes.chart(subject, Scenes.OPEN));
  }

  private static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }
}
