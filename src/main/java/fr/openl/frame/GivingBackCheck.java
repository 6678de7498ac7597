package fr.openl.frame;

import fr.openl.definition.CodeList;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Checks what a study says of its mirror and its neighbours against what its questionnaire asks.
 */
record GivingBackCheck(Path home, Study study, Questionnaire asked, Problems problems) {

  /**
   * @param file what stands in {@code study.yaml}
   */
  void check(Fields file) {
    study.givingBack().mirror().ifPresent(mirror -> mirror(mirror, within(file, "mirror")));
    study
        .givingBack()
        .neighbours()
        .ifPresent(neighbours -> neighbours(neighbours, within(file, "neighbours")));
  }

  private void mirror(Study.Mirror mirror, Fields fields) {
    findList(fields, "purposes", mirror.purposes());
    if (!Files.isRegularFile(home.resolve(mirror.toolPages()))) {
      problems.error(
          fields.placeOf("tool_pages"),
          "no file " + mirror.toolPages(),
          "a CSV file in the folder that holds surveys/");
    }
  }

  private void neighbours(Study.Neighbours neighbours, Fields fields) {
    findList(fields, "regions", neighbours.regions());
    Optional<CodeList> topics = findList(fields, "topics", neighbours.topics());
    if (topics.isEmpty()) {
      return;
    }
    List<String> codes = topics.get().codes();
    for (Node.Scalar code : fields.scalars("except")) {
      if (!codes.contains(code.text())) {
        problems.unknown(
            code.place(), "category of the list " + neighbours.topics(), code.text(), codes);
      }
    }
    if (neighbours.except().containsAll(codes)) {
      problems.error(
          fields.placeOf("except"),
          "every category of the list " + neighbours.topics(),
          "at least one topic left");
    }
  }

  private Optional<CodeList> findList(Fields fields, String key, String id) {
    Optional<CodeList> found = asked.findList(id);
    if (found.isEmpty()) {
      problems.unknown(
          fields.placeOf(key),
          "code list",
          id,
          asked.lists().stream().map(CodeList::id).sorted().toList());
    }
    return found;
  }

  private static Fields within(Fields file, String key) {
    return Fields.of(file.find(key).orElseThrow());
  }
}
