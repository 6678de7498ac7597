package fr.openl.opendata;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.disclosure.ReleasedEdition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of one edition say the same, and the same edition gives the same files. */
class OpenFilesTest {
  @TempDir Path folder;

  @Test
  void theSameEditionGivesTheSameBytes() {
    PublishedPackage first = PublishedPackage.of(StudyEditions.of("framaspace-usages", "2025"));
    PublishedPackage second = PublishedPackage.of(StudyEditions.of("framaspace-usages", "2025"));
    assertEquals(first.files().keySet(), second.files().keySet());
    first.files().forEach((path, bytes) -> assertArrayEquals(bytes, second.bytes(path), path));
  }

  @ParameterizedTest
  @ValueSource(strings = {"figures", "variables"})
  void parquetSaysWhatCsvSays(String table) throws Exception {
    PublishedPackage open = PublishedPackage.of(StudyEditions.of("haskell-survey", "2022"));
    Path file = Files.write(folder.resolve("t.parquet"), open.bytes(table + ".parquet"));
    List<CSVRecord> lines = open.lines(table);
    List<List<String>> rows = new ArrayList<>();
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement();
        ResultSet read = statement.executeQuery("SELECT * FROM '" + file + "'")) {
      int columns = read.getMetaData().getColumnCount();
      while (read.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          Object value = read.getObject(i);
          row.add(value == null ? "" : plain(value));
        }
        rows.add(row);
      }
    }
    assertEquals(
        lines.stream().map(line -> line.stream().map(OpenFilesTest::plain).toList()).toList(),
        rows);
    assertTrue(rows.size() > 50);
  }

  @Test
  void provenanceLeadsFromEachFileToTheRevisionsAsked() {
    ReleasedEdition edition = StudyEditions.of("haskell-survey", "2022");
    PublishedPackage open = PublishedPackage.of(edition);
    var derivations = open.json("provenance.json").get("wasDerivedFrom");
    var entities = open.json("provenance.json").get("entity");
    List<List<String>> pairs = new ArrayList<>();
    derivations.forEach(
        d ->
            pairs.add(
                List.of(
                    d.get("prov:generatedEntity").asText(), d.get("prov:usedEntity").asText())));
    pairs.forEach(pair -> pair.forEach(name -> assertTrue(entities.has(name), name)));
    edition
        .indicators()
        .forEach(
            indicator -> {
              String name = "openl:indicator/" + indicator.id();
              assertTrue(pairs.contains(List.of("openl:file/figures.csv", name)), name);
              assertTrue(pairs.contains(List.of(name, "openl:weights")), name);
              assertTrue(
                  pairs.stream()
                      .anyMatch(
                          p ->
                              p.getFirst().equals(name)
                                  && p.getLast().startsWith("openl:variable/2022")),
                  name);
              assertTrue(entities.get(name).get("openl:hash").asText().startsWith("sha256:"));
            });
    assertTrue(pairs.stream().anyMatch(p -> p.getLast().startsWith("openl:revision/2017")));
  }

  /** Numbers without needless zeros, so that 0.10 and 0.1 are the same. */
  private static String plain(Object value) {
    String text = value.toString();
    return text.matches("-?\\d+\\.\\d+(E-?\\d+)?")
        ? Double.toString(Double.parseDouble(text))
        : text;
  }
}
