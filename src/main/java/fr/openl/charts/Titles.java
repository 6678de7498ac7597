package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;

/** What a subject is called above its chart and table. */
final class Titles {
  private Titles() {}

  static Passage of(Subject subject, Setting setting) {
    Passage label = setting.passage(subject.indicator().label());
    return switch (subject) {
      case Subject.Whole whole -> label;
      case Subject.ByDomain by ->
          new Passage(
              label.language(),
              label.words() + " — " + setting.passage(by.breakdown().label()).words());
      case Subject.OverWaves waves ->
          new Passage(label.language(), label.words() + " — " + setting.words().say("trend.title"));
    };
  }
}
