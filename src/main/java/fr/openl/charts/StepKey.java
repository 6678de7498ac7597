package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import java.util.List;
import java.util.Optional;

/** Which tone is which step of a scale: in the order of the segments, from left to right. */
record StepKey(List<Step> steps) {
  private static final int SIZE = 13;

  StepKey {
    steps = List.copyOf(steps);
  }

  /** One step; {@code hatched} where lightness alone would not tell it from another. */
  record Step(Passage label, Ink ink, boolean hatched) {}

  void draw(Drawing.Sheet sheet) {
    for (Step step : steps) {
      double top = sheet.y() + 3;
      for (String line : TextFit.wrap(step.label().words(), TextFit.PHONE - 26, SIZE)) {
        sheet.down(18);
        sheet.add(
            new Mark.Line(
                7,
                sheet.y() - 4,
                Mark.Anchor.START,
                SIZE,
                false,
                Ink.TEXT,
                new Passage(step.label().language(), line),
                ""));
      }
      sheet.add(new Mark.Box(0, top, 5, 13, step.ink(), Optional.of(Ink.LINE)));
      if (step.hatched()) {
        sheet.add(new Mark.Hatch(0, top + 6, 5, 7));
      }
    }
    sheet.down(8);
  }
}
