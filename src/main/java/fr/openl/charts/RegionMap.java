package fr.openl.charts;

import fr.openl.definition.LocalText.Passage;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown.Domain;
import fr.openl.disclosure.Suppressed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A number in each region of France, darker where it is higher, with the number written in; the
 * regions overseas below, not to scale. What is no region of the outline is told in words under it.
 */
final class RegionMap implements ChartType {
  /** The variable whose domains are regions, by their code in the Code officiel géographique. */
  private static final String VARIABLE = "region";

  private static final int WORDS = 12;

  /** How wide the words beside a small region may be, in pixels. */
  private static final double BESIDE = 68;

  @Override
  public String name() {
    return "region-map";
  }

  @Override
  public boolean suits(Subject subject) {
    return subject instanceof Subject.ByDomain by
        && lastPart(by.breakdown().variable()).equals(VARIABLE)
        && !subject.entries().isEmpty()
        && by.breakdown().domains().stream()
                .filter(domain -> RegionOutlines.FRANCE.find(domain.code()).isPresent())
                .count()
            >= 2;
  }

  @Override
  public Chart draw(Subject subject, Setting setting) {
    Map<String, Domain> domains =
        ((Subject.ByDomain) subject)
            .breakdown().domains().stream()
                .collect(Collectors.toMap(Domain::code, d -> d, (a, b) -> a, TreeMap::new));
    NumberScale range =
        NumberScale.of(subject.scale(), domains.values().stream().map(RegionMap::number).toList());
    Drawing.Sheet sheet = new Drawing.Sheet(setting.language());
    everyone(sheet, subject, setting);
    List<Mark> map = new ArrayList<>();
    for (RegionOutlines.Outline region : RegionOutlines.FRANCE.all()) {
      map.add(shape(region, Optional.ofNullable(domains.get(region.code())), range));
    }
    for (RegionOutlines.Outline region : RegionOutlines.FRANCE.all()) {
      Optional.ofNullable(domains.get(region.code()))
          .ifPresent(domain -> words(map, region, domain, range, subject, setting));
    }
    double height = RegionOutlines.FRANCE.height();
    sheet.add(new Mark.Panel(sheet.y(), RegionOutlines.FRANCE.width(), height, map));
    sheet.down(height + 6);
    elsewhere(sheet, domains, subject, setting);
    Telling telling = new Telling(setting);
    List<Telling.Item> items =
        subject.entries().stream()
            .map(e -> new Telling.Item(setting.passage(e.label()).words(), e.number()))
            .toList();
    Released whole = subject.indicator().rows().getFirst().estimate();
    return new Chart(
        subject.id(),
        Titles.of(subject, setting),
        sheet.finish(setting),
        telling.whole(
            List.of(telling.extremes(setting.words().say("whole"), whole, subject.scale(), items))),
        Notes.of(subject, setting, "note.interval.table").say("note.map").finish(),
        Painter::png);
  }

  /** The number of all regions together: what the others are compared with. */
  private static void everyone(Drawing.Sheet sheet, Subject subject, Setting setting) {
    Released whole = subject.indicator().rows().getFirst().estimate();
    String told =
        switch (whole) {
          case Published published -> setting.numerals().value(subject.scale(), published.value());
          case Suppressed absent -> absent.sign().code() + " " + setting.word(absent);
        };
    sheet.down(16).number(0, sheet.y() - 2, setting.words().say("whole"), told).down(8);
  }

  private static Mark shape(
      RegionOutlines.Outline region, Optional<Domain> domain, NumberScale range) {
    Ink ink =
        domain
            .map(RegionMap::number)
            .filter(Published.class::isInstance)
            .map(number -> Ink.tone(range.place(((Published) number).value())))
            .orElse(Ink.PAPER);
    return new Mark.Area(
        region.rings(), ink, Optional.of(ink == Ink.PAPER ? Ink.ABSENT : Ink.PAPER));
  }

  private static void words(
      List<Mark> map,
      RegionOutlines.Outline region,
      Domain domain,
      NumberScale range,
      Subject subject,
      Setting setting) {
    String told =
        switch (number(domain)) {
          case Published published -> bare(published, subject, setting);
          case Suppressed absent -> absent.sign().code();
        };
    if (region.beside()) {
      Passage name = setting.passage(domain.label());
      Mark.Line label =
          new Mark.Line(
              region.x(), region.y() - 4, Mark.Anchor.START, 11, false, Ink.SOFT, name, "");
      if (label.length() <= BESIDE) {
        map.add(label);
      }
      map.add(line(region.x(), region.y() + 10, Mark.Anchor.START, Ink.TEXT, told, setting));
    } else {
      Ink ink =
          number(domain) instanceof Published published
              ? Ink.tone(range.place(published.value())).wordsOnTop()
              : Ink.TEXT;
      map.add(line(region.x(), region.y() + 4, Mark.Anchor.MIDDLE, ink, told, setting));
    }
  }

  private static Mark line(
      double x, double y, Mark.Anchor anchor, Ink ink, String words, Setting setting) {
    return new Mark.Line(
        x, y, anchor, WORDS, true, ink, new Passage(setting.language(), words), "");
  }

  private static String bare(Published published, Subject subject, Setting setting) {
    return switch (subject.scale()) {
      case SHARE -> setting.numerals().bareShare(published.value());
      case QUANTITY, POINTS -> setting.numerals().value(subject.scale(), published.value());
    };
  }

  /** The domains that are not on the map, a line for each number or reason of its absence. */
  private static void elsewhere(
      Drawing.Sheet sheet, Map<String, Domain> domains, Subject subject, Setting setting) {
    Map<String, List<Passage>> named = new LinkedHashMap<>();
    for (Domain domain : domains.values()) {
      if (RegionOutlines.FRANCE.find(domain.code()).isEmpty()) {
        named
            .computeIfAbsent(
                setting.tell(subject.scale(), number(domain)), told -> new ArrayList<>())
            .add(setting.passage(domain.label()));
      }
    }
    named.forEach(
        (told, labels) -> {
          String names = labels.stream().map(Passage::words).collect(Collectors.joining(", "));
          sheet.paragraph(
              new Passage(
                  labels.getFirst().language(), setting.words().say("alt.item", names, told)),
              WORDS,
              false,
              Ink.SOFT);
        });
  }

  private static Released number(Domain domain) {
    return domain.rows().getFirst().estimate();
  }

  private static String lastPart(String variable) {
    return variable.substring(variable.lastIndexOf('.') + 1);
  }
}
