package fr.openl.mirror;

import fr.openl.collection.Answer;
import fr.openl.collection.Interview;
import fr.openl.definition.CodeList;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Scope;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One unit's answers with substance in one wave: "I don't know" is as unknown here as in published
 * figures.
 *
 * @param values item id → what was answered
 */
public record OwnAnswers(Map<String, Value> values, LocalDate today) implements Scope {
  public OwnAnswers {
    values = Map.copyOf(values);
  }

  /** What is given now, in an interview. */
  public static OwnAnswers of(Interview interview) {
    Map<String, Value> values = new LinkedHashMap<>();
    interview
        .answers()
        .forEach(
            (item, answer) -> {
              if (answer instanceof Answer.Given given) {
                values.put(item, given.value());
              }
            });
    return new OwnAnswers(values, interview.today());
  }

  /**
   * What was given in the wave before, as far as {@code questionnaire} measures it alike.
   *
   * @param previous item id → value, those without substance included
   */
  public static OwnAnswers before(
      Map<String, Value> previous, Questionnaire questionnaire, LocalDate today) {
    Map<String, Value> values = new LinkedHashMap<>();
    previous.forEach(
        (item, value) -> {
          if (!evades(questionnaire, item, value)) {
            values.put(item, value);
          }
        });
    return new OwnAnswers(values, today);
  }

  private static boolean evades(Questionnaire questionnaire, String item, Value value) {
    return value instanceof Value.Code(String code)
        && questionnaire
            .findItem(item)
            .filter(
                found ->
                    found.measure() instanceof Measure.OneCategory(CodeList list)
                        && list.findCategory(code).filter(c -> c.dontKnow()).isPresent())
            .isPresent();
  }

  @Override
  public Optional<Value> value(String id) {
    return Optional.ofNullable(values.get(id));
  }

  @Override
  public Optional<Value> previous(String id) {
    return Optional.empty();
  }

  @Override
  public boolean asked(String id) {
    return values.containsKey(id);
  }

  @Override
  public boolean answered(String id) {
    return values.containsKey(id);
  }

  @Override
  public Optional<Value> self() {
    return Optional.empty();
  }

  @Override
  public Optional<LocalDateTime> submitted() {
    return Optional.empty();
  }
}
