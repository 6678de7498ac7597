package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedBreakdown;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedRow;
import fr.openl.disclosure.Suppressed;
import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a study's words may quote, and how an edition says it. What any edition of the study has may
 * be quoted in all of them: a wave that did not ask says so.
 */
final class Quotes {
  private final SpokenEdition edition;
  private final Map<String, IndicatorView> views;
  private final Map<String, Known> known = new TreeMap<>();
  private final Set<String> declared = new TreeSet<>();

  /** What is known of an indicator in any edition. */
  private record Known(Set<String> rows, Map<String, Set<String>> domains) {}

  /** What came of a placeholder. */
  sealed interface Answer {}

  /** HTML for the middle of a sentence. */
  record Said(String html) implements Answer {}

  /** A figure for a place of its own. */
  record Drawn(String file, Figure figure) implements Answer {}

  /** Why it cannot be said, and what could. */
  record Unknown(WordsProblem problem) implements Answer {}

  /**
   * @param editions all of the study
   * @param views the indicators of the edition
   */
  Quotes(SpokenEdition edition, List<ReleasedEdition> editions, Map<String, IndicatorView> views) {
    this.edition = edition;
    this.views = views;
    for (ReleasedEdition one : editions) {
      one.indicators().stream().filter(Quotes::wasAsked).forEach(this::learn);
      one.indicators().forEach(indicator -> declared.add(indicator.id()));
    }
    edition.open().indicators().forEach(indicator -> declared.add(indicator.id()));
  }

  private static boolean wasAsked(ReleasedIndicator indicator) {
    return indicator.rows().stream()
        .map(ReleasedRow::estimate)
        .anyMatch(
            told ->
                !(told instanceof Suppressed absent) || absent.sign() != Suppressed.Sign.NOT_ASKED);
  }

  private void learn(ReleasedIndicator indicator) {
    Known here =
        known.computeIfAbsent(
            indicator.id(), id -> new Known(new TreeSet<>(), new LinkedHashMap<>()));
    indicator.rows().stream()
        .map(ReleasedRow::code)
        .filter(code -> !code.equals(indicator.id()))
        .forEach(here.rows::add);
    for (ReleasedBreakdown breakdown : indicator.breakdowns()) {
      Set<String> domains =
          here.domains.computeIfAbsent(breakdown.variable(), variable -> new TreeSet<>());
      breakdown.domains().forEach(domain -> domains.add(domain.code()));
    }
  }

  Answer answer(Placeholder place) {
    Known indicator = known.get(place.indicator());
    if (indicator == null) {
      return declared.contains(place.indicator())
          ? new Said(link(place.indicator(), escaped(say("quote.not_asked"))))
          : unknown("indicator", "indicateur", place.indicator(), declared);
    }
    if (place.row().isPresent() && !indicator.rows.contains(place.row().get())) {
      return indicator.rows.isEmpty()
          ? new Unknown(
              new WordsProblem(
                  place.indicator() + " is one number and has no categories",
                  place.indicator() + " est un seul chiffre et n’a pas de catégories"))
          : unknown(
              "category of " + place.indicator(),
              "catégorie de " + place.indicator(),
              place.row().get(),
              indicator.rows);
    }
    if (place.kind() != Placeholder.Kind.CHART
        && place.row().isEmpty()
        && !indicator.rows.isEmpty()) {
      String rows = String.join(", ", indicator.rows);
      return new Unknown(
          new WordsProblem(
              place.indicator() + " has several categories; say which after a dot: " + rows,
              place.indicator()
                  + " a plusieurs catégories ; dites laquelle après un point : "
                  + rows));
    }
    if (place.variable().isPresent()) {
      Set<String> domains = indicator.domains.get(place.variable().get());
      if (domains == null) {
        return unknown(
            "breakdown of " + place.indicator(),
            "ventilation de " + place.indicator(),
            place.variable().get(),
            indicator.domains.keySet());
      }
      if (place.domain().isPresent() && !domains.contains(place.domain().get())) {
        String variable = place.variable().get();
        return unknown(
            "category of " + variable, "catégorie de " + variable, place.domain().get(), domains);
      }
    }
    return switch (place.kind()) {
      case FIGURE -> figure(place);
      case CHANGE -> change(place);
      case CHART -> chart(place);
    };
  }

  private Answer figure(Placeholder place) {
    Optional<ReleasedIndicator> indicator = find(place);
    String said =
        indicator
            .flatMap(of -> estimate(of, place).map(number -> told(of, number)))
            .orElseGet(() -> escaped(say("quote.not_asked")));
    return new Said(link(place.indicator(), said));
  }

  private String told(ReleasedIndicator indicator, Released number) {
    Setting setting = edition.setting();
    return switch (number) {
      case Suppressed absent ->
          escaped(say("quote." + absent.sign().name().toLowerCase(Locale.ROOT)));
      case Published published -> {
        String value = escaped(Headline.number(indicator, published, setting));
        yield published
            .bounds()
            .map(bounds -> Headline.interval(indicator.scale(), bounds, setting))
            .map(
                limits ->
                    value
                        + " <small>(<span class=\"away\">"
                        + escaped(say("quote.interval"))
                        + " </span>"
                        + escaped(limits)
                        + ")</small>")
            .orElse(value);
      }
    };
  }

  private Answer change(Placeholder place) {
    String sentence =
        find(place)
            .flatMap(
                indicator ->
                    new ChangeFacts(
                            indicator,
                            edition.released().changesOf(indicator.id()),
                            edition.setting())
                        .sentence(place.row().orElse(indicator.id())))
            .orElseGet(() -> say("fact.change.first"));
    return new Said(
        link(place.indicator(), "<span class=\"moved\">" + escaped(sentence) + "</span>"));
  }

  private Answer chart(Placeholder place) {
    Optional<IndicatorView> view = Optional.ofNullable(views.get(place.indicator()));
    Optional<Figure> figure =
        place.trend()
            ? view.flatMap(IndicatorView::trend)
            : place.variable().isEmpty()
                ? view.map(IndicatorView::first)
                : view.flatMap(
                    v ->
                        v.breakdowns().stream()
                            .filter(b -> b.variable().equals(place.variable().get()))
                            .map(IndicatorView.Breakdown::figure)
                            .findFirst());
    return figure
        .<Answer>map(found -> new Drawn(SpokenEdition.fileOf(place.indicator()), found))
        .orElseGet(
            () ->
                new Said(
                    link(
                        place.indicator(),
                        escaped(say(place.trend() ? "fact.change.first" : "quote.not_asked")))));
  }

  private Optional<ReleasedIndicator> find(Placeholder place) {
    return edition.released().indicators().stream()
        .filter(indicator -> indicator.id().equals(place.indicator()))
        .findFirst();
  }

  private static Optional<Released> estimate(ReleasedIndicator indicator, Placeholder place) {
    List<ReleasedRow> rows =
        place.variable().isEmpty()
            ? indicator.rows()
            : indicator.breakdowns().stream()
                .filter(breakdown -> breakdown.variable().equals(place.variable().get()))
                .flatMap(breakdown -> breakdown.domains().stream())
                .filter(domain -> Optional.of(domain.code()).equals(place.domain()))
                .flatMap(domain -> domain.rows().stream())
                .toList();
    String row = place.row().orElse(indicator.id());
    return rows.stream()
        .filter(one -> one.code().equals(row))
        .map(ReleasedRow::estimate)
        .findFirst();
  }

  private static Unknown unknown(
      String what, String french, String found, Collection<String> there) {
    return new Unknown(WordsProblem.unknown(what, french, found, there));
  }

  private String say(String key) {
    return edition.say(key);
  }

  /** The words, leading to the indicator's page where the edition has it. */
  private String link(String indicator, String html) {
    return !views.containsKey(indicator)
        ? html
        : "<a class=\"quote\" href=\"" + SpokenEdition.fileOf(indicator) + "\">" + html + "</a>";
  }

  private static String escaped(String words) {
    StringOutput html = new StringOutput();
    Escape.htmlContent(words, html);
    return html.toString();
  }
}
