package fr.openl.indicators;

import fr.openl.Refusal;
import fr.openl.dataset.WaveDataSet;
import fr.openl.frame.Unit;
import java.util.Optional;

/** Amounts that a wave's frame knows of its units, such as the storage that each one fills. */
final class FrameAmounts {
  private FrameAmounts() {}

  /**
   * The amount in the frame's column {@code variable}, in SQL: NULL where the frame has no word on
   * a unit. Empty where the frame has no such column.
   *
   * @throws Refusal when the frame holds something else than a number from 0 there
   */
  static Optional<String> findSql(String variable, WaveDataSet data) {
    if (!data.frame().variables().contains(variable)) {
      return Optional.empty();
    }
    for (Unit unit : data.frame().frame().units()) {
      String written = unit.variables().get(variable);
      if (written != null && !isAmount(written)) {
        throw Refusal.said(
            "The frame of wave %s has '%s' in %s of unit %s; expected a number from 0"
                .formatted(data.wave().id(), written, variable, unit.id()),
            "La base de sondage de la vague %s a « %s » en %s pour l’unité %s ; attendu un nombre à partir de 0"
                .formatted(data.wave().id(), written, variable, unit.id()));
      }
    }
    return Optional.of("CAST(" + data.sql().told(variable) + " AS DOUBLE PRECISION)");
  }

  private static boolean isAmount(String written) {
    try {
      double amount = Double.parseDouble(written);
      return amount >= 0 && Double.isFinite(amount);
    } catch (NumberFormatException word) {
      return false;
    }
  }
}
