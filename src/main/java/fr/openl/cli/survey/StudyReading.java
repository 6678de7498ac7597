package fr.openl.cli.survey;

import fr.openl.charts.Vocabulary;
import fr.openl.cli.responses.WaveImport;
import fr.openl.collection.imports.Mapping;
import fr.openl.collection.imports.MappingReader;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All the files of a study: its folder, its indicators, its sentences and its mappings.
 *
 * @param study empty when its own files have errors
 * @param problems every error and warning in any of the files
 */
record StudyReading(
    Optional<StudyFolder> study, List<Indicator> indicators, List<DefinitionProblem> problems) {
  StudyReading {
    indicators = List.copyOf(indicators);
    problems = List.copyOf(problems);
  }

  /** Reads everything that the study {@code id} under {@code home} has. */
  static StudyReading of(Path home, String id) {
    Reading<StudyFolder> folder = StudyFolderReader.read(home, id);
    List<DefinitionProblem> problems = new ArrayList<>(folder.problems());
    List<Indicator> indicators = new ArrayList<>();
    folder
        .value()
        .ifPresent(
            study -> {
              if (Files.exists(study.folder().resolve(IndicatorsReader.FILE))) {
                Reading<List<Indicator>> read = IndicatorsReader.read(study);
                problems.addAll(read.problems());
                read.value().ifPresent(indicators::addAll);
              }
              problems.addAll(Vocabulary.read(study).problems());
              study.waves().forEach(wave -> problems.addAll(mappingProblems(study, wave)));
            });
    return new StudyReading(folder.value(), indicators, problems);
  }

  private static List<DefinitionProblem> mappingProblems(StudyFolder study, Wave wave) {
    Path file = WaveImport.mappingFile(study, wave);
    if (!Files.exists(file)) {
      return List.of();
    }
    Reading<Mapping> mapping =
        MappingReader.read(file, study.named(file), study.questionnaireOf(wave));
    return mapping.problems();
  }
}
