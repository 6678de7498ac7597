package fr.openl.opendata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The package meets the published profiles of Frictionless Data Packages (version 1, MIT licence
 * beside them), and every table what its own schema says.
 */
class DataPackageTest {
  @ParameterizedTest
  @CsvSource({"framaspace-usages, 2025", "haskell-survey, 2022", "github-open-source, 2017"})
  void theDescriptorMeetsThePublishedProfiles(String study, String wave) throws IOException {
    PublishedPackage open = given(study, wave);
    assertEquals(List.of(), problems("data-package", open.text("datapackage.json")));
    for (JsonNode resource : open.resources()) {
      if (resource.get("profile").asText().equals("tabular-data-resource")) {
        assertEquals(List.of(), problems("tabular-data-resource", resource.toString()));
      }
    }
    assertFalse(problems("data-package", "{\"resources\": []}").isEmpty(), "it would tell");
    assertFalse(problems("tabular-data-resource", "{\"name\": \"x\"}").isEmpty(), "it would tell");
  }

  @ParameterizedTest
  @CsvSource({"framaspace-usages, 2025", "haskell-survey, 2022"})
  void everyLineMeetsTheSchemaOfItsTable(String study, String wave) {
    PublishedPackage open = given(study, wave);
    int checked = 0;
    for (JsonNode resource : open.resources()) {
      if (!resource.get("format").asText().equals("csv")) {
        continue;
      }
      String table = resource.get("name").asText();
      List<CSVRecord> lines = open.lines(table);
      assertFalse(lines.isEmpty(), table);
      for (JsonNode field : resource.at("/schema/fields")) {
        for (CSVRecord line : lines) {
          thenMeets(field, line.get(field.get("name").asText()), table);
          checked++;
        }
      }
      thenUnique(names(resource.at("/schema/primaryKey")), lines, table);
      for (JsonNode key : resource.at("/schema/foreignKeys")) {
        Set<List<String>> known =
            values(
                names(key.at("/reference/fields")),
                open.lines(key.at("/reference/resource").asText()));
        Set<List<String>> used = values(names(key.get("fields")), lines);
        used.removeAll(known);
        assertEquals(Set.of(), used, table + " refers to what is not there");
      }
    }
    assertTrue(checked > 1000);
  }

  @Test
  void everyFileHasItsSizeAndChecksum() {
    PublishedPackage open = given("framaspace-usages", "2025");
    for (JsonNode resource : open.resources()) {
      byte[] bytes = open.bytes(resource.get("path").asText());
      assertEquals(bytes.length, resource.get("bytes").asInt());
      assertEquals("sha256:" + Checksum.of(bytes), resource.get("hash").asText());
    }
    List<String> sums =
        open.text("SHA256SUMS").lines().filter(line -> !line.startsWith("#")).toList();
    assertEquals(open.files().size() - 1, sums.size());
    for (String sum : sums) {
      assertEquals(sum, Checksum.of(open.bytes(sum.substring(66))) + "  " + sum.substring(66));
    }
  }

  @Test
  void theLicenceIsCcByUnlessTheStudySaysAnother() {
    assertEquals("CC-BY-4.0", licence(given("framaspace-usages", "2025")));
    assertEquals("CC-BY-4.0", licence(given("haskell-survey", "2022")));
    assertEquals("CC0-1.0", licence(given("github-open-source", "2017")));
  }

  @Test
  void simulatedDataSaySoInEveryFileOfFigures() {
    PublishedPackage open = given("framaspace-usages", "2025");
    assertTrue(open.json("datapackage.json").get("simulated").asBoolean());
    assertTrue(open.json("datapackage.json").get("description").asText().contains("simulées"));
    assertTrue(open.lines("figures").stream().allMatch(l -> l.get("simulated").equals("true")));
    assertTrue(open.lines("waves").stream().allMatch(l -> l.get("simulated").equals("true")));
    assertTrue(open.text("codebook.xml").contains("Données simulées"));
    assertTrue(open.text("provenance.json").contains("\"openl:simulated\" : true"));
    assertTrue(open.text("SHA256SUMS").startsWith("# Données simulées"));
    PublishedPackage real = given("haskell-survey", "2022");
    assertFalse(real.json("datapackage.json").get("simulated").asBoolean());
    assertFalse(real.text("codebook.xml").contains("Simulated data"));
  }

  private static PublishedPackage given(String study, String wave) {
    return PublishedPackage.of(StudyEditions.of(study, wave));
  }

  private static String licence(PublishedPackage open) {
    return open.json("datapackage.json").at("/licenses/0/name").asText();
  }

  private static void thenMeets(JsonNode field, String value, String table) {
    String where = table + "." + field.get("name").asText() + ": " + value;
    if (value.isEmpty()) {
      assertFalse(field.at("/constraints/required").asBoolean(), where);
      return;
    }
    switch (field.get("type").asText()) {
      case "number" -> assertTrue(Double.isFinite(Double.parseDouble(value)), where);
      case "integer" -> assertTrue(Long.parseLong(value) >= 0, where);
      case "boolean" -> assertTrue(value.equals("true") || value.equals("false"), where);
      case "date" -> assertEquals(value, LocalDate.parse(value).toString(), where);
      case "string" -> assertEquals(value.strip(), value, where);
      default -> throw new AssertionError(where);
    }
    List<String> only = names(field.at("/constraints/enum"));
    assertTrue(only.isEmpty() || only.contains(value), where);
  }

  private static void thenUnique(List<String> key, List<CSVRecord> lines, String table) {
    if (!key.isEmpty()) {
      assertEquals(lines.size(), values(key, lines).size(), table);
    }
  }

  private static Set<List<String>> values(List<String> columns, List<CSVRecord> lines) {
    Set<List<String>> values = new HashSet<>();
    lines.forEach(line -> values.add(columns.stream().map(line::get).toList()));
    return values;
  }

  private static List<String> names(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static List<Error> problems(String profile, String json) throws IOException {
    try (InputStream in = DataPackageTest.class.getResourceAsStream(profile + ".json")) {
      String schema = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return new ArrayList<>(
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
              .getSchema(schema, InputFormat.JSON)
              .validate(json, InputFormat.JSON));
    }
  }
}
