package fr.openl.cli.survey;

import fr.openl.collection.imports.MappingReader;
import fr.openl.definition.document.Shape;
import fr.openl.definition.format.QuestionnaireShape;
import fr.openl.definition.format.StudyShape;
import fr.openl.frame.WaveShape;
import fr.openl.indicators.IndicatorsReader;
import java.nio.file.Path;
import java.util.List;

/**
 * A kind of file in a study's folder.
 *
 * @param name what it is called, also in its schema's name
 * @param path the file, or the folder of such files, in the study's folder
 */
record DefinitionFile(String name, String path, Shape shape) {
  /** Every kind; revisions are questionnaires in a folder of their own. */
  static List<DefinitionFile> all() {
    return List.of(
        new DefinitionFile("study", "study.yaml", StudyShape.SHAPE),
        new DefinitionFile("questionnaire", "questionnaire.yaml", QuestionnaireShape.SHAPE),
        new DefinitionFile("questionnaire", "revisions", QuestionnaireShape.SHAPE),
        new DefinitionFile("indicators", IndicatorsReader.FILE, IndicatorsReader.shape()),
        new DefinitionFile("wave", "waves", WaveShape.SHAPE),
        new DefinitionFile("mapping", "mappings", MappingReader.SHAPE));
  }

  Path in(Path folder) {
    return folder.resolve(path);
  }
}
