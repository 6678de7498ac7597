package fr.openl.indicators;

import fr.openl.definition.Comparability;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Expression;
import fr.openl.definition.expression.Formula;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.frame.Wave.Voiding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whether an indicator's numbers compare from wave to wave, as the questionnaires declare it. */
public record Continuity(StudyFolder study) {

  /**
   * Whether the indicator's line is interrupted before {@code wave}: some revision says that a
   * question it rests on starts a series there that does not compare with what stood before.
   */
  public boolean breaksBefore(Indicator indicator, Wave wave) {
    return findBreakBefore(indicator, wave).isPresent();
  }

  /**
   * Why numbers of {@code later} do not compare with those of {@code earlier}: what some revision
   * says of a series that starts between them; empty where they compare.
   */
  public Optional<Comparability.Link> findBreak(Indicator indicator, Wave earlier, Wave later) {
    return study.waves().stream()
        .filter(wave -> wave.opens().isAfter(earlier.opens()))
        .filter(wave -> !wave.opens().isAfter(later.opens()))
        .flatMap(wave -> findBreakBefore(indicator, wave).stream())
        .findFirst();
  }

  private Optional<Comparability.Link> findBreakBefore(Indicator indicator, Wave wave) {
    Set<String> questions = questions(indicator);
    return study.revisions().values().stream()
        .flatMap(revision -> revision.blocks().stream())
        .flatMap(block -> block.comparable().entrySet().stream())
        .filter(declared -> questions.contains(declared.getKey()))
        .map(Map.Entry::getValue)
        .filter(series -> series.since().equals(wave.id()) && series.with().breaks())
        .map(Comparability::with)
        .findFirst();
  }

  /** Why some of the wave's answers to the indicator's questions are left out, where any are. */
  public Optional<LocalText> remark(Indicator indicator, Wave wave) {
    Set<String> questions = questions(indicator);
    List<LocalText> reasons =
        wave.voids().stream()
            .filter(voiding -> voiding.questions().stream().anyMatch(questions::contains))
            .map(Voiding::reason)
            .distinct()
            .toList();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(joined(reasons));
  }

  /** The questions that the indicator rests on, those that say which units it looks at included. */
  private Set<String> questions(Indicator indicator) {
    Set<String> items = new TreeSet<>(indicator.items());
    indicator
        .heading()
        .among()
        .map(Formula::expression)
        .map(Expression::items)
        .ifPresent(items::addAll);
    return study.revisions().values().stream()
        .map(Questionnaire::items)
        .flatMap(List::stream)
        .filter(item -> items.contains(item.id()))
        .map(Item::questionId)
        .collect(Collectors.toSet());
  }

  private static LocalText joined(List<LocalText> reasons) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String language : reasons.getFirst().byLanguage().keySet()) {
      words.put(
          language,
          reasons.stream()
              .map(reason -> reason.in(language, language).words())
              .collect(Collectors.joining(" ")));
    }
    return new LocalText(words);
  }
}
