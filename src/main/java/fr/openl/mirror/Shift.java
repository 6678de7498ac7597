package fr.openl.mirror;

import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.expression.Value;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a unit answers otherwise than in the wave before.
 *
 * @param item of the question
 * @param before what it answered then
 * @param now what it answers
 */
public record Shift(Question question, Item item, Value before, Value now) {
  private static final int MOST = 12;

  /** What has changed, in the order of the form, where both waves asked alike. */
  static List<Shift> between(StudyFolder study, Wave wave, OwnAnswers before, OwnAnswers now) {
    Optional<Wave> earlier = wave.previous().flatMap(study::findWave);
    if (earlier.isEmpty()) {
      return List.of();
    }
    return study
        .questionnaireOf(wave)
        .questions()
        .filter(question -> !(question.type().control() instanceof Control.Hidden))
        .filter(question -> question.prefill().filter(Question.Prefill.FRAME::equals).isEmpty())
        .filter(question -> comparesBetween(study, question.id(), earlier.get(), wave))
        .flatMap(
            question ->
                question.items().stream()
                    .filter(item -> isTold(item.measure()))
                    .flatMap(item -> of(question, item, before, now).stream()))
        .limit(MOST)
        .toList();
  }

  private static Optional<Shift> of(
      Question question, Item item, OwnAnswers before, OwnAnswers now) {
    return before
        .value(item.id())
        .flatMap(
            then ->
                now.value(item.id())
                    .filter(today -> !today.equals(then))
                    .map(today -> new Shift(question, item, then, today)));
  }

  private static boolean isTold(Measure measure) {
    return switch (measure) {
      case Measure.OneCategory one -> true;
      case Measure.ManyCategories many -> true;
      case Measure.Numeric number -> true;
      case Measure.Truth truth -> true;
      case Measure.RankedCategories ranked -> false;
      case Measure.Text text -> false;
      case Measure.Day day -> false;
    };
  }

  /** Whether no revision says that a series of the question begins anew between the waves. */
  private static boolean comparesBetween(
      StudyFolder study, String question, Wave earlier, Wave later) {
    return study.revisions().values().stream()
        .flatMap(revision -> revision.blocks().stream())
        .flatMap(block -> Optional.ofNullable(block.comparable().get(question)).stream())
        .filter(series -> series.with().breaks())
        .flatMap(series -> study.findWave(series.since()).stream())
        .noneMatch(
            since ->
                since.opens().isAfter(earlier.opens()) && !since.opens().isAfter(later.opens()));
  }
}
