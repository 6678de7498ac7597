package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our bootstrap agrees with the linearised variance as closely as 1 000 replicates can. */
class BootstrapTest {
  /** Four times the relative error of a standard error from 1 000 replicates. */
  private static final double NOISE = 4 / Math.sqrt(2 * 1_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apistrat.csv --strata stype --fpc fpc --weights pw --mean api00",
        "apistrat.csv --strata stype --weights pw --mean api00",
        "apisrs.csv --fpc fpc --weights pw --mean enroll",
        "apiclus1.csv --cluster dnum --fpc fpc --weights pw --mean api00",
        "apistrat.csv --strata stype --fpc fpc --weights pw --rake sch.wide=sch.wide.csv --mean"
            + " api00"
      })
  void standardErrorsAgree(String command) {
    double taylor = error(command);
    assertEquals(taylor, error(command + " --variance bootstrap"), NOISE * taylor);
  }

  private static double error(String command) {
    return Double.parseDouble(Estimates.of(command).rows().getFirst().get("se"));
  }
}
