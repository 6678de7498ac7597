package fr.openl.dataset;

import fr.openl.definition.Questionnaire;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.util.List;

/**
 * The wave before, as far as a panel needs it.
 *
 * @param snapshot its Parquet file
 */
public record PreviousWave(Path snapshot, Questionnaire questionnaire, Wave wave) {
  public Codebook codebook() {
    return Codebook.of(questionnaire);
  }

  /** Expressions over that wave's answers, in SQL. */
  public AnswerSql sql() {
    return new AnswerSql(codebook(), wave, List.of());
  }
}
