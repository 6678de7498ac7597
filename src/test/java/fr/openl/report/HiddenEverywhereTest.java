package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.charts.Numerals;
import fr.openl.charts.Words;
import fr.openl.dataset.Scenario;
import fr.openl.dataset.WaveDataSet;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.frame.StudyFolder;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.print.PdfReading;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of a hidden number is in any published byte: pages, drawings, their attributes and text
 * alternatives, pictures and files.
 */
class HiddenEverywhereTest {
  private static final int FOOD = 139;
  private static final int SPORT = 151;

  @TempDir Path folder;
  private Map<String, byte[]> published;
  private Map<String, byte[]> otherwise;

  /** Two waves that differ only in numbers that are hidden: 2 or 1 of food, 31 or 32 of sport. */
  @BeforeEach
  void publish() throws IOException {
    published = publish("one", 2, 31);
    otherwise = publish("other", 1, 32);
  }

  @Test
  void noByteDependsOnAHiddenNumber() {
    assertEquals(published.keySet(), otherwise.keySet());
    published.forEach((name, bytes) -> assertArrayEquals(bytes, otherwise.get(name), name));
  }

  @Test
  void noHiddenNumberIsWrittenInAnyForm() {
    List<String> forms = new ArrayList<>();
    for (double[] hidden :
        List.of(
            new double[] {2, FOOD},
            new double[] {FOOD - 2, FOOD},
            new double[] {31, SPORT},
            new double[] {SPORT - 31, SPORT})) {
      double share = hidden[0] / hidden[1];
      forms.add(String.valueOf(share).substring(0, 7));
      forms.add(String.valueOf(100 * share).substring(0, 5));
      for (String language : List.of("fr", "en")) {
        forms.add(">" + Words.in(language).numerals().fineShare(share));
      }
      double error = Math.sqrt(share * (1 - share) / hidden[1]);
      forms.add(String.valueOf(error).substring(0, 8));
    }
    published.forEach(
        (name, bytes) -> {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          String words = new String(bytes, StandardCharsets.UTF_8);
          for (String form : forms) {
            assertFalse(text.contains(form) || words.contains(form), name + " has " + form);
          }
        });
  }

  @Test
  void noHiddenNumberIsReadInAPdf() {
    List<String> files = published.keySet().stream().filter(f -> f.endsWith(".pdf")).toList();
    assertEquals(4, files.size(), "report and summary in two languages");
    for (String file : files) {
      Numerals numerals = Words.in(file.contains("/fr/") ? "fr" : "en").numerals();
      String words = read(file);
      assertTrue(isSaid(words, numerals.share(0.5)), "else the forms prove nothing: " + words);
      for (double share :
          List.of(2.0 / FOOD, (FOOD - 2.0) / FOOD, 31.0 / SPORT, (SPORT - 31.0) / SPORT)) {
        assertFalse(isSaid(words, numerals.share(share)), file + " tells " + share);
        assertFalse(isSaid(words, numerals.fineShare(share)), file + " tells " + share);
      }
    }
    assertTrue(
        isSaid(
            read(files.stream().filter(f -> f.endsWith("fr/report.pdf")).findFirst().orElseThrow()),
            Words.in("fr").numerals().fineShare(0.5)));
  }

  private String read(String file) {
    try (PdfReading pdf = PdfReading.of(published.getOrDefault(file, new byte[0]))) {
      return pdf.everything();
    }
  }

  /** Whether {@code number} stands there, and not as the end of a longer one. */
  private static boolean isSaid(String words, String number) {
    return Pattern.compile("(?<![0-9.,])" + Pattern.quote(number)).matcher(words).find();
  }

  @Test
  void whatIsToldIsFoundInTheSameForms() {
    String told = String.valueOf(200.0 / 400);
    String all =
        published.values().stream()
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .reduce("", String::concat);
    assertTrue(all.contains(told), "else the forms prove nothing");
    assertTrue(all.contains(">" + Words.in("fr").numerals().fineShare(0.5)));
    assertTrue(all.contains(",,s,"), "and something is hidden");
  }

  private Map<String, byte[]> publish(String name, int food, int sport) throws IOException {
    Path home = folder.resolve(name);
    Scenario given =
        Scenario.givenStudy(home, "census")
            .questionnaire(
                """
                lists:
                  often: {daily: {fr: Souvent, en: Often}, never: {fr: Jamais, en: Never}}
                  sectors: {school: {fr: École, en: School}, sport: {fr: Sport, en: Sport}, food: {fr: Repas, en: Food}}
                blocks:
                  - id: practices
                    title: {fr: Pratiques, en: Practices}
                    questions:
                      - {id: sector, type: select_one, list: sectors, label: {fr: Secteur, en: Sector}}
                      - {id: freq, type: select_one, list: often, label: {fr: Usage, en: Use}}
                """)
            .wave("2025", "now")
            .indicators(
                """
                  - {id: daily, kind: proportion, label: {fr: Souvent, en: Often}, counts: "${freq} = 'daily'", by: [sector], headline: true}
                  - {id: spread, kind: distribution, label: {fr: Usage, en: Use}, of: "${freq}", by: [sector], chart: ordered}
                """)
            .responses(
                "2025", answers("school", 200, 400, "food", food, FOOD, "sport", sport, SPORT));
    StudyFolder study = given.folder();
    try (WaveDataSet data = given.open("2025")) {
      WaveResults results =
          WaveResults.of(IndicatorsReader.read(study).orRefuse(), data, study.study().design());
      new YearlyReport()
          .publish(
              new DisclosureControl(study, ReleaseLedger.none()).release(List.of(results)),
              home.resolve("published"));
    }
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(home.resolve("published"))) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(home.resolve("published").relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  /** Of each sector how many of how many answer daily. */
  private static List<String> answers(Object... some) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < some.length; i += 3) {
      int daily = (Integer) some[i + 1];
      int all = (Integer) some[i + 2];
      lines.addAll(Collections.nCopies(daily, "sector=" + some[i] + " freq=daily"));
      lines.addAll(Collections.nCopies(all - daily, "sector=" + some[i] + " freq=never"));
    }
    return lines;
  }
}
