package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.weights.Calibration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A sample of which every cell is one named unit.
 *
 * @param cellOfUnit the cell of every unit, by its name
 */
record UnitSample(
    SampleReader.Answer answer,
    Map<String, Integer> cellOfUnit,
    List<String> unitOfCell,
    Optional<Calibration> calibration,
    Optional<LonelyStrata> lonely) {

  static UnitSample of(
      DataFile file,
      DataColumn unit,
      Cells cells,
      List<String> unitOfCell,
      SampleReader.Answer answer,
      Optional<Calibration> calibration,
      Optional<LonelyStrata> lonely) {
    Map<String, Integer> cellOfUnit = new HashMap<>();
    for (int cell = 0; cell < unitOfCell.size(); cell++) {
      String name = unitOfCell.get(cell);
      if (name.isEmpty()) {
        throw new Refusal(
            "%s: row %d has no value in %s, which names the units"
                .formatted(file.path(), file.findMissing(unit).orElse(0), unit.name()));
      }
      if (cellOfUnit.putIfAbsent(name, cell) != null || cells.units(cell) > 1) {
        throw new Refusal(
            "%s: unit '%s' has more than one row; expected each unit of %s once"
                .formatted(file.path(), name, unit.name()));
      }
    }
    return new UnitSample(answer, cellOfUnit, unitOfCell, calibration, lonely);
  }

  Cells cells() {
    return answer.sample().cells();
  }

  /** The linearisation over the units that another wave has too. */
  Linearisation linearisation(Cells cells) {
    return new Linearisation(cells, calibration, lonely);
  }

  /** The cells, of which only the units that {@code other} has too are in domains. */
  Cells inBoth(UnitSample other) {
    return cells().only(cell -> other.cellOfUnit.containsKey(unitOfCell.get(cell)));
  }

  /** The sampling unit of the first stage of a cell, as both waves name it. */
  String samplingUnit(int cell, boolean clustered) {
    return stratum(cell)
        + "/"
        + (clustered
            ? cells().sampling().firstNames().get(cells().sampling().first().orElseThrow()[cell])
            : unitOfCell.get(cell));
  }

  String stratum(int cell) {
    return cells().sampling().strata().get(cells().sampling().stratum()[cell]).name();
  }
}
