package fr.openl.web.desk;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.definition.Study.FrameVariable;
import fr.openl.fieldwork.figures.Standing;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.web.door.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The strata of a wave's cases against their target, in the words and numerals of a page. */
public final class StrataView {
  private final WaveFigures figures;
  private final Study study;
  private final Questionnaire asked;
  private final Texts texts;
  private final Numerals numerals;

  StrataView(WaveFigures figures, Study study, Questionnaire asked, Texts texts) {
    this.figures = figures;
    this.study = study;
    this.asked = asked;
    this.texts = texts;
    this.numerals = new Numerals(texts);
  }

  /** The strata, or all when there are none. */
  public List<Stratum> list() {
    return figures.standing().stream()
        .flatMap(
            standing ->
                (standing.strata().isEmpty() ? List.of(standing.overall()) : standing.strata())
                    .stream())
        .sorted(Comparator.comparing(this::place))
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
        numerals.told(complete),
        complete.isPresent() ? numerals.percent(share) : Numerals.HIDDEN,
        mark < 0
            ? ""
            : complete.map(n -> texts.number(Math.max(0, aimed - n))).orElse(Numerals.HIDDEN),
        complete.isPresent() ? Numerals.BAR * share : -1,
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
                Optional.ofNullable(study.design().variables().get(variable))
                    .map(FrameVariable::label)
                    .or(() -> asked.findQuestion(variable).flatMap(Question::label))
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
    return categories(variable).stream()
        .filter(category -> category.code().equals(value))
        .map(Category::label)
        .map(texts::words)
        .findFirst()
        .orElse(value);
  }

  /** Of a variable of the design, else of the question that is asked under its name. */
  private List<Category> categories(String variable) {
    FrameVariable known = study.design().variables().get(variable);
    return known != null && !known.categories().isEmpty()
        ? known.categories()
        : asked
            .findQuestion(variable)
            .flatMap(question -> question.items().stream().findFirst())
            .flatMap(item -> item.measure().findList())
            .map(CodeList::categories)
            .orElse(List.of());
  }

  /** Where a stratum stands among all: by its variables' categories in their order. */
  private String place(Standing.Row row) {
    String[] values = row.stratum().split(" / ", -1);
    StringBuilder places = new StringBuilder();
    for (int i = 0; i < Math.min(values.length, figures.by().size()); i++) {
      List<String> codes = categories(figures.by().get(i)).stream().map(Category::code).toList();
      int at = codes.indexOf(values[i]);
      places.append("%05d".formatted(at < 0 ? codes.size() : at));
    }
    return places.toString();
  }
}
