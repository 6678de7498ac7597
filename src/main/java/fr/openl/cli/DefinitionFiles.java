package fr.openl.cli;

import fr.openl.collection.imports.MappingReader;
import fr.openl.definition.document.Shape;
import fr.openl.definition.format.QuestionnaireShape;
import fr.openl.definition.format.StudyShape;
import fr.openl.frame.WaveShape;
import fr.openl.indicators.IndicatorsReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The kinds of files in a study's folder, each with its shape. */
enum DefinitionFiles {
  STUDY("study", "study.yaml", StudyShape.SHAPE),
  QUESTIONNAIRE("questionnaire", "questionnaire.yaml", QuestionnaireShape.SHAPE),
  REVISION("questionnaire", "revisions", QuestionnaireShape.SHAPE),
  INDICATORS("indicators", IndicatorsReader.FILE, IndicatorsReader.shape()),
  WAVE("wave", "waves", WaveShape.SHAPE),
  MAPPING("mapping", "mappings", MappingReader.SHAPE);

  private final String schema;
  private final String path;
  private final Shape shape;

  DefinitionFiles(String schema, String path, Shape shape) {
    this.schema = schema;
    this.path = path;
    this.shape = shape;
  }

  Shape shape() {
    return shape;
  }

  /** The file in a study's folder, or the folder of such files. */
  Path in(Path folder) {
    return folder.resolve(path);
  }

  /** Schema name → shape, each once. */
  static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (DefinitionFiles kind : values()) {
      shapes.put(kind.schema, kind.shape);
    }
    return shapes;
  }
}
