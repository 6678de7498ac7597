package fr.openl.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedIndicator;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What search engines of data are told of an edition: a schema.org {@code Dataset} as JSON-LD. */
public final class DatasetMarkup {
  private DatasetMarkup() {}

  /**
   * The markup as a page may hold it in a data block: nothing in it ends the block.
   *
   * @param site where the reports are read; without it, addresses are those from the page
   */
  public static String of(OpenEdition edition, String language, Optional<URI> site) {
    ObjectNode json = edition(edition, language, site);
    ArrayNode measured = json.putArray("variableMeasured");
    edition.released().indicators().forEach(i -> measured(measured, i, edition, language));
    return written(json);
  }

  /**
   * The same of one indicator, as a part of the edition's data.
   *
   * @param file the indicator's page
   */
  public static String of(
      OpenEdition edition,
      ReleasedIndicator indicator,
      String language,
      String file,
      Optional<URI> site) {
    ObjectNode json = edition(edition, language, site);
    String name = edition.words(indicator.label(), language);
    json.put("@id", EditionName.of(edition) + "#" + indicator.id());
    json.put("name", name + " — " + edition.title(language));
    json.put("url", address(edition, language, file, site));
    json.put(
        "description",
        Stream.concat(
                Stream.of(
                    name, indicator.definition().map(d -> edition.words(d, language)).orElse("")),
                edition.warning(indicator, language).map(Passage::words).stream())
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(". "))
            .replace("..", "."));
    json.putObject("isPartOf").put("@type", "Dataset").put("@id", EditionName.of(edition));
    measured(json.putArray("variableMeasured"), indicator, edition, language);
    return written(json);
  }

  /**
   * The address of a page of an edition.
   *
   * @param site where the reports are read; without it, the address is the one from the page
   */
  public static String address(
      OpenEdition edition, String language, String file, Optional<URI> site) {
    return place(edition, site) + language + "/" + file;
  }

  private static String place(OpenEdition edition, Optional<URI> site) {
    return site.map(address -> address + edition.study().id() + "/" + edition.wave().id() + "/")
        .orElse("../");
  }

  private static ObjectNode edition(OpenEdition edition, String language, Optional<URI> site) {
    Study study = edition.study();
    Licence licence = Licence.of(study);
    String place = place(edition, site);
    ObjectNode json = JsonText.object();
    json.put("@context", "https://schema.org/").put("@type", "Dataset");
    json.put("@id", EditionName.of(edition));
    json.put("name", edition.title(language));
    json.put("description", description(edition, language));
    json.put("url", place + language + "/index.html").put("inLanguage", language);
    json.put("license", licence.page()).put("isAccessibleForFree", true);
    json.put("version", edition.wave().id());
    json.put("temporalCoverage", edition.wave().opens() + "/" + edition.wave().closes());
    json.putObject("creator")
        .put("@type", "Organization")
        .put("name", study.contact().name())
        .put("email", study.contact().mail());
    study
        .data()
        .flatMap(Study.DataLicence::attribution)
        .ifPresent(credit -> json.put("creditText", credit));
    ArrayNode files = json.putArray("distribution");
    download(files, place + "figures.csv", "text/csv");
    download(files, place + "figures.parquet", "application/vnd.apache.parquet");
    download(files, place + PackageDescriptor.FILE, "application/json");
    download(files, place + CodebookXml.FILE, "application/xml");
    return json;
  }

  private static void measured(
      ArrayNode measured, ReleasedIndicator indicator, OpenEdition edition, String language) {
    measured
        .addObject()
        .put("@type", "PropertyValue")
        .put("propertyID", indicator.id())
        .put("name", edition.words(indicator.label(), language));
  }

  private static String written(ObjectNode json) {
    return JsonText.of(json).strip().replace("<", "\\u003c").replace(">", "\\u003e");
  }

  private static String description(OpenEdition edition, String language) {
    List<String> sentences =
        List.of(
            edition.study().description().map(d -> edition.words(d, language)).orElse(""),
            edition.warning(language).map(warning -> warning.words()).orElse(""));
    String told = String.join(" ", sentences).strip();
    return told.isEmpty() ? edition.title(language) : told;
  }

  private static void download(ArrayNode files, String address, String format) {
    files
        .addObject()
        .put("@type", "DataDownload")
        .put("contentUrl", address)
        .put("encodingFormat", format);
  }
}
