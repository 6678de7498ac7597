package fr.openl.web.desk;

import fr.openl.definition.Category;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.FrameVariable;
import fr.openl.fieldwork.figures.Concern;
import fr.openl.fieldwork.figures.Standing;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.frame.StudyFolder;
import fr.openl.web.door.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The figures of a wave in the words and numerals of a page. */
public final class FiguresView {
  /** What stands in the place of a number that may not be told. */
  static final String HIDDEN = "s";

  private static final int LAST_DAYS = 14;
  private static final int BAR = 100;

  private final WaveFigures figures;
  private final StudyFolder folder;
  private final Questionnaire asked;
  private final Texts texts;
  private final Clock clock;

  FiguresView(
      WaveFigures figures, StudyFolder folder, Questionnaire asked, Texts texts, Clock clock) {
    this.figures = figures;
    this.folder = folder;
    this.asked = asked;
    this.texts = texts;
    this.clock = clock;
  }

  public String counted() {
    return texts.say(WaveWords.COUNTED_AT, texts.moment(figures.counted().atZone(clock.getZone())));
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
                                texts.say(
                                    WaveWords.PERCENT,
                                    percent(standing.overall().rates().getOrDefault(rate, 0.0))))))
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
                                texts.say(WaveWords.of(count.getKey())), told(count.getValue()))))
        .toList();
  }

  /** A name and a number in words. */
  public record Named(String name, String number) {}

  /** The strata, or all when there are none. */
  public List<Stratum> strata() {
    return figures.standing().stream()
        .flatMap(
            standing ->
                (standing.strata().isEmpty() ? List.of(standing.overall()) : standing.strata())
                    .stream())
        .map(this::stratum)
        .toList();
  }

  /**
   * A stratum against its target.
   *
   * @param complete how many have answered; {@code s} when it may not be told
   * @param missing how many are missing to the target; empty when none was set
   * @param bar share of answers in 0 to 100; -1 when it may not be told
   * @param mark the target in 0 to 100; -1 when none was set
   */
  public record Stratum(
      String name,
      String cases,
      String complete,
      String share,
      String missing,
      double bar,
      int mark) {}

  private Stratum stratum(Standing.Row row) {
    Optional<Long> complete = row.counts().getOrDefault(Disposition.COMPLETE, Optional.empty());
    int mark = figures.target().orElse(-1);
    long aimed = figures.target().isPresent() ? ceiling(row.cases(), mark) : 0;
    double share = row.cases() == 0 ? 0 : complete.map(n -> (double) n / row.cases()).orElse(0.0);
    return new Stratum(
        name(row.stratum()),
        texts.number(row.cases()),
        told(complete),
        complete.isPresent() ? texts.say(WaveWords.PERCENT, percent(share)) : HIDDEN,
        mark < 0 ? "" : complete.map(n -> texts.number(Math.max(0, aimed - n))).orElse(HIDDEN),
        complete.isPresent() ? BAR * share : -1,
        mark);
  }

  private static long ceiling(long cases, int percent) {
    return Math.ceilDiv(cases * percent, 100L);
  }

  /** What the strata are made of, such as {@code sector}. */
  public String by() {
    return figures.by().stream()
        .map(
            variable ->
                Optional.ofNullable(folder.study().design().variables().get(variable))
                    .map(FrameVariable::label)
                    .map(texts::words)
                    .orElse(variable))
        .collect(Collectors.joining(" / "));
  }

  private String name(String stratum) {
    if (figures.by().isEmpty()) {
      return texts.say(WaveWords.ALL_CASES);
    }
    String[] values = stratum.split(" / ", -1);
    if (values.length != figures.by().size()) {
      return stratum;
    }
    List<String> names = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      names.add(label(figures.by().get(i), values[i]));
    }
    return String.join(" / ", names);
  }

  private String label(String variable, String value) {
    return Optional.ofNullable(folder.study().design().variables().get(variable)).stream()
        .flatMap(known -> known.categories().stream())
        .filter(category -> category.code().equals(value))
        .map(Category::label)
        .map(texts::words)
        .findFirst()
        .orElse(value);
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
        .map(day -> new Day(day.day(), day.fresh(), day.all(), (double) BAR * day.fresh() / most))
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

  /** Where those stopped who have not sent. */
  public List<StopLine> stops() {
    long most = figures.stops().stream().mapToLong(stop -> stop.drafts().orElse(0)).max().orElse(0);
    return figures.stops().stream()
        .map(
            stop ->
                new StopLine(
                    block(stop.block()),
                    told(stop.drafts()),
                    stop.minutes().isPresent()
                        ? texts.say(
                            BlanksWords.MINUTES, texts.number(tenth(stop.minutes().getAsDouble())))
                        : "–",
                    bar(stop.drafts(), most)))
        .toList();
  }

  private static double bar(OptionalLong count, long most) {
    if (count.isEmpty()) {
      return -1;
    }
    return most == 0 ? 0 : (double) BAR * count.getAsLong() / most;
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
                    told(item.given()),
                    told(item.dontKnow()),
                    told(item.noAnswer()),
                    told(item.notAsked()),
                    share(item.blank()),
                    item.blank().isPresent() ? BAR * item.blank().getAsDouble() : -1))
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

  private String share(OptionalDouble share) {
    return share.isPresent() ? texts.say(WaveWords.PERCENT, percent(share.getAsDouble())) : HIDDEN;
  }

  private String percent(double share) {
    return texts.number(tenth(100 * share));
  }

  private static double tenth(double number) {
    return Math.round(10 * number) / 10.0;
  }

  private String told(Optional<Long> count) {
    return count.map(n -> texts.number(n)).orElse(HIDDEN);
  }

  private String told(OptionalLong count) {
    return count.isPresent() ? texts.number(count.getAsLong()) : HIDDEN;
  }
}
