package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.LocalText;
import fr.openl.definition.document.Node;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignBlock;
import fr.openl.definition.exchange.ForeignList;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of the sheet {@code survey} as blocks of questions. A group with a label is a block; one
 * inside another becomes a block of its own that keeps the conditions of both; a group without a
 * label only hands its condition on to its questions.
 */
final class SurveyRows {
  private static final Set<String> READ =
      Set.of(
          "type",
          "name",
          "label",
          "hint",
          "relevant",
          "constraint",
          "constraint_message",
          "required",
          "calculation",
          "parameters",
          "appearance",
          "disabled",
          OwnKeys.NAME);

  private static final Set<String> TELLING_APPEARANCES =
      Set.of("month-year", "multiline", "table-list");

  private final FormSheet sheet;
  private final ExchangeReport report;
  private final FormQuestions questions;
  private final Grids grids;
  private final Deque<Group> groups = new ArrayDeque<>();
  private final List<ForeignBlock> blocks = new ArrayList<>();
  private Optional<Open> open = Optional.empty();

  SurveyRows(FormSheet sheet, Map<String, ForeignList> lists, ExchangeReport report) {
    this.sheet = sheet;
    this.report = report;
    this.questions = new FormQuestions(lists, report);
    this.grids = new Grids(questions, lists);
  }

  /** A group that is open. */
  private record Group(
      String name,
      String place,
      Optional<LocalText> title,
      Optional<Rule> relevant,
      boolean block) {}

  /** A block that takes questions. */
  private static final class Open {
    private final List<ForeignQuestion> questions = new ArrayList<>();
    private Optional<LocalText> intro = Optional.empty();
  }

  List<ForeignBlock> blocks(Optional<LocalText> title) {
    groups.push(new Group("questions", "survey", title, Optional.empty(), true));
    Iterator<FormSheet.Row> rows = sheet.rows().iterator();
    while (rows.hasNext()) {
      row(rows.next(), rows);
    }
    close();
    groups.stream()
        .limit(groups.size() - 1L)
        .forEach(
            group ->
                report.tell(group.place(), "a group without an end", "it ends with the sheet"));
    return blocks;
  }

  private void row(FormSheet.Row row, Iterator<FormSheet.Row> further) {
    String cell = row.cell("type");
    if (cell.isEmpty() || cell.startsWith("#")) {
      report.tell(row.place("type"), "a row without a type", "left out");
      return;
    }
    if (Set.of("yes", "true", "1").contains(row.cell("disabled").toLowerCase(Locale.ROOT))) {
      report.tell(row.place("disabled"), "a disabled row", "left out");
      return;
    }
    FormType type = FormType.of(cell);
    switch (type.word()) {
      case "begin_group" -> begin(row, further);
      case "end_group" -> end(row);
      case "begin_repeat", "begin_kobomatrix", "begin_score", "begin_rank" ->
          leaveOut(row, further);
      case "end_repeat" -> report.tell(row.place("type"), "the end of no repeat", "left out");
      default -> question(row, type);
    }
  }

  private void begin(FormSheet.Row row, Iterator<FormSheet.Row> further) {
    if (Grids.mayBe(row)) {
      List<FormSheet.Row> inner = upToEnd(further);
      Optional<ForeignQuestion> grid = grids.read(row, inner);
      if (grid.isPresent()) {
        tellUnread(row);
        inner.forEach(this::tellUnread);
        add(grid.get());
        return;
      }
      enter(row);
      Iterator<FormSheet.Row> again = inner.iterator();
      while (again.hasNext()) {
        row(again.next(), again);
      }
      leave();
      return;
    }
    enter(row);
  }

  private void enter(FormSheet.Row row) {
    tellUnread(row);
    Optional<LocalText> title = row.words("label");
    boolean block = title.isPresent() || groups.size() == 1;
    String name = row.cell("name").isEmpty() ? "group" : row.cell("name");
    if (block) {
      close();
    }
    groups.push(new Group(name, row.place("name"), title, row.rule("relevant"), block));
  }

  private void end(FormSheet.Row row) {
    if (groups.size() == 1) {
      report.tell(row.place("type"), "the end of no group", "left out");
      return;
    }
    leave();
  }

  private void leave() {
    if (groups.element().block()) {
      close();
    }
    groups.pop();
  }

  /** The rows up to the end of the group that has just begun, its end not among them. */
  private static List<FormSheet.Row> upToEnd(Iterator<FormSheet.Row> further) {
    List<FormSheet.Row> inner = new ArrayList<>();
    int depth = 1;
    while (further.hasNext()) {
      FormSheet.Row row = further.next();
      String word = FormType.of(row.cell("type")).word();
      depth += word.startsWith("begin_") ? 1 : word.startsWith("end_") ? -1 : 0;
      if (depth == 0) {
        break;
      }
      inner.add(row);
    }
    return inner;
  }

  private void leaveOut(FormSheet.Row row, Iterator<FormSheet.Row> further) {
    String what = row.cell("type") + " '" + row.cell("name") + "'";
    report.tell(row.place("type"), what, "left out with all that stands in it");
    for (FormSheet.Row inner : upToEnd(further)) {
      if (!inner.cell("name").isEmpty()) {
        report.tell(inner.place("name"), "a part of " + what, "left out");
      }
    }
  }

  private void question(FormSheet.Row row, FormType type) {
    Node.Mapping keys = OwnKeys.read(row.cell(OwnKeys.NAME), row.place(OwnKeys.NAME));
    if (type.word().equals("note") && keys.find("part").isPresent() && open().questions.isEmpty()) {
      open().intro = row.words("label");
      return;
    }
    Optional<ForeignQuestion> read = questions.read(row, type);
    if (read.isPresent()) {
      tellUnread(row);
      add(read.get());
    }
  }

  private void add(ForeignQuestion question) {
    for (Group group : groups) {
      if (group.block()) {
        break;
      }
      group.relevant().ifPresent(question::relevant);
    }
    open().questions.add(question);
  }

  private Open open() {
    if (open.isEmpty()) {
      open = Optional.of(new Open());
    }
    return open.get();
  }

  /** Ends the block under way; it bears the name of the nearest group that is one. */
  private void close() {
    if (open.isEmpty()) {
      return;
    }
    Open ended = open.get();
    open = Optional.empty();
    List<Group> around = groups.stream().dropWhile(group -> !group.block()).toList();
    Group of = around.getFirst();
    List<Rule> relevant = new ArrayList<>();
    around.forEach(group -> group.relevant().ifPresent(relevant::addFirst));
    Optional<LocalText> title =
        groups.stream().flatMap(group -> group.title().stream()).findFirst();
    blocks.add(
        new ForeignBlock(of.place(), of.name(), title, ended.intro, relevant, ended.questions));
  }

  /** Names what the row says and nothing here stands for. */
  private void tellUnread(FormSheet.Row row) {
    List<String> before = new ArrayList<>();
    for (int i = 0; i < sheet.columns().size(); i++) {
      String name = sheet.columns().get(i).name();
      String text = row.cell(i);
      boolean shown = name.equals("appearance") && !TELLING_APPEARANCES.contains(text);
      boolean unknown = !READ.contains(name) && !name.isEmpty();
      boolean second = !sheet.columns().get(i).isTranslated() && before.contains(name);
      if (!text.isEmpty() && (shown || unknown || second)) {
        report.tell(
            row.place(i),
            "'" + name + "' " + (text.length() > 60 ? text.substring(0, 60) + "…" : text),
            name.equals("choice_filter") ? "all choices are offered" : "not taken over");
      }
      if (!text.isEmpty()) {
        before.add(name);
      }
    }
  }
}
