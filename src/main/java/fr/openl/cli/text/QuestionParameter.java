package fr.openl.cli.text;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The open question that a command works on: an item of text, or a question with "other". */
final class QuestionParameter {
  @Mixin private StudyParameter study;
  @Mixin private WaveOption wave;

  @Parameters(
      index = "1",
      paramLabel = "QUESTION",
      description = "The open question, or one with \"other\".")
  private String id = "";

  /**
   * The open question in its wave.
   *
   * @throws Refusal when the wave asks no such question
   */
  OpenQuestion in(HomeOption home) {
    return OpenQuestion.of(home, study.id(), wave.id(), id);
  }
}
