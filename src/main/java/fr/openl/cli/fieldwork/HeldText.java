package fr.openl.cli.fieldwork;

import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights;
import fr.openl.frame.StudyFolder;
import fr.openl.store.ReadableJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything held about a unit as one JSON document that the unit can read. */
record HeldText(String unit, Map<StudyFolder, UnitIdentity> found, UnitRights rights) {
  @Override
  public String toString() {
    List<Map<String, Object>> studies = new ArrayList<>();
    found.forEach((folder, identity) -> studies.add(study(folder, identity)));
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("unit", unit);
    document.put("studies", studies);
    return ReadableJson.of(document);
  }

  private Map<String, Object> study(StudyFolder folder, UnitIdentity identity) {
    String language = folder.study().defaultLanguage();
    Map<String, List<Map<String, Object>>> records = rights.show(identity);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("study", folder.study().id());
    told.put("title", folder.study().title().in(language, language).words());
    told.put("records", records);
    if (records.containsKey("responses") || records.containsKey("drafts")) {
      told.put("questions", questions(folder, language));
    }
    List<String> remarks = remarks(folder, identity);
    if (!remarks.isEmpty()) {
      told.put("remarks", remarks);
    }
    return told;
  }

  /** Question id → its words, of every revision: answers stand under the ids of questions. */
  private static Map<String, String> questions(StudyFolder folder, String language) {
    Map<String, String> words = new LinkedHashMap<>();
    folder.waves().stream()
        .flatMap(wave -> folder.questionnaireOf(wave).questions())
        .forEach(
            question ->
                question
                    .label()
                    .ifPresent(
                        label ->
                            words.put(question.id(), label.in(language, language).words())));
    return words;
  }

  private static List<String> remarks(StudyFolder folder, UnitIdentity identity) {
    List<String> remarks = new ArrayList<>();
    if (folder.study().privacy().identity() == Identity.ANONYMOUS) {
      remarks.add(
          "This study is anonymous: nothing leads from a unit to its answers. They are read, and"
              + " erased, with the code of their receipt.");
    } else if (identity.names().isEmpty()) {
      remarks.add(
          "The key of this study's pseudonyms was destroyed: nothing leads from a unit to its"
              + " answers any more.");
    }
    return remarks;
  }
}
