package fr.openl.bench;

import fr.openl.collection.Response;
import fr.openl.collection.simulation.Simulator;
import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Question.Requirement;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.QuestionType;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.type.DayDate;
import fr.openl.definition.type.DecimalNumber;
import fr.openl.definition.type.FreeText;
import fr.openl.definition.type.Rank;
import fr.openl.definition.type.Scale;
import fr.openl.definition.type.SelectMultiple;
import fr.openl.definition.type.SelectOne;
import fr.openl.definition.type.WholeNumber;
import fr.openl.definition.type.YesNo;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A study of 60 questions of every common type, with simulated responses, to measure on. */
public final class LargeStudy {
  public static final String STUDY = "large";
  public static final String WAVE = "2025";
  public static final int QUESTIONS = 60;
  private static final int BLOCKS = 6;

  private LargeStudy() {}

  /** {@code n} simulated responses to {@link #questionnaire()}, always the same. */
  public static Stream<Response> responses(int n) {
    return new Simulator(STUDY, questionnaire(), wave(), 1).simulate(n);
  }

  public static Questionnaire questionnaire() {
    List<QuestionBlock> blocks = new ArrayList<>();
    for (int block = 0; block < BLOCKS; block++) {
      int first = block * QUESTIONS / BLOCKS;
      blocks.add(
          new QuestionBlock(
              "block_" + block,
              LocalText.of("en", "Block " + block),
              Optional.empty(),
              Optional.empty(),
              IntStream.range(first, first + QUESTIONS / BLOCKS)
                  .mapToObj(i -> question("q" + i, type(i)))
                  .toList(),
              Map.of()));
    }
    return new Questionnaire(STUDY, "1", List.of(), blocks, List.of(), List.of());
  }

  public static Wave wave() {
    return new Wave(
        WAVE,
        "1",
        Optional.empty(),
        LocalDate.parse("2025-11-03"),
        LocalDate.parse("2025-12-15"),
        Wave.Mode.WEB,
        Wave.Access.OPEN,
        DesignKind.OPEN,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** In every ten questions: four single and two multiple choices and one each of the rest. */
  private static QuestionType type(int i) {
    return switch (i % 10) {
      case 0, 1, 2, 3 -> new SelectOne(list("one", 6), false);
      case 4, 5 ->
          new SelectMultiple(
              list("many", 8), false, Set.of(), OptionalInt.empty(), OptionalInt.empty());
      case 6 -> new Scale(0, 10, Optional.empty(), Optional.empty());
      case 7 -> i % 20 == 7 ? new WholeNumber(number(true)) : new DecimalNumber(number(false));
      case 8 -> new YesNo();
      default ->
          switch (i % 30) {
            case 9 -> new FreeText(200, 1);
            case 19 -> new DayDate(Optional.empty(), Optional.empty());
            default -> new Rank(list("ranked", 5), 3);
          };
    };
  }

  private static Question question(String id, QuestionType type) {
    return new Question(
        id,
        type,
        Optional.of(LocalText.of("en", id)),
        Optional.empty(),
        Requirement.OPTIONAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Measure.Numeric number(boolean whole) {
    return new Measure.Numeric(
        whole, OptionalDouble.of(0), OptionalDouble.of(1000), Optional.empty());
  }

  private static CodeList list(String id, int size) {
    return new CodeList(
        id,
        IntStream.range(0, size)
            .mapToObj(
                i -> new Category("c" + i, LocalText.of("en", "Category " + i), i == size - 1))
            .toList(),
        Optional.empty());
  }
}
