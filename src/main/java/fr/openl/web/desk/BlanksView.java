package fr.openl.web.desk;

import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.web.door.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/** What is left blank and where people stop, in the words and numerals of a page. */
public final class BlanksView {
  private final WaveFigures figures;
  private final Questionnaire asked;
  private final Texts texts;
  private final Numerals numerals;
  private final Clock clock;

  BlanksView(WaveFigures figures, Questionnaire asked, Texts texts, Clock clock) {
    this.figures = figures;
    this.asked = asked;
    this.texts = texts;
    this.numerals = new Numerals(texts);
    this.clock = clock;
  }

  public String counted() {
    return numerals.counted(figures.counted().atZone(clock.getZone()));
  }

  /** Where those stopped who have not sent. */
  public List<StopLine> stops() {
    long most = figures.stops().stream().mapToLong(stop -> stop.drafts().orElse(0)).max().orElse(0);
    return figures.stops().stream()
        .map(
            stop ->
                new StopLine(
                    block(stop.block()),
                    numerals.told(stop.drafts()),
                    numerals.minutes(stop.minutes()),
                    bar(stop.drafts(), most)))
        .toList();
  }

  private static double bar(OptionalLong count, long most) {
    if (count.isEmpty()) {
      return -1;
    }
    return most == 0 ? 0 : (double) Numerals.BAR * count.getAsLong() / most;
  }

  /** A block, how many stopped in it, and after how long. */
  public record StopLine(String block, String drafts, String minutes, double bar) {}

  private String block(String id) {
    return asked.blocks().stream()
        .filter(block -> block.id().equals(id))
        .map(QuestionBlock::title)
        .map(texts::words)
        .findFirst()
        .orElse(id);
  }

  /** What was left blank, most first. */
  public List<ItemLine> items() {
    return figures.items().stream()
        .sorted(
            Comparator.comparingDouble((WaveFigures.ItemStates item) -> -item.blank().orElse(-1)))
        .map(
            item ->
                new ItemLine(
                    item.item(),
                    texts.words(
                        asked
                            .findQuestion(item.question())
                            .flatMap(Question::label)
                            .orElseGet(() -> LocalText.of("en", item.question()))),
                    numerals.told(item.given()),
                    numerals.told(item.dontKnow()),
                    numerals.told(item.noAnswer()),
                    numerals.told(item.notAsked()),
                    numerals.percent(item.blank()),
                    item.blank().isPresent() ? Numerals.BAR * item.blank().getAsDouble() : -1))
        .toList();
  }

  /** An item with its counts; {@code s} where they may not be told. */
  public record ItemLine(
      String item,
      String question,
      String given,
      String dontKnow,
      String noAnswer,
      String notAsked,
      String blank,
      double bar) {}
}
