package fr.openl.opendata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.format.RevisionHash;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where every figure comes from, as PROV-JSON (W3C member submission of 2013): the files derive
 * from the indicators, these from the variables of the revisions asked and from the method, and the
 * computation was done by a version of the program.
 */
final class ProvenanceFile {
  static final String FILE = "provenance.json";
  private static final String COMPUTATION = "openl:computation";

  private final OpenEdition edition;
  private final ObjectNode json = JsonText.object();
  private final ObjectNode derived;

  private ProvenanceFile(OpenEdition edition) {
    this.edition = edition;
    json.putObject("prefix")
        .put("prov", "http://www.w3.org/ns/prov#")
        .put("openl", EditionName.of(edition) + "#");
    json.putObject("entity");
    json.putObject("activity")
        .putObject(COMPUTATION)
        .put("prov:label", "Estimation and disclosure control")
        .put("openl:simulated", edition.released().simulated());
    json.putObject("agent")
        .putObject("openl:program")
        .put("prov:type", "prov:SoftwareAgent")
        .put("prov:label", Program.NAME)
        .put("openl:version", Program.version());
    json.putObject("wasAssociatedWith")
        .putObject("_:a")
        .put("prov:activity", COMPUTATION)
        .put("prov:agent", "openl:program");
    derived = json.putObject("wasDerivedFrom");
  }

  /**
   * @param files that hold the figures
   */
  static OpenFile of(OpenEdition edition, List<OpenFile> files) {
    ProvenanceFile provenance = new ProvenanceFile(edition);
    provenance.method();
    edition.revisions().forEach(provenance::revision);
    edition.released().indicators().forEach(provenance::indicator);
    ObjectNode generated = provenance.json.putObject("wasGeneratedBy");
    for (OpenFile file : files) {
      String name = "openl:file/" + file.path();
      provenance
          .entity(name, file.path(), file.path())
          .put("openl:hash", "sha256:" + file.checksum());
      generated
          .putObject("_:g" + generated.size())
          .put("prov:entity", name)
          .put("prov:activity", COMPUTATION);
      edition
          .released()
          .indicators()
          .forEach(indicator -> provenance.derives(name, "openl:indicator/" + indicator.id()));
    }
    return OpenFile.text(FILE, JsonText.of(provenance.json));
  }

  private void method() {
    Wave wave = edition.wave();
    ObjectNode responses =
        entity("openl:responses", "Responses, not published", "fr/method.html#responses");
    responses
        .put("openl:wave", wave.id())
        .put("openl:opens", wave.opens().toString())
        .put("openl:closes", wave.closes().toString())
        .put("openl:design", wave.design().name().toLowerCase(Locale.ROOT))
        .put("openl:count", edition.released().responses());
    entity("openl:weights", "Weights, as the method note tells", "fr/method.html#weights")
        .put("openl:weighted", edition.released().weighting().isPresent());
    derives("openl:weights", "openl:responses");
  }

  private void revision(String name, Questionnaire questionnaire) {
    entity("openl:revision/" + name, "Questionnaire revision " + name, "fr/codebook.html")
        .put("openl:hash", RevisionHash.of(questionnaire));
  }

  private void indicator(ReleasedIndicator indicator) {
    String name = "openl:indicator/" + indicator.id();
    ObjectNode entity =
        entity(name, edition.own(indicator.label()), "fr/codebook.html#indicator-" + indicator.id())
            .put("openl:base", indicator.base().name().toLowerCase(Locale.ROOT));
    IndicatorsTable.definitionHash(edition, indicator)
        .ifPresent(hash -> entity.put("openl:hash", hash));
    derives(name, "openl:weights");
    for (Map.Entry<String, Questionnaire> asked : edition.revisions().entrySet()) {
      for (String item : edition.itemsOf(indicator.id())) {
        if (asked.getValue().findItem(item).isPresent()) {
          String variable = "openl:variable/" + asked.getKey() + "/" + item;
          if (!json.withObjectProperty("entity").has(variable)) {
            entity(variable, item, "fr/codebook.html#variable-" + item);
            derives(variable, "openl:revision/" + asked.getKey());
          }
          derives(name, variable);
        }
      }
    }
  }

  private ObjectNode entity(String name, String label, String location) {
    return json.withObjectProperty("entity")
        .putObject(name)
        .put("prov:label", label)
        .put("prov:location", location);
  }

  private void derives(String what, String from) {
    derived
        .putObject("_:d" + derived.size())
        .put("prov:generatedEntity", what)
        .put("prov:usedEntity", from);
  }
}
