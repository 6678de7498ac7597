package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Small multiples: how the answers spread over a scale of whole numbers, once for everyone and once
 * for each domain, all on the same scale so that shapes compare.
 */
final class SmallColumns implements ChartType {
  private static final int HEIGHT = 64;
  private static final int LABEL = 13;

  /** How wide one picture is, and where the second of a line begins, in percent. */
  private static final double WIDTH = 46;

  private static final double SECOND = 54;

  /** Half the width of a number in words on a phone, in percent. */
  private static final double HALF = 7.5;

  /** More domains than this are no picture; the rest stays in the table. */
  private static final int MOST = 9;

  @Override
  public String name() {
    return "small-columns";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain by
        && ScaleColumns.isScale(subject.indicator())
        && by.breakdown().domains().stream()
            .allMatch(domain -> domain.rows().size() == by.indicator().rows().size());
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    List<Domain> domains = ((Subject.ByDomain) subject).breakdown().domains();
    List<Small> all = new ArrayList<>();
    Passage whole = new Passage(setting.language(), setting.words().say("whole"));
    all.add(new Small(whole, subject.indicator().rows(), Ink.WHOLE));
    domains.stream()
        .limit(MOST)
        .map(d -> new Small(setting.passage(d.label()), d.rows(), Ink.BAR))
        .forEach(all::add);
    NumberScale range =
        NumberScale.of(
            Scale.SHARE,
            all.stream().flatMap(s -> s.rows().stream()).map(ReleasedRow::estimate).toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    for (int i = 0; i < all.size(); i += 2) {
      line(sheet, all.subList(i, Math.min(i + 2, all.size())), range, setting);
    }
    Notes notes = Notes.of(subject, setting, "note.interval.table").say("note.highest");
    if (domains.size() > MOST) {
      notes.say("note.more", MOST, domains.size());
    }
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        tell(all, setting),
        notes.finish(),
        Painter::png);
  }

  /** The most frequent score of each group. */
  private static TextAlternative tell(List<Small> all, Setting setting) {
    List<String> told = new ArrayList<>(List.of(setting.words().say("alt.highest")));
    for (Small small : all) {
      small.rows().stream()
          .filter(row -> row.estimate() instanceof Published)
          .max(Comparator.comparingDouble(Steps::value))
          .or(() -> small.rows().stream().findFirst())
          .ifPresent(row -> told.add(Steps.tell(small.label().words(), List.of(row), setting)));
    }
    return new Telling(setting).whole(told);
  }

  /** Two pictures beside each other on one ground, their labels above. */
  private static void line(
      Drawing.Sheet sheet, List<Small> both, NumberScale range, Setting setting) {
    List<List<String>> labels =
        both.stream()
            .map(s -> TextFit.wrap(s.label().words(), TextFit.PHONE * WIDTH / 100, LABEL))
            .toList();
    int lines = labels.stream().mapToInt(List::size).max().orElse(0);
    double top = sheet.y();
    double ground = top + lines * 16 + 16 + HEIGHT;
    for (int i = 0; i < both.size(); i++) {
      double left = i * SECOND;
      for (int row = 0; row < labels.get(i).size(); row++) {
        Passage words = new Passage(both.get(i).label().language(), labels.get(i).get(row));
        double y = top + 13 + row * 16;
        sheet.add(new Mark.Line(left, y, Mark.Anchor.START, LABEL, false, Ink.TEXT, words, ""));
      }
      columns(sheet, both.get(i), left, ground, range, setting);
    }
    sheet.down(ground - top + 30);
  }

  private static void columns(
      Drawing.Sheet sheet,
      Small small,
      double left,
      double ground,
      NumberScale range,
      Setting setting) {
    List<ReleasedRow> rows = small.rows();
    double step = WIDTH / rows.size();
    double highest = rows.stream().flatMap(SmallColumns::value).max(Double::compare).orElse(0.0);
    boolean told = false;
    for (int i = 0; i < rows.size(); i++) {
      double x = left + i * step + step * 0.1;
      double width = step * 0.8;
      switch (rows.get(i).estimate()) {
        case Published published -> {
          double height = range.place(published.value()) * HEIGHT;
          sheet.add(Mark.Box.filled(x, ground - height, width, height, small.ink()));
          if (!told && published.value() == highest) {
            told = true;
            peak(sheet, x + width / 2, ground - height, published, left, setting);
          }
        }
        case Suppressed absent -> {
          sheet.add(Mark.Box.outlined(x, ground - 14, width, 14, Ink.PAPER, Ink.ABSENT));
          if (absent.sign().code().length() == 1) {
            sheet.write(
                x + width / 2,
                ground - 4,
                Mark.Anchor.MIDDLE,
                10,
                true,
                Ink.TEXT,
                absent.sign().code());
          }
        }
      }
    }
    sheet.add(Mark.Rule.solid(left, ground, left + WIDTH, ground, Ink.ABSENT, 1));
    end(sheet, left, ground, Mark.Anchor.START, rows.getFirst());
    end(sheet, left + WIDTH, ground, Mark.Anchor.END, rows.getLast());
  }

  private static void peak(
      Drawing.Sheet sheet, double x, double top, Published highest, double left, Setting setting) {
    sheet.write(
        Math.clamp(x, left + HALF, left + WIDTH - HALF),
        top - 4,
        Mark.Anchor.MIDDLE,
        12,
        true,
        Ink.TEXT,
        setting.numerals().share(highest.value()));
  }

  private static void end(
      Drawing.Sheet sheet, double x, double ground, Mark.Anchor anchor, ReleasedRow row) {
    sheet.write(x, ground + 15, anchor, 12, false, Ink.SOFT, row.code());
  }

  private static Stream<Double> value(ReleasedRow row) {
    return row.estimate() instanceof Published published
        ? Stream.of(published.value())
        : Stream.of();
  }

  /** One picture. */
  private record Small(Passage label, List<ReleasedRow> rows, Ink ink) {}
}
