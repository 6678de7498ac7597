package fr.openl.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.StudyFolder;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorTable;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What disclosure control hides is in no file: from responses through all of the package. */
class HiddenFiguresTest {
  /** The mean of the four answers that nobody may be told of. */
  private static final String HIDDEN = "37.25";

  @TempDir Path home;

  @Test
  void aHiddenMeanIsInNoFile() {
    Scenario given = givenASmallSector();
    StudyFolder study = given.folder();
    List<Indicator> indicators = IndicatorsReader.read(study).orRefuse();
    WaveResults results;
    try (WaveDataSet data = given.open("2025")) {
      results = WaveResults.of(indicators, data, study.study().design());
    }
    IndicatorTable computed = results.findTable("effort").orElseThrow();
    assertTrue(computed.toString().contains(HIDDEN), "it was computed");
    ReleasedEdition edition =
        new DisclosureControl(study, ReleaseLedger.none()).release(List.of(results)).getFirst();
    PublishedPackage open = PublishedPackage.of(edition);
    for (String path : open.files().keySet()) {
      if (!path.endsWith(".parquet")) { // they say what the CSV says: OpenFilesTest
        assertFalse(open.text(path).contains(HIDDEN), path);
      }
    }
    CSVRecord food =
        open.lines("figures").stream()
            .filter(line -> line.get("indicator").equals("effort"))
            .filter(line -> line.get("domain").equals("food"))
            .findFirst()
            .orElseThrow();
    assertEquals("s", food.get("status"));
    for (String column : List.of("value", "low", "high", "base")) {
      assertEquals("", food.get(column));
    }
  }

  private Scenario givenASmallSector() {
    List<String> answers = new ArrayList<>();
    answers.addAll(Collections.nCopies(60, "sector=school hours=2"));
    answers.addAll(Collections.nCopies(60, "sector=school hours=5"));
    answers.addAll(Collections.nCopies(50, "sector=sport hours=1"));
    answers.addAll(Collections.nCopies(50, "sector=sport hours=3"));
    answers.addAll(Collections.nCopies(3, "sector=food hours=37"));
    answers.add("sector=food hours=38");
    return Scenario.givenStudy(home, "census")
        .questionnaire(
            """
            lists:
              sectors: {school: {fr: École, en: School}, sport: {fr: Sport, en: Sport}, food: {fr: Repas, en: Food}}
            blocks:
              - id: practices
                title: {fr: Pratiques, en: Practices}
                questions:
                  - {id: sector, type: select_one, list: sectors, label: {fr: Secteur, en: Sector}}
                  - {id: hours, type: decimal, unit: hours, label: {fr: Heures, en: Hours}}
            """)
        .wave("2025", "now", "frame: {units: 700}")
        .indicators(
            """
              - {id: effort, kind: mean, label: {fr: Temps, en: Time}, of: "${hours}", by: [sector]}
            """)
        .responses("2025", answers);
  }
}
