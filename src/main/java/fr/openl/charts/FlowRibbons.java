package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.ChartKind;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the units of each category went from one wave to the next: categories of the earlier wave
 * on the left, of the later one on the right, joined by bands as thick as the units that went that
 * way. What stayed is dark. A flow that may not be shown is not drawn; its origin then has a sign.
 */
final class FlowRibbons implements ChartType {
  /** How high all bands are together, in pixels. */
  private static final int HEIGHT = 230;

  private static final double LEFT = 35;
  private static final double RIGHT = 65;
  private static final double NODE = 1.4;
  private static final int WORDS = 12;
  private static final int LINE = 15;

  /** Thinner bands, in pixels, are no longer seen. */
  private static final double THIN = 0.4;

  /** More origins than this are no picture; the rest stays in the table. */
  private static final int MOST = 9;

  @Override
  public String name() {
    return "flow-ribbons";
  }

  /** Only where domains and rows are the same categories: a transition matrix. */
  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain by
        && subject.indicator().chart() == ChartKind.FLOW
        && subject.scale() == Scale.SHARE
        && by.indicator().rows().size() >= 2
        && by.breakdown().domains().stream()
                .filter(
                    domain -> FlowNode.findRow(by.indicator().rows(), domain.code()).isPresent())
                .count()
            >= 2
        && by.breakdown().domains().stream().anyMatch(domain -> base(domain) > 0);
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Subject.ByDomain by = (Subject.ByDomain) subject;
    List<Domain> origins =
        by.breakdown().domains().stream()
            .sorted(Comparator.comparingLong(domain -> -base(domain)))
            .limit(MOST)
            .toList();
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    new Diagram(sheet, by, origins, setting).draw();
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.ribbons");
    if (origins.size() < by.breakdown().domains().size()) {
      notes.say("note.more.groups", origins.size(), by.breakdown().domains().size());
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        new Telling(setting)
            .whole(
                origins.stream()
                    .limit(Math.max(2, Steps.MOST_TOLD / by.indicator().rows().size()))
                    .map(d -> Steps.tell(setting.passage(d.label()).words(), d.rows(), setting))
                    .toList()),
        notes.finish(),
        Painter::png);
  }

  /** How many responses went from a category; 0 where that is not told. */
  private static long base(Domain origin) {
    return published(origin).mapToLong(Published::base).max().orElse(0);
  }

  private static Stream<Published> published(Domain origin) {
    return origin.rows().stream()
        .map(ReleasedRow::estimate)
        .filter(Published.class::isInstance)
        .map(Published.class::cast);
  }

  /** The drawing of one matrix. */
  private record Diagram(
      Drawing.Sheet sheet, Subject.ByDomain by, List<Domain> origins, Setting setting) {

    void draw() {
      double all = origins.stream().mapToDouble(d -> base(d) * shares(d)).sum();
      double unit = all > 0 ? HEIGHT / all : 0;
      sheet.down(16);
      head(0, "flow.before");
      head(RIGHT + NODE + 2, "flow.now");
      sheet.down(8);
      List<FlowNode> left = left(unit);
      List<FlowNode> right = right(unit);
      bands(left, right, unit);
      left.forEach(node -> node(node, LEFT - NODE, 0));
      right.forEach(node -> node(node, RIGHT, RIGHT + NODE + 2));
      double lowest =
          Stream.concat(left.stream(), right.stream())
              .mapToDouble(FlowNode::below)
              .max()
              .orElse(sheet.y());
      sheet.down(lowest - sheet.y());
    }

    private List<FlowNode> left(double unit) {
      List<FlowNode> nodes = new ArrayList<>();
      double y = sheet.y();
      for (Domain origin : origins) {
        Passage label = setting.passage(origin.label());
        nodes.add(FlowNode.at(y, origin.code(), label, stayed(origin), flow(origin, unit)));
        y = nodes.getLast().below();
      }
      return nodes;
    }

    private List<FlowNode> right(double unit) {
      List<FlowNode> nodes = new ArrayList<>();
      double y = sheet.y();
      for (ReleasedRow row : destinations()) {
        double thickness =
            origins.stream().mapToDouble(origin -> flow(origin, row.code(), unit)).sum();
        if (thickness >= THIN || FlowNode.isOrigin(origins, row.code())) {
          Passage label = setting.passage(row.label());
          nodes.add(FlowNode.at(y, row.code(), label, told(row), thickness));
          y = nodes.getLast().below();
        }
      }
      return nodes;
    }

    /** Opposite their origins, so that what stays goes straight; others below. */
    private List<ReleasedRow> destinations() {
      List<String> codes = origins.stream().map(Domain::code).toList();
      return by.indicator().rows().stream()
          .sorted(
              Comparator.comparingInt(
                  row -> codes.contains(row.code()) ? codes.indexOf(row.code()) : codes.size()))
          .toList();
    }

    private void head(double x, String key) {
      String words = setting.words().say(key);
      sheet.write(x, sheet.y(), Mark.Anchor.START, WORDS, false, Ink.SOFT, words);
    }

    private void bands(List<FlowNode> left, List<FlowNode> right, double unit) {
      double[] into = new double[right.size()];
      for (int i = 0; i < left.size(); i++) {
        double out = 0;
        for (int j = 0; j < right.size(); j++) {
          String to = right.get(j).code();
          double thickness = flow(origins.get(i), to, unit);
          if (thickness >= THIN) {
            sheet.add(
                new Mark.Ribbon(
                    LEFT,
                    left.get(i).top() + out,
                    RIGHT,
                    right.get(j).top() + into[j],
                    thickness,
                    to.equals(left.get(i).code()) ? Ink.BAR : Ink.STEP_2));
          }
          out += thickness;
          into[j] += thickness;
        }
      }
    }

    private void node(FlowNode node, double x, double words) {
      sheet.add(Mark.Box.filled(x, node.top(), NODE, Math.max(node.thickness(), 1), Ink.LINE));
      double y = node.top() + 11;
      for (String line : node.lines()) {
        Passage name = new Passage(node.label().language(), line);
        sheet.add(new Mark.Line(words, y, Mark.Anchor.START, WORDS, false, Ink.TEXT, name, ""));
        y += LINE;
      }
      sheet.write(words, y, Mark.Anchor.START, WORDS, true, Ink.TEXT, node.number());
    }

    private double flow(Domain origin, double unit) {
      return base(origin) * shares(origin) * unit;
    }

    private double flow(Domain origin, String to, double unit) {
      return FlowNode.findRow(origin.rows(), to)
          .map(row -> row.estimate() instanceof Published p ? p.value() : 0.0)
          .map(share -> base(origin) * share * unit)
          .orElse(0.0);
    }

    private static double shares(Domain origin) {
      return published(origin).mapToDouble(Published::value).sum();
    }

    /** The share that stayed, in words. */
    private String stayed(Domain origin) {
      return FlowNode.findRow(origin.rows(), origin.code())
          .map(
              row ->
                  row.estimate() instanceof Published
                      ? setting.words().say("flow.stayed", told(row))
                      : told(row))
          .orElse("");
    }

    private String told(ReleasedRow row) {
      return switch (row.estimate()) {
        case Published published -> setting.numerals().share(published.value());
        case Suppressed absent -> absent.sign().code();
      };
    }
  }
}
