package fr.openl.indicators;

import fr.openl.definition.PartReader;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Origins;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.document.Shape;
import fr.openl.definition.format.YamlReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Translations;
import fr.openl.frame.Wave;
import fr.openl.openanswers.CodedStudy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a study computes from {@code indicators.yaml}, with every problem in it. */
public final class IndicatorsReader {
  /** The file's name in the folder of the study. */
  public static final String FILE = "indicators.yaml";

  private IndicatorsReader() {}

  /** The indicators of {@code study}; empty with problems when the file has errors. */
  public static Reading<List<Indicator>> read(StudyFolder study) {
    String name = study.home().relativize(study.folder().resolve(FILE)).toString();
    Reading<Document> document =
        YamlReader.read(study.folder().resolve(FILE), name.replace('\\', '/'));
    if (document.value().isEmpty()) {
      return new Reading<>(Optional.empty(), document.problems());
    }
    Problems problems = new Problems();
    Document translated =
        Translations.read(study.home(), study.folder(), study.study().languages(), new Problems())
            .indicators(document.value().get(), shape(), problems);
    Reading<List<Indicator>> indicators = read(translated.root(), CodedStudy.of(study));
    problems.addAll(indicators.problems());
    return Reading.of(indicators.value(), problems);
  }

  /** The indicators that the tree {@code root} declares for {@code study}. */
  public static Reading<List<Indicator>> read(Node root, StudyFolder study) {
    Problems problems = new Problems();
    PartReader parts =
        new PartReader(problems, new Origins(root.place()), study.study().languages());
    parts.check(root, shape());
    List<Questionnaire> revisions = revisions(study);
    List<Indicator> indicators = new ArrayList<>();
    Map<String, Integer> lines = new HashMap<>();
    for (Node node : Fields.of(root).list("indicators")) {
      Fields fields = Fields.of(node);
      fields
          .text("kind")
          .flatMap(IndicatorKinds::findKind)
          .flatMap(
              kind ->
                  kind.reading()
                      .apply(
                          new IndicatorDeclaration(
                              parts,
                              fields,
                              study,
                              revisions,
                              study.study().design().variables().keySet())))
          .ifPresent(indicators::add);
      fields.text("id").ifPresent(id -> reportRepeated(id, fields, lines, problems));
    }
    return Reading.of(Optional.of(List.copyOf(indicators)), problems);
  }

  /** What the file may look like. */
  public static Shape shape() {
    Map<String, List<Key>> kinds = new LinkedHashMap<>();
    IndicatorKinds.listAll().forEach(kind -> kinds.put(kind.name(), kind.keys()));
    Shape.Words words = new Shape.Words();
    Shape indicator =
        new Shape.Variants(
            "kind",
            List.of(
                Key.required("id", Shape.Spelled.ID, "Unique in the study, never reused"),
                Key.required(
                    "kind", new Shape.OneOf(List.copyOf(kinds.keySet())), "What it estimates"),
                Key.required("label", words, "What the number says"),
                Key.optional("definition", words, "One sentence on what is counted")),
            kinds,
            List.of(
                Key.optional(
                    "among", new Shape.Condition(), "The units it looks at; default: everyone"),
                Key.optional(
                    "base", Shape.OneOf.of("all", "asked", "answered"), "The units it is over"),
                Key.optional("by", new Shape.ListOf(Shape.Spelled.ITEM), "The breakdowns"),
                Key.optional("chart", Shape.OneOf.of(ChartChoice.words()), "How it is drawn"),
                Key.optional("headline", new Shape.Truth(), "Whether it is a summary figure")));
    return Shape.Keys.of(
        Key.required("indicators", new Shape.ListOf(indicator), "What is computed"));
  }

  private static void reportRepeated(
      String id, Fields fields, Map<String, Integer> lines, Problems problems) {
    Integer earlier = lines.putIfAbsent(id, fields.placeOf("id").line());
    if (earlier != null) {
      problems.error(
          fields.placeOf("id"),
          "the id '" + id + "' a second time (first on line " + earlier + ")",
          "an id that no other indicator has");
    }
  }

  /** The present questionnaire, then those of the waves from the last to the first. */
  private static List<Questionnaire> revisions(StudyFolder study) {
    Set<Questionnaire> revisions = new LinkedHashSet<>(List.of(study.current()));
    for (Wave wave : study.waves().reversed()) {
      revisions.add(study.questionnaireOf(wave));
    }
    return List.copyOf(revisions);
  }
}
