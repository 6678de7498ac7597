package fr.openl.web.mirror;

import fr.openl.charts.Words;
import fr.openl.dataset.Codebook;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Measure;
import fr.openl.definition.Questionnaire;
import fr.openl.indicators.Indicator;
import fr.openl.mirror.Comparison;
import fr.openl.mirror.Comparison.AmongCategories;
import fr.openl.mirror.Comparison.AmongGroups;
import fr.openl.mirror.Comparison.Figure;
import fr.openl.mirror.Group;
import fr.openl.mirror.Standing;
import fr.openl.web.door.Texts;
import fr.openl.web.mirror.MirrorView.Bar;
import fr.openl.web.mirror.MirrorView.Card;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Comparisons in sentences and bars.
 *
 * @param numbers how numbers and units are written
 */
record CardWords(Questionnaire asked, Texts texts, Words numbers) {
  /** A scale up to here is drawn whole, such as a mark out of ten. */
  private static final double LARGEST_SCALE = 20;

  private static final double HEADROOM = 1.15;

  Card card(Comparison comparison) {
    return switch (comparison) {
      case AmongGroups groups -> amongGroups(groups);
      case AmongCategories categories -> amongCategories(categories);
    };
  }

  private Card amongGroups(AmongGroups among) {
    double top = top(among);
    List<Bar> bars =
        among.figures().stream()
            .map(
                figure ->
                    new Bar(
                        name(figure.group()),
                        written(among.indicator(), figure.value()),
                        percent(figure.value() / top),
                        percent(here(among.own(), figure.value(), top)),
                        null))
            .toList();
    List<String> sentences = new ArrayList<>(standing(among));
    among.before().ifPresent(before -> sentences.add(before(among, before)));
    return new Card(title(among.indicator()), sentences, bars, notes(among));
  }

  private Card amongCategories(AmongCategories among) {
    List<Bar> bars =
        among.shares().stream()
            .map(
                share ->
                    new Bar(
                        texts.in(share.category().label()),
                        numbers.numerals().share(share.value()),
                        percent(share.value()),
                        share.own() ? percent(share.value()) : null,
                        share.own() ? texts.say(MirrorWords.YOURS) : null))
            .toList();
    return new Card(
        title(among.indicator()),
        List.of(texts.say(MirrorWords.AMONG, name(among.group()).words())),
        bars,
        notes(among));
  }

  private List<String> standing(AmongGroups among) {
    Figure nearest = among.figures().getFirst();
    return switch (among.own()) {
      case Standing.Counted counted ->
          List.of(texts.say(counted.in() ? MirrorWords.COUNTED_IN : MirrorWords.COUNTED_OUT));
      case Standing.At at ->
          List.of(
              texts.say(MirrorWords.AT, exactly(among.indicator(), at.value())),
              beside(among.indicator(), at.value(), nearest));
      case Standing.Chose chose -> List.of();
    };
  }

  /** Compared as it is written, so that nobody reads two equal numbers as different. */
  private String beside(Indicator indicator, double own, Figure nearest) {
    String theirs = written(indicator, nearest.value());
    String group = name(nearest.group()).words();
    if (theirs.equals(written(indicator, own))) {
      return texts.say(MirrorWords.LEVEL, group);
    }
    return texts.say(own > nearest.value() ? MirrorWords.ABOVE : MirrorWords.BELOW, group, theirs);
  }

  private String before(AmongGroups among, Standing before) {
    if (before.equals(among.own())) {
      return texts.say(MirrorWords.SAME_AS_BEFORE);
    }
    return switch (before) {
      case Standing.Counted counted ->
          texts.say(counted.in() ? MirrorWords.WAS_IN : MirrorWords.WAS_OUT);
      case Standing.At at -> texts.say(MirrorWords.WAS_AT, exactly(among.indicator(), at.value()));
      case Standing.Chose chose -> "";
    };
  }

  private List<String> notes(Comparison comparison) {
    return comparison.hidden().stream()
        .map(group -> texts.say(MirrorWords.HIDDEN, name(group).words()))
        .toList();
  }

  private Passage title(Indicator indicator) {
    return texts.in(indicator.heading().label());
  }

  private Passage name(Group group) {
    return group
        .category()
        .map(category -> texts.in(category.label()))
        .orElseGet(() -> MirrorComposer.own(texts, texts.say(MirrorWords.EVERYONE)));
  }

  private String written(Indicator indicator, double value) {
    return switch (indicator.scale()) {
      case SHARE -> numbers.numerals().share(value);
      case QUANTITY -> numbers.numerals().quantity(value) + unit(indicator);
    };
  }

  /** One's own amount, as precisely as it was answered. */
  private String exactly(Indicator indicator, double value) {
    return indicator.scale() == Indicator.Scale.SHARE
        ? numbers.numerals().share(value)
        : texts.number(value) + unit(indicator);
  }

  private String unit(Indicator indicator) {
    return indicator
        .unit(Codebook.of(asked))
        .map(id -> "\u00a0" + (numbers.has("unit." + id) ? numbers.say("unit." + id) : id))
        .orElse("");
  }

  /** Within the part of the bar that counts oneself, or at one's own amount. */
  private static double here(Standing own, double value, double top) {
    return switch (own) {
      case Standing.Counted counted -> counted.in() ? value / 2 : (1 + value) / 2;
      case Standing.At at -> at.value() / top;
      case Standing.Chose chose -> value;
    };
  }

  /** The amount at the end of a bar: the whole, the end of a short scale, or some room. */
  private double top(AmongGroups among) {
    if (among.indicator().scale() == Indicator.Scale.SHARE) {
      return 1;
    }
    double largest = among.figures().stream().mapToDouble(Figure::value).max().orElse(1);
    if (among.own() instanceof Standing.At at) {
      largest = Math.max(largest, at.value());
    }
    OptionalDouble end = scaleEnd(among.indicator());
    return end.isPresent() && end.getAsDouble() >= largest
        ? end.getAsDouble()
        : Math.max(largest, 1e-9) * HEADROOM;
  }

  private OptionalDouble scaleEnd(Indicator indicator) {
    return indicator.items().size() == 1
        ? asked
            .findItem(indicator.items().iterator().next())
            .flatMap(
                item ->
                    item.measure() instanceof Measure.Numeric number && number.max().isPresent()
                        ? Optional.of(number.max().getAsDouble())
                        : Optional.<Double>empty())
            .filter(max -> max <= LARGEST_SCALE)
            .map(OptionalDouble::of)
            .orElse(OptionalDouble.empty())
        : OptionalDouble.empty();
  }

  private static String percent(double part) {
    return String.format(Locale.ROOT, "%.1f%%", Math.clamp(part, 0, 1) * 100);
  }
}
