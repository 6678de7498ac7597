package fr.openl.opendata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A published data package as its folder holds it, each file the one that was published.
 *
 * @param version changes when a figure changes
 * @param licence the id of the licence of the figures
 * @param simulated whether any response behind it was made up
 * @param tables the tabular files by name
 */
public record PublishedFiles(
    String title,
    String version,
    String licence,
    boolean simulated,
    Map<String, TableFile> tables) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public PublishedFiles {
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  /**
   * A table.
   *
   * @param file CSV in UTF-8 with a header
   * @param types the type of each column, as the package's schema names it
   */
  public record TableFile(Path file, Map<String, String> types) {
    public TableFile {
      types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    }
  }

  /**
   * Reads the package in {@code folder} and checks the checksum of every file.
   *
   * @throws Refusal when there is none, or a file of it is missing or was changed
   */
  public static PublishedFiles read(Path folder) {
    Path file = folder.resolve(PackageDescriptor.FILE);
    if (!Files.isRegularFile(file)) {
      throw new Refusal(
          "%s: found no %s in it; expected a published data package"
              .formatted(folder, PackageDescriptor.FILE));
    }
    try {
      JsonNode json = JSON.readTree(Files.readString(file));
      Map<String, TableFile> tables = new LinkedHashMap<>();
      for (JsonNode resource : json.required("resources")) {
        Path path = checked(folder, resource);
        if (resource.path("profile").asText().equals("tabular-data-resource")) {
          Map<String, String> types = new LinkedHashMap<>();
          for (JsonNode field : resource.required("schema").required("fields")) {
            types.put(field.required("name").asText(), field.required("type").asText());
          }
          tables.put(resource.required("name").asText(), new TableFile(path, types));
        }
      }
      return new PublishedFiles(
          json.required("title").asText(),
          json.required("version").asText(),
          json.path("licenses").path(0).path("name").asText(),
          json.path("simulated").asBoolean(),
          tables);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(file + " does not describe a data package of OPEN-L", unreadable);
    }
  }

  private static Path checked(Path folder, JsonNode resource) throws IOException {
    Path path = folder.resolve(resource.required("path").asText()).normalize();
    if (!path.startsWith(folder.normalize()) || !Files.isRegularFile(path)) {
      throw new Refusal(path + ": found no such file; expected what the data package names");
    }
    String found = "sha256:" + Checksum.of(Files.readAllBytes(path));
    String published = resource.path("hash").asText();
    if (!found.equals(published)) {
      throw new Refusal(
          "%s: found the checksum %s, expected %s: it is not the file that was published"
              .formatted(path, found, published));
    }
    return path;
  }
}
