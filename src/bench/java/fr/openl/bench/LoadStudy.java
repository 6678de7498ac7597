package fr.openl.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.collection.simulation.Simulator;
import fr.openl.definition.expression.Value;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.Wave;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The study that the load benchmark sends answers to: that of Frama.space, with its routing and its
 * constraints, in a wave open to anybody.
 */
final class LoadStudy {
  static final String STUDY = "framaspace-usages";
  static final String WAVE = "2026";
  static final String PATH = "/api/v1/waves/" + STUDY + "/" + WAVE + "/responses";

  /** A moment at which the wave is open. */
  static final Instant OPEN = Instant.parse("2027-01-22T15:00:00Z");

  /** Size of a submission, in bytes: what people write fills it up. */
  private static final int SIZE = 2_000;

  private static final String WRITTEN = "wishes";
  private static final long SEED = 7;
  private static final StudyFolder FOLDER = StudyFolderReader.read(Path.of(""), STUDY).orRefuse();

  private LoadStudy() {}

  static StudyFolder folder() {
    return FOLDER;
  }

  static Stream<Response> responses(int n) {
    Wave wave = FOLDER.findWave(WAVE).orElseThrow();
    return new Simulator(STUDY, FOLDER.questionnaireOf(wave), wave, SEED).simulate(n);
  }

  /** Different submissions as a program sends them, all in order, from {@code n} responses. */
  static List<String> bodies(int n) {
    return responses(n).map(LoadStudy::body).toList();
  }

  private static String body(Response response) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ObjectNode answers = body.putObject("answers");
    response.answers().forEach((item, answer) -> put(answers, item, answer));
    answers.put(WRITTEN, "");
    answers.put(WRITTEN, "Plus. ".repeat(Math.max(0, SIZE - body.toString().length()) / 6));
    return body.toString();
  }

  private static void put(ObjectNode answers, String item, Answer answer) {
    Optional<Value> value =
        switch (answer) {
          case Answer.Given given -> Optional.of(given.value());
          case Answer.DontKnow evasive -> Optional.of(evasive.value());
          case Answer.NoAnswer blank -> Optional.empty();
          case Answer.NotAsked skipped -> Optional.empty();
        };
    value.ifPresent(
        known -> {
          switch (known) {
            case Value.Truth truth -> answers.put(item, truth.holds());
            case Value.Quantity quantity -> answers.put(item, quantity.amount());
            case Value.Words words -> answers.put(item, words.text());
            case Value.Code code -> answers.put(item, code.code());
            case Value.Codes codes -> fill(answers.putArray(item), codes.codes());
            case Value.Ranking ranking -> fill(answers.putArray(item), ranking.codes());
            case Value.Day day -> answers.put(item, day.date().toString());
            case Value.Moment moment -> {}
          }
        });
  }

  private static void fill(ArrayNode array, Iterable<String> codes) {
    codes.forEach(array::add);
  }
}
