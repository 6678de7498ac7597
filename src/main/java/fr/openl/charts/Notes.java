package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study.DesignKind;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.List;

/** The notes under a chart: what its intervals, signs and omissions mean. */
final class Notes {
  private final Subject subject;
  private final Setting setting;
  private final List<Passage> notes = new ArrayList<>();

  private Notes(Subject subject, Setting setting) {
    this.subject = subject;
    this.setting = setting;
  }

  /**
   * The notes that every chart of {@code subject} needs.
   *
   * @param intervalKey words that say how an interval is drawn
   */
  static Notes of(Subject subject, Setting setting, String intervalKey) {
    Notes notes = new Notes(subject, setting);
    if (subject.hasIntervals()) {
      notes.say(intervalKey);
    }
    if (setting.design() == DesignKind.OPEN) {
      notes.say("note.open");
    }
    return notes;
  }

  Notes say(String key, Object... arguments) {
    return add(new Passage(setting.language(), setting.words().say(key, arguments)));
  }

  Notes add(Passage note) {
    if (!notes.contains(note)) {
      notes.add(note);
    }
    return this;
  }

  /** All notes, with the meaning of each sign that occurs. */
  List<Passage> finish() {
    for (Suppressed.Sign sign : Suppressed.Sign.values()) {
      if (subject.numbers().anyMatch(n -> n instanceof Suppressed s && s.sign() == sign)) {
        add(
            new Passage(
                setting.language(),
                setting.words().say("alt.item", sign.code(), setting.reason(sign))));
      }
    }
    return List.copyOf(notes);
  }
}
