package fr.openl.collection;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Question.Constraint;
import fr.openl.definition.Question.Prefill;
import fr.openl.definition.Question.Requirement;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.QuestionType;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.Formula;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.definition.expression.ValueType;
import fr.openl.frame.Wave;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/** A questionnaire for tests: an item of every measure, routing, a constraint, a calculation. */
public final class ClubQuestionnaire {
  public static final CodeList SECTORS = list("sectors", "culture", "sport", "care", "dk");
  public static final CodeList TOOLS = list("tools", "framaspace", "drive", "paper", "none");
  public static final CodeList FREQUENCY = list("frequency", "daily", "weekly", "never", "dk");

  private final List<Item> items = new ArrayList<>();

  private ClubQuestionnaire() {}

  public static Questionnaire questionnaire() {
    return new ClubQuestionnaire().build();
  }

  /** The wave of {@code year}, open to all. */
  public static Wave wave(String year) {
    return new Wave(
        year,
        "2025.1",
        Optional.empty(),
        LocalDate.parse(year + "-11-03"),
        LocalDate.parse(year + "-12-15"),
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

  private Questionnaire build() {
    CodeList tools = TOOLS.with(category(Item.OTHER));
    Measure.Numeric members = number(true, 1, 2000);
    Measure.Numeric budget = number(false, 0, 100_000);
    Measure.Day month = new Measure.Day(true, day("1901-07-01"), day("2025-11-01"));
    Measure.Day date = new Measure.Day(false, day("2025-01-01"), day("2025-12-31"));
    List<Question> club = new ArrayList<>();
    club.add(
        question(
            "sector",
            new Control.Choice(SECTORS, false),
            Requirement.REQUIRED,
            Optional.of(Prefill.FRAME),
            new Measure.OneCategory(SECTORS)));
    club.add(question("members", new Control.NumberEntry(members), members));
    club.add(
        constrained(
            question("budget", new Control.NumberEntry(budget), budget), ". <= ${members} * 500"));
    club.add(question("staff", new Control.YesNo(), new Measure.Truth()));
    club.add(question("founded", new Control.DayEntry(month), month));
    club.add(question("visited", new Control.DayEntry(date), date));
    club.add(question("welcome", new Control.Reading()));
    List<Question> use = new ArrayList<>();
    use.add(
        question(
            "tools",
            new Control.Choices(tools, true, Set.of("none"), OptionalInt.of(1), OptionalInt.of(3)),
            items(
                new Item("tools", "tools", new Measure.ManyCategories(tools)),
                new Item(Item.otherText("tools"), "tools", new Measure.Text(80)))));
    use.add(
        routed(
            question("best", new Control.Order(TOOLS, 2), new Measure.RankedCategories(TOOLS, 2)),
            "count-selected(${tools}) > 1"));
    use.add(
        question(
            "app_use",
            new Control.Grid(List.of(row("office"), row("notes")), FREQUENCY),
            items(
                new Item("app_use.office", "app_use", new Measure.OneCategory(FREQUENCY)),
                new Item("app_use.notes", "app_use", new Measure.OneCategory(FREQUENCY)))));
    use.add(
        question(
            "satisfaction",
            new Control.Steps(0, 10, Optional.empty(), Optional.empty()),
            number(true, 0, 10)));
    use.add(
        routed(
            question("why", new Control.Writing(200, 3), new Measure.Text(200)),
            "${satisfaction} < 5"));
    use.add(
        question(
            "members_per_tool",
            new Control.Hidden(formula("${members} div count-selected(${tools})")),
            number(false)));
    return new Questionnaire(
        "clubs",
        "2025.1",
        List.of(SECTORS, TOOLS, FREQUENCY),
        List.of(
            block("club", Optional.empty(), club),
            block("use", Optional.of("${members} > 1"), use)),
        List.of(),
        List.of());
  }

  private QuestionBlock block(String id, Optional<String> relevant, List<Question> questions) {
    return new QuestionBlock(
        id,
        LocalText.of("en", id),
        Optional.empty(),
        relevant.map(this::formula),
        questions,
        Map.of());
  }

  private Question question(String id, Control control, Measure measure) {
    return question(id, control, Requirement.OPTIONAL, Optional.empty(), measure);
  }

  private Question question(
      String id,
      Control control,
      Requirement required,
      Optional<Prefill> prefill,
      Measure measure) {
    return question(id, control, required, prefill, items(new Item(id, id, measure)));
  }

  private Question question(String id, Control control) {
    return question(id, control, List.of());
  }

  private Question question(String id, Control control, List<Item> items) {
    return question(id, control, Requirement.OPTIONAL, Optional.empty(), items);
  }

  private static Question question(
      String id,
      Control control,
      Requirement required,
      Optional<Prefill> prefill,
      List<Item> items) {
    return new Question(
        id,
        new Type(control, items),
        Optional.of(LocalText.of("en", id)),
        Optional.empty(),
        required,
        Optional.empty(),
        Optional.empty(),
        prefill);
  }

  private Question routed(Question q, String relevant) {
    return new Question(
        q.id(),
        q.type(),
        q.label(),
        q.hint(),
        q.required(),
        Optional.of(formula(relevant)),
        q.constraint(),
        q.prefill());
  }

  private Question constrained(Question q, String that) {
    return new Question(
        q.id(),
        q.type(),
        q.label(),
        q.hint(),
        q.required(),
        q.relevant(),
        Optional.of(
            new Constraint(
                formula(that, Optional.of(new ValueType.Quantity())), LocalText.of("en", that))),
        q.prefill());
  }

  private List<Item> items(Item... more) {
    items.addAll(List.of(more));
    return List.of(more);
  }

  private Formula formula(String text) {
    return formula(text, Optional.empty());
  }

  private Formula formula(String text, Optional<ValueType> self) {
    return switch (new TypeChecker(Item.symbols(items), self).check(text)) {
      case Checked.Valid valid -> valid.formula();
      case Checked.Invalid invalid -> throw new IllegalArgumentException(invalid.toString());
    };
  }

  private static Measure.Numeric number(boolean whole, double... bounds) {
    return new Measure.Numeric(
        whole,
        bounds.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(bounds[0]),
        bounds.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(bounds[1]),
        Optional.empty());
  }

  private static Optional<LocalDate> day(String iso) {
    return Optional.of(LocalDate.parse(iso));
  }

  private static Control.Row row(String id) {
    return new Control.Row(id, LocalText.of("en", id));
  }

  private static CodeList list(String id, String... codes) {
    List<Category> categories = new ArrayList<>();
    for (String code : codes) {
      categories.add(category(code));
    }
    return new CodeList(id, categories, Optional.empty());
  }

  private static Category category(String code) {
    return new Category(code, LocalText.of("en", code), code.equals("dk"));
  }

  private record Type(Control control, List<Item> items) implements QuestionType {
    @Override
    public String name() {
      return control.getClass().getSimpleName();
    }

    @Override
    public List<Item> items(String questionId) {
      return items;
    }
  }
}
