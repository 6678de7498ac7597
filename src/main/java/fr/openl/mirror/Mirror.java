package fr.openl.mirror;

import fr.openl.definition.document.Reading;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.mirror.PublishedEditions.Edition;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Holds a mirror up to those who answered: published figures of collectives like them, what they
 * changed, libre tools. It keeps nothing. Safe for many threads.
 */
public final class Mirror {
  private static final System.Logger LOG = System.getLogger(Mirror.class.getName());

  private final PublishedEditions editions;
  private final Map<String, Shown> studies = new LinkedHashMap<>();

  /**
   * @param published the folder of published reports
   */
  public Mirror(List<StudyFolder> studies, Path published) {
    this.editions = new PublishedEditions(published);
    studies.forEach(study -> this.studies.put(study.study().id(), Shown.of(study)));
  }

  /**
   * What one collective sees.
   *
   * @param study one of those this mirror was made for
   * @param wave that it answered
   * @param before its answers in the wave before; empty where nothing links to them
   */
  public Reflection reflect(String study, Wave wave, OwnAnswers now, Optional<OwnAnswers> before) {
    Shown shown = Optional.ofNullable(studies.get(study)).orElseThrow();
    Optional<Edition> edition = editions.find(shown.study, wave);
    return new Reflection(
        edition,
        edition
            .map(
                published ->
                    new Comparisons(shown.study, wave, now, before, published).of(shown.indicators))
            .orElse(List.of()),
        before.map(then -> Shift.between(shown.study, wave, then, now)).orElse(List.of()),
        shown
            .study
            .study()
            .givingBack()
            .mirror()
            .map(
                declared ->
                    Alternative.of(shown.study.questionnaireOf(wave), declared, shown.pages, now))
            .orElse(List.of()));
  }

  /** A study with what its mirror needs; what cannot be read leaves its part blank. */
  private record Shown(StudyFolder study, List<Indicator> indicators, ToolPages pages) {
    static Shown of(StudyFolder study) {
      return new Shown(
          study,
          indicators(study),
          study
              .study()
              .givingBack()
              .mirror()
              .map(declared -> ToolPages.read(study.home().resolve(declared.toolPages())))
              .orElse(ToolPages.NONE));
    }

    private static List<Indicator> indicators(StudyFolder study) {
      if (!Files.exists(study.folder().resolve(IndicatorsReader.FILE))) {
        return List.of();
      }
      Reading<List<Indicator>> read = IndicatorsReader.read(study);
      read.errors()
          .forEach(error -> LOG.log(Level.WARNING, "The mirror shows no figures: " + error));
      return read.errors().isEmpty() ? read.value().orElse(List.of()) : List.of();
    }
  }
}
