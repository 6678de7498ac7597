package fr.openl.cli.text;

import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.StudyParameter;
import fr.openl.cli.place.WaveOption;
import fr.openl.cli.place.Workspace;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Nearest;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    Workspace workspace = home.workspace();
    StudyFolder folder = workspace.study(study.id());
    Wave of = Workspace.wave(folder, wave.id());
    return new OpenQuestion(workspace, folder, of, item(folder.questionnaireOf(of)));
  }

  private String item(Questionnaire questionnaire) {
    List<String> open =
        questionnaire.items().stream()
            .filter(item -> item.measure() instanceof Measure.Text)
            .map(Item::id)
            .toList();
    Optional<String> found = Stream.of(id, Item.otherText(id)).filter(open::contains).findFirst();
    return found.orElseThrow(
        () ->
            new Refusal(
                "%s: no open question \"%s\" in wave %s%s; there are: %s"
                    .formatted(
                        study.id(),
                        id,
                        wave.id(),
                        Nearest.among(open, id).map(near -> ", nearest: " + near).orElse(""),
                        open.isEmpty() ? "none" : String.join(", ", open))));
  }
}
