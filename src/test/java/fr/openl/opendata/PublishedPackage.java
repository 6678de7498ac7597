package fr.openl.opendata;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.disclosure.ReleasedEdition;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The open data of an edition, read as somebody reads them who has nothing else. */
record PublishedPackage(Map<String, byte[]> files) {
  static PublishedPackage of(ReleasedEdition edition) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    OpenData.of(OpenEdition.of(edition)).forEach(file -> files.put(file.path(), file.bytes()));
    return new PublishedPackage(files);
  }

  byte[] bytes(String path) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      throw new AssertionError("No " + path + " in " + files.keySet());
    }
    return bytes;
  }

  String text(String path) {
    return new String(bytes(path), UTF_8);
  }

  JsonNode json(String path) {
    try {
      return new ObjectMapper().readTree(bytes(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  List<JsonNode> resources() {
    return StreamSupport.stream(json("datapackage.json").get("resources").spliterator(), false)
        .toList();
  }

  List<CSVRecord> lines(String table) {
    try (CSVParser parser =
        CSVParser.parse(
            new StringReader(text(table + ".csv")),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
