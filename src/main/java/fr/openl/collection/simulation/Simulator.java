package fr.openl.collection.simulation;

import fr.openl.collection.Circumstances;
import fr.openl.collection.Interview;
import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.collection.Routing;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Question.Prefill;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Value;
import fr.openl.frame.Wave;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up the responses of one wave, for rehearsals, demonstrations and tests. They obey routing,
 * constraints and bounds, leave some questions blank, and are always marked as simulated. The same
 * seed gives the same responses; in another wave the same units answer much alike.
 */
public final class Simulator {
  private static final int ATTEMPTS = 12;
  private static final double TEXT_LEFT_BLANK = 0.65;

  private final String study;
  private final Wave wave;
  private final long seed;
  private final Routing routing;
  private final Map<String, Double> fatigue = new HashMap<>();

  public Simulator(String study, Questionnaire questionnaire, Wave wave, long seed) {
    this.study = study;
    this.wave = wave;
    this.seed = seed;
    this.routing = new Routing(questionnaire);
    List<Question> questions = questionnaire.questions().toList();
    for (int i = 0; i < questions.size(); i++) {
      fatigue.put(questions.get(i).id(), i / (double) questions.size());
    }
  }

  /** The responses of {@code n} units that nothing is known of, in order of arrival. */
  public Stream<Response> simulate(int n) {
    return simulate(
        n,
        IntStream.rangeClosed(1, n)
            .mapToObj(i -> new Invited("sim-%06d".formatted(i), Map.of()))
            .toList());
  }

  /**
   * The responses of {@code n} of the invited units (of all, when they are fewer), in order of
   * arrival. Some groups and some units answer more readily than others.
   */
  public Stream<Response> simulate(int n, List<Invited> invited) {
    return invited.stream()
        .map(unit -> new Arrival(unit, leaning(unit)))
        .sorted(Comparator.comparingDouble(Arrival::willingness).reversed())
        .limit(n)
        .map(arrival -> Map.entry(submitted(arrival.leaning()), arrival))
        .sorted(Map.Entry.comparingByKey())
        .map(entry -> response(entry.getValue(), entry.getKey()));
  }

  private Response response(Arrival arrival, Instant submitted) {
    LocalDateTime at = LocalDateTime.ofInstant(submitted, ZoneOffset.UTC);
    Circumstances circumstances = new Circumstances(at.toLocalDate(), Optional.of(at), Map.of());
    Map<String, Value> given = new HashMap<>();
    Draw draw = new Draw(arrival.leaning(), at.toLocalDate());
    for (QuestionBlock block : routing.questionnaire().blocks()) {
      for (Question question : block.questions()) {
        if (asked(block, question, given, circumstances)) {
          given.putAll(answer(question, draw, arrival.unit(), given, circumstances));
        }
      }
    }
    return new Response(
        UUID.nameUUIDFromBytes(
            String.join("\n", study, wave.id(), arrival.unit().unit(), String.valueOf(seed))
                .getBytes(StandardCharsets.UTF_8)),
        study,
        wave.id(),
        routing.questionnaire().revision(),
        arrival.unit().unit(),
        Origin.SIMULATED,
        Optional.of(submitted),
        routing.interview(given, circumstances).answers(),
        Optional.empty());
  }

  /** Conditions look at earlier answers only, so what is not there yet does not matter. */
  private boolean asked(
      QuestionBlock block, Question question, Map<String, Value> given, Circumstances now) {
    return (block.relevant().isEmpty() && question.relevant().isEmpty())
        || routing.interview(given, now).asksQuestion(question.id());
  }

  private Map<String, Value> answer(
      Question question,
      Draw draw,
      Invited unit,
      Map<String, Value> given,
      Circumstances circumstances) {
    Optional<Value> known = known(question, unit);
    if (known.isPresent()) {
      return Map.of(question.id(), known.get());
    }
    if (leftBlank(question, draw.leaning())) {
      return Map.of();
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Map<String, Value> answer = draw.answer(question, attempt);
      if (allowed(question, answer, given, circumstances)) {
        return answer;
      }
    }
    return Map.of();
  }

  private boolean allowed(
      Question question,
      Map<String, Value> answer,
      Map<String, Value> given,
      Circumstances circumstances) {
    Value value = answer.get(question.id());
    if (question.constraint().isEmpty() || value == null) {
      return true;
    }
    Map<String, Value> with = new HashMap<>(given);
    with.putAll(answer);
    Interview interview = routing.interview(with, circumstances);
    Optional<Value> holds =
        Evaluator.evaluate(
            question.constraint().get().that().expression(), interview.checking(value));
    return !holds.equals(Optional.of(new Value.Truth(false)));
  }

  private static Optional<Value> known(Question question, Invited unit) {
    if (!question.prefill().equals(Optional.of(Prefill.FRAME))) {
      return Optional.empty();
    }
    return Optional.ofNullable(unit.known().get(question.id()))
        .flatMap(
            text ->
                question.items().stream()
                    .filter(item -> item.id().equals(question.id()))
                    .findFirst()
                    .flatMap(item -> value(item, text)));
  }

  private static Optional<Value> value(Item item, String text) {
    return item.measure() instanceof Measure.OneCategory one
        ? one.list().findCategory(text).map(category -> new Value.Code(category.code()))
        : Optional.empty();
  }

  /** Fewer blanks where an answer is asked for with more insistence, more towards the end. */
  private boolean leftBlank(Question question, Leaning leaning) {
    boolean text = question.items().stream().allMatch(i -> i.measure() instanceof Measure.Text);
    double base =
        switch (question.required()) {
          case REQUIRED -> 0;
          case SOFT -> 0.01;
          case OPTIONAL -> text ? TEXT_LEFT_BLANK : 0.02 * (1 + 2 * fatigue(question));
        };
    double probability = Math.min(0.95, base * Math.exp(-0.4 * leaning.engagement()));
    return leaning.luck(question.id()).of("blank").happens(probability);
  }

  /** How far into the form the question stands, 0 to 1. */
  private double fatigue(Question question) {
    return fatigue.getOrDefault(question.id(), 0.0);
  }

  /** Most answer soon after the opening, by day. */
  private Instant submitted(Leaning leaning) {
    Chance luck = leaning.luck("submitted");
    long days = ChronoUnit.DAYS.between(wave.opens(), wave.closes()) + 1;
    long day = (long) (days * Math.pow(luck.of("day").uniform(), 1.8));
    long second = 8 * 3600 + (long) (luck.of("second").uniform() * 13 * 3600);
    return wave.opens().plusDays(day).atStartOfDay(ZoneOffset.UTC).plusSeconds(second).toInstant();
  }

  private Leaning leaning(Invited unit) {
    List<String> groups =
        routing
            .questionnaire()
            .questions()
            .filter(question -> known(question, unit).isPresent())
            .map(question -> question.id() + "=" + unit.known().get(question.id()))
            .toList();
    return new Leaning(Chance.of(seed).of(study), wave.id(), unit.unit(), groups);
  }

  /** A unit that may answer. */
  private record Arrival(Invited unit, Leaning leaning) {
    double willingness() {
      return leaning.engagement() + leaning.position("willingness");
    }
  }
}
