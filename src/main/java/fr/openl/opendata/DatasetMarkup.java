package fr.openl.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedIndicator;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What search engines of data are told of an edition: a schema.org {@code Dataset} as JSON-LD. */
public final class DatasetMarkup {
  private DatasetMarkup() {}

  /**
   * The markup as a page may hold it in a data block: nothing in it ends the block.
   *
   * @param site where the reports are read; without it, addresses are those from the page
   */
  public static String of(OpenEdition edition, String language, Optional<URI> site) {
    Study study = edition.study();
    Licence licence = Licence.of(study);
    String place =
        site.map(address -> address + study.id() + "/" + edition.wave().id() + "/").orElse("../");
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
    ArrayNode measured = json.putArray("variableMeasured");
    for (ReleasedIndicator indicator : edition.released().indicators()) {
      measured
          .addObject()
          .put("@type", "PropertyValue")
          .put("propertyID", indicator.id())
          .put("name", edition.words(indicator.label(), language));
    }
    ArrayNode files = json.putArray("distribution");
    download(files, place + "figures.csv", "text/csv");
    download(files, place + "figures.parquet", "application/vnd.apache.parquet");
    download(files, place + PackageDescriptor.FILE, "application/json");
    download(files, place + CodebookXml.FILE, "application/xml");
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
