package fr.openl.estimation.statistics;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.Moment;
import fr.openl.dataset.moments.Product;
import fr.openl.estimation.variance.Cells;
import fr.openl.estimation.variance.Linearisation;
import fr.openl.estimation.variance.LonelyStrata;
import fr.openl.estimation.variance.PanelDifference;
import fr.openl.estimation.weights.Calibration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A sample of which every cell is one named unit.
 *
 * @param clustered whether units were drawn in clusters
 */
record UnitSample(
    SampleReader.Answer answer,
    List<String> unitOfCell,
    boolean clustered,
    Optional<Calibration> calibration,
    Optional<LonelyStrata> lonely)
    implements PanelDifference.Side {

  static UnitSample of(
      DataFile file,
      DataColumn unit,
      Cells cells,
      List<String> unitOfCell,
      SampleReader.Answer answer,
      boolean clustered,
      Optional<Calibration> calibration,
      Optional<LonelyStrata> lonely) {
    Set<String> units = new HashSet<>();
    for (int cell = 0; cell < unitOfCell.size(); cell++) {
      String name = unitOfCell.get(cell);
      if (name.isEmpty()) {
        throw new Refusal(
            "%s: row %d has no value in %s, which names the units"
                .formatted(file.path(), file.findMissing(unit).orElse(0), unit.name()));
      }
      if (!units.add(name) || cells.units(cell) > 1) {
        throw new Refusal(
            "%s: unit '%s' has more than one row; expected each unit of %s once"
                .formatted(file.path(), name, unit.name()));
      }
    }
    return new UnitSample(answer, unitOfCell, clustered, calibration, lonely);
  }

  @Override
  public Cells cells() {
    return answer.sample().cells();
  }

  @Override
  public Linearisation linearisation(Cells cells) {
    return new Linearisation(cells, calibration, lonely);
  }

  @Override
  public String unit(int cell) {
    return unitOfCell.get(cell);
  }

  @Override
  public String samplingUnit(int cell) {
    return stratum(cell).name()
        + "/"
        + (clustered
            ? cells().sampling().firstNames().get(cells().sampling().first().orElseThrow()[cell])
            : unit(cell));
  }

  @Override
  public Moment counting(Product base) {
    return answer.sample().counting(base);
  }
}
