package fr.openl.charts;

import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.DemonstrationEditions;
import fr.openl.disclosure.ReleasedIndicator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The figures that chart tests draw, one for each kind of chart. */
final class Scenes {
  private Scenes() {}

  static final Setting CENSUS = setting("fr", DesignKind.CENSUS, true);

  static final Setting OPEN = setting("en", DesignKind.OPEN, false);

  static Setting setting(String language, DesignKind design, boolean simulated) {
    return new Setting(Words.in(language), "fr", design, simulated);
  }

  /** Everything there is to show of the census. */
  static List<Subject> census() {
    return subjects(DemonstrationEditions.census(Path.of(".")).indicators());
  }

  /** Everything there is to show of the open study. */
  static List<Subject> open() {
    return subjects(DemonstrationEditions.open(Path.of(".")).indicators());
  }

  private static List<Subject> subjects(List<ReleasedIndicator> indicators) {
    List<Subject> subjects = new ArrayList<>();
    for (ReleasedIndicator indicator : indicators) {
      subjects.add(new Subject.Whole(indicator));
      indicator.breakdowns().forEach(b -> subjects.add(new Subject.ByDomain(indicator, b)));
      if (!indicator.trends().isEmpty()) {
        subjects.add(new Subject.OverWaves(indicator));
      }
    }
    return subjects;
  }

  static Chart chart(Subject subject, Setting setting) {
    return Gallery.findChart(subject, setting).orElseThrow();
  }
}
