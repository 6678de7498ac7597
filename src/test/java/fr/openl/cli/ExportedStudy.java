package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.cli.Prompt.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A stratified study with a frame of 120 units, of which some responded, with answers of every
 * state; and what is exported of it.
 */
final class ExportedStudy {
  static final String ID = "small";

  private final Path home;
  private final Prompt prompt;

  ExportedStudy(Path home) {
    this.home = home;
    this.prompt = new Prompt(home);
    prompt.write(
        "surveys/small/study.yaml",
        """
        study: small
        title: {fr: Petite, en: Small}
        languages: [fr, en]
        unit: collective
        units: {fr: collectifs, en: collectives}
        design: {kind: census, strata: [size], response_groups: [size], calibrate: {rake: [size, region]}, lonely: average}
        privacy: {identity: named}
        contact: {name: O, mail: o@example.org}
        """);
    prompt.write(
        "surveys/small/questionnaire.yaml",
        """
        questionnaire: small
        revision: "1"
        lists:
          size: {small: {fr: Petite, en: Small}, large: {fr: Grande, en: Large}}
          region: {n: {fr: Nord, en: North}, s: {fr: Sud, en: South}}
          tool:
            nextcloud: {fr: "Nextcloud, libre", en: Nextcloud}
            dk: {fr: Je ne sais pas, en: "I don't know", missing: dont_know}
        blocks:
          - id: all
            title: {fr: Tout, en: All}
            questions:
              - {id: size, type: select_one, list: size, label: {fr: Taille, en: Size}}
              - {id: region, type: select_one, list: region, label: {fr: Région, en: Region}}
              - {id: tool, type: select_one, list: tool, other: true, label: {fr: Outil, en: Tool}}
              - {id: tools, type: select_multiple, list: tool, label: {fr: Outils, en: Tools}}
              - {id: hours, type: decimal, label: {fr: Heures, en: Hours}}
              - {id: free, type: yes_no, label: {fr: Libre, en: Free}}
              - {id: why, type: text, relevant: "${free}", label: {fr: Pourquoi, en: Why}}
        """);
    StringBuilder frame = new StringBuilder("unit_id,size,region\n");
    StringBuilder rows = new StringBuilder("unit,size,region,tool,other,tools,hours,free,why\n");
    for (int i = 0; i < 120; i++) {
      String size = i % 3 == 0 ? "small" : "large";
      String region = i % 5 < 2 ? "n" : "s";
      frame.append("u%d,%s,%s%n".formatted(i, size, region));
      if (i % 7 < 3) {
        rows.append(
            "u%d,%s,%s,%s,,%s,%s,%s,%s%n"
                .formatted(
                    i,
                    size,
                    region,
                    List.of("nextcloud", "dk", "", "Peertube").get(i % 4),
                    i % 2 == 0 ? "nextcloud" : "",
                    i % 11 == 0 ? "" : i % 13 + 0.5,
                    i % 3 == 1 ? "yes" : "no",
                    i % 3 == 1 ? "\"=HYPERLINK(1)\"" : ""));
      }
    }
    prompt.write("data/frame.csv", frame.toString());
    String file = prompt.write("rows.csv", rows.toString()).toString();
    prompt.write(
        "surveys/small/waves/2025.yaml",
        """
        wave: "2025"
        questionnaire: "1"
        opens: 2025-01-01
        closes: 2025-02-01
        mode: web
        access: open
        frame: {file: data/frame.csv, units: 120}
        """);
    prompt.write(
        "surveys/small/indicators.yaml",
        """
        indicators:
          - {id: free, kind: proportion, label: {fr: Libre, en: Free}, counts: "${free}"}
          - {id: hours, kind: mean, label: {fr: Heures, en: Hours}, of: "${hours}"}
        """);
    prompt.write(
        "surveys/small/mappings/2025.yaml",
        """
        mapping: small
        wave: "2025"
        unit: unit
        columns:
          size: {from: size}
          region: {from: region}
          tool: {from: tool}
          tools: {from: tools, as: space_list}
          hours: {from: hours}
          free: {from: free}
          why: {from: why}
        others: text
        ignored: [other]
        """);
    Outcome imported = prompt.types("import", ID, "--wave", "2025", "--responses", file);
    assertEquals(0, imported.code(), imported.err());
  }

  Prompt prompt() {
    return prompt;
  }

  /** The file, or folder, that is written. */
  Path export(String name, String... more) {
    Path file = home.resolve(name);
    List<String> line =
        new ArrayList<>(List.of("export", ID, "--wave", "2025", "--out", file.toString()));
    line.addAll(List.of(more));
    Outcome outcome = prompt.types(line.toArray(String[]::new));
    assertEquals(0, outcome.code(), outcome.err());
    return file;
  }
}
