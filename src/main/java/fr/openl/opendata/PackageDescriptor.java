package fr.openl.opendata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.Study;
import java.util.List;

/**
 * {@code datapackage.json}: what a Frictionless Data Package (version 1) says of itself and of its
 * files, each with its size and checksum.
 */
final class PackageDescriptor {
  static final String FILE = "datapackage.json";

  private final OpenEdition edition;
  private final ObjectNode json = JsonText.object();

  private PackageDescriptor(OpenEdition edition) {
    this.edition = edition;
  }

  /**
   * @param tables each with its file as CSV and, where it has one, as Parquet
   * @param others files that are no tables
   */
  static OpenFile of(OpenEdition edition, List<TableFiles> tables, List<OpenFile> others) {
    PackageDescriptor descriptor = new PackageDescriptor(edition);
    descriptor.about(tables.getFirst().csv());
    ArrayNode resources = descriptor.json.putArray("resources");
    for (TableFiles files : tables) {
      descriptor.tabular(resources.addObject(), files);
      files.parquet().ifPresent(file -> descriptor.parquet(resources.addObject(), files, file));
    }
    others.forEach(file -> other(resources.addObject(), file));
    return OpenFile.text(FILE, JsonText.of(descriptor.json));
  }

  private void about(OpenFile figures) {
    Study study = edition.study();
    Licence licence = Licence.of(study);
    String language = study.defaultLanguage();
    json.put("profile", "data-package");
    json.put("name", study.id().replace('_', '-') + "-" + edition.wave().id());
    json.put("id", EditionName.of(edition));
    json.put("title", edition.title(language));
    json.put(
        "description",
        study.description().map(edition::own).orElse("")
            + edition.warning(language).map(warning -> "\n\n" + warning.words()).orElse(""));
    json.put("version", edition.wave().id() + "+" + figures.checksum().substring(0, 12));
    json.put("simulated", edition.released().simulated());
    json.put("program", Program.NAME + " " + Program.version());
    json.putObject("temporal")
        .put("start", edition.wave().opens().toString())
        .put("end", edition.wave().closes().toString());
    ArrayNode languages = json.putArray("languages");
    edition.languages().forEach(languages::add);
    licence(json.putArray("licenses").addObject(), licence);
    json.putArray("contributors")
        .addObject()
        .put("title", study.contact().name())
        .put("email", study.contact().mail())
        .put("role", "publisher");
    sources(study);
  }

  private void sources(Study study) {
    ObjectNode source = json.putArray("sources").addObject();
    source.put("title", "Responses to " + edition.title(study.defaultLanguage()));
    study
        .data()
        .ifPresent(
            data -> {
              data.source().ifPresent(path -> source.put("path", path));
              data.attribution().ifPresent(words -> source.put("attribution", words));
              source.put("licence", data.licence());
            });
  }

  private static void licence(ObjectNode node, Licence licence) {
    node.put("name", licence.id()).put("title", licence.title()).put("path", licence.page());
  }

  private void tabular(ObjectNode node, TableFiles files) {
    OpenTable table = files.table();
    node.put("profile", "tabular-data-resource").put("name", table.name());
    node.put("title", table.title());
    file(node, files.csv(), "csv", "text/csv").put("encoding", "utf-8");
    node.putObject("dialect")
        .put("delimiter", ",")
        .put("doubleQuote", true)
        .put("lineTerminator", "\r\n")
        .put("header", true);
    node.set("schema", schema(table));
  }

  private void parquet(ObjectNode node, TableFiles files, OpenFile file) {
    node.put("profile", "data-resource").put("name", files.table().name() + "-parquet");
    node.put("title", files.table().title());
    file(node, file, "parquet", "application/vnd.apache.parquet");
    node.set("schema", schema(files.table()));
  }

  private static void other(ObjectNode node, OpenFile file) {
    int dot = file.path().lastIndexOf('.');
    String format = file.path().substring(dot + 1);
    node.put("profile", "data-resource").put("name", file.path().substring(0, dot));
    file(node, file, format, "application/" + format);
  }

  private static ObjectNode file(ObjectNode node, OpenFile file, String format, String type) {
    return node.put("path", file.path())
        .put("format", format)
        .put("mediatype", type)
        .put("bytes", file.bytes().length)
        .put("hash", "sha256:" + file.checksum());
  }

  private static ObjectNode schema(OpenTable table) {
    ObjectNode schema = JsonText.object();
    ArrayNode fields = schema.putArray("fields");
    for (Field field : table.fields()) {
      ObjectNode node = fields.addObject();
      node.put("name", field.name()).put("type", field.type().inSchema());
      node.put("description", field.description());
      ObjectNode constraints = JsonText.object();
      if (field.required()) {
        constraints.put("required", true);
      }
      if (!field.oneOf().isEmpty()) {
        field.oneOf().forEach(constraints.putArray("enum")::add);
      }
      if (!constraints.isEmpty()) {
        node.set("constraints", constraints);
      }
    }
    schema.putArray("missingValues").add("");
    if (!table.primaryKey().isEmpty()) {
      table.primaryKey().forEach(schema.putArray("primaryKey")::add);
    }
    if (!table.references().isEmpty()) {
      ArrayNode keys = schema.putArray("foreignKeys");
      for (OpenTable.Reference reference : table.references()) {
        ObjectNode key = keys.addObject();
        reference.fields().forEach(key.putArray("fields")::add);
        ObjectNode target = key.putObject("reference").put("resource", reference.table());
        reference.columns().forEach(target.putArray("fields")::add);
      }
    }
    return schema;
  }
}
