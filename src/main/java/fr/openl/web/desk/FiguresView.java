package fr.openl.web.desk;

import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.fieldwork.figures.Concern;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.web.door.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The figures of a wave in the words and numerals of a page. */
public final class FiguresView {
  private static final int LAST_DAYS = 14;

  private final WaveFigures figures;
  private final Study study;
  private final Questionnaire asked;
  private final Texts texts;
  private final Numerals numerals;
  private final Clock clock;

  FiguresView(WaveFigures figures, Study study, Questionnaire asked, Texts texts, Clock clock) {
    this.figures = figures;
    this.study = study;
    this.asked = asked;
    this.texts = texts;
    this.numerals = new Numerals(texts);
    this.clock = clock;
  }

  public String counted() {
    return numerals.counted(figures.counted().atZone(clock.getZone()));
  }

  public String responses() {
    return texts.number(figures.responses());
  }

  /** The target as it is typed; empty when there is none. */
  public String target() {
    return figures.target().isPresent() ? Integer.toString(figures.target().getAsInt()) : "";
  }

  public boolean hasCases() {
    return figures.standing().isPresent();
  }

  /** The response rates over all cases that are told first: RR1, RR2, COOP1, REF1. */
  public List<Named> rates() {
    return figures.standing().stream()
        .flatMap(
            standing ->
                List.of("RR1", "RR2", "COOP1", "REF1").stream()
                    .filter(standing.overall().rates()::containsKey)
                    .map(
                        rate ->
                            new Named(
                                rate,
                                numerals.percent(
                                    standing.overall().rates().getOrDefault(rate, 0.0)))))
        .toList();
  }

  /** What became of all cases, without those of which there are none. */
  public List<Named> outcomes() {
    return figures.standing().stream()
        .flatMap(
            standing ->
                standing.overall().counts().entrySet().stream()
                    .filter(count -> count.getValue().filter(n -> n == 0).isEmpty())
                    .map(
                        count ->
                            new Named(
                                texts.say(WaveWords.of(count.getKey())),
                                numerals.told(count.getValue()))))
        .toList();
  }

  /** A name and a number in words. */
  public record Named(String name, String number) {}

  /** The strata against their target. */
  public StrataView strata() {
    return new StrataView(figures, study, asked, texts);
  }

  /** The last days on which enough came in to be told, the newest last. */
  public List<Day> days() {
    List<Map.Entry<LocalDate, Long>> told = List.copyOf(figures.days().entrySet());
    List<Day> days = new ArrayList<>();
    long before = 0;
    for (Map.Entry<LocalDate, Long> day : told) {
      days.add(new Day(texts.day(day.getKey()), day.getValue() - before, day.getValue(), 0));
      before = day.getValue();
    }
    List<Day> last = days.subList(Math.max(0, days.size() - LAST_DAYS), days.size());
    long most = last.stream().mapToLong(Day::fresh).max().orElse(1);
    return last.stream()
        .map(
            day ->
                new Day(
                    day.day(), day.fresh(), day.all(), (double) Numerals.BAR * day.fresh() / most))
        .toList();
  }

  /**
   * Responses of a day, with those of days before it that were too few to be told.
   *
   * @param all up to the end of it
   * @param bar 0 to 100, the most of the days shown is 100
   */
  public record Day(String day, long fresh, long all, double bar) {}

  public String number(long number) {
    return texts.number(number);
  }

  /** Mails by kind of letter. */
  public List<MailLine> mails() {
    return figures.mails().stream()
        .map(
            mails ->
                new MailLine(
                    texts.say(LetterWords.letters(kind(mails.kind()))),
                    texts.number(mails.left()),
                    texts.number(mails.back()),
                    texts.number(mails.waiting()),
                    texts.number(mails.doubtful())))
        .toList();
  }

  /** Mails of one kind. */
  public record MailLine(String kind, String left, String back, String waiting, String doubtful) {}

  private static LetterKind kind(String spelled) {
    return Arrays.stream(LetterKind.values())
        .filter(kind -> kind.spelled().equals(spelled))
        .findFirst()
        .orElseThrow();
  }

  /** What needs a person. */
  public List<ConcernLine> concerns() {
    return figures.concerns().stream()
        .map(
            concern ->
                new ConcernLine(
                    texts.say(ConcernWords.of(concern.kind()), texts.number(concern.count())),
                    texts.say(ConcernWords.remedy(concern.kind())),
                    concern.cases(),
                    more(concern)))
        .toList();
  }

  private String more(Concern concern) {
    long more = concern.count() - concern.cases().size();
    return concern.cases().isEmpty() || more == 0
        ? ""
        : texts.say(ConcernWords.AND_MORE, texts.number(more));
  }

  /** What needs a person, what to do about it, and the first units it is about. */
  public record ConcernLine(String what, String remedy, List<String> cases, String more) {
    public ConcernLine {
      cases = List.copyOf(cases);
    }
  }
}
