package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.definition.Study.DesignKind;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.Suppressed;
import fr.openl.frame.Wave;
import fr.openl.opendata.Licence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the figures came about, told from the data themselves. */
public record MethodNote(List<Item> items) {
  /** What the opening of a report says of its method. */
  private static final List<String> SUMMARY =
      List.of("population", "collection", "responses", "design");

  public MethodNote {
    items = List.copyOf(items);
  }

  /**
   * One heading with what is to be said and shown under it.
   *
   * @param id where links find it
   */
  public record Item(String id, String heading, List<Passage> passages, List<Figure> figures) {
    public Item {
      passages = List.copyOf(passages);
      figures = List.copyOf(figures);
    }
  }

  static MethodNote of(SpokenEdition edition) {
    return new Writer(edition, edition.released(), edition.setting()).write();
  }

  /** The first sentence of what matters most. */
  List<Passage> summary() {
    return items.stream()
        .filter(item -> SUMMARY.contains(item.id()))
        .map(item -> item.passages().getFirst())
        .toList();
  }

  private record Writer(SpokenEdition spoken, ReleasedEdition edition, Setting setting) {
    MethodNote write() {
      Wave wave = edition.wave();
      Days days = Days.of(setting.words());
      List<Item> items = new ArrayList<>();
      items.add(item("population", population()));
      items.add(
          item(
              "collection",
              say(
                  "method.collection",
                  say("mode." + lower(wave.mode())),
                  days.say(wave.opens()),
                  days.say(wave.closes()),
                  say("access." + lower(wave.access())))));
      items.add(item("responses", responses()));
      edition.response().ifPresent(rates -> items.add(ResponseRates.item(rates, spoken)));
      items.add(item("design", say("design." + lower(wave.design())), intervals()));
      edition
          .weighting()
          .map(weighting -> new WeightingNote(weighting, setting).sentences())
          .ifPresentOrElse(
              said -> items.add(item("weights", said.toArray(String[]::new))),
              () -> items.add(item("weights", say("codebook.unweighted"))));
      items.add(item("bases", say("method.bases")));
      items.add(item("hidden", hidden()));
      List<String> words = OpenAnswers.method(spoken);
      if (!words.isEmpty()) {
        items.add(item("answers", words.toArray(String[]::new)));
      }
      items.add(item("comparability", comparability()));
      items.add(passages("questionnaire", new QuestionnaireChanges(spoken).passages()));
      List<Passage> voids = voids();
      if (!voids.isEmpty()) {
        items.add(
            passages("voids", Stream.concat(Stream.of(own(say("method.voids"))), voids.stream())));
      }
      wave.notes()
          .ifPresent(notes -> items.add(passages("notes", Stream.of(setting.passage(notes)))));
      items.add(item("cite", spoken.citation()));
      items.add(item("licence", licence()));
      return new MethodNote(items);
    }

    private String[] population() {
      String units = setting.passage(edition.study().study().units()).words();
      return new String[] {
        edition.population().isPresent()
            ? say(
                "method.population.known",
                setting.numerals().count(edition.population().getAsInt()),
                units)
            : say("method.population.unknown", units)
      };
    }

    private String[] responses() {
      String count =
          say("sentence", setting.words().count("method.responses", edition.responses()));
      if (edition.population().isEmpty() || edition.population().getAsInt() == 0) {
        return new String[] {count};
      }
      double rate = (double) edition.responses() / edition.population().getAsInt();
      return new String[] {count, say("method.rate", setting.numerals().fineShare(rate))};
    }

    private String intervals() {
      return say(
          edition.wave().design() == DesignKind.OPEN
              ? "method.intervals.open"
              : "method.intervals");
    }

    private String[] hidden() {
      DisclosureThresholds rules = edition.study().study().disclosure();
      return Stream.of(
              Stream.of(
                  say("method.hidden", rules.threshold(), rules.shareBase(), rules.shareCount())),
              coarse().stream(),
              Stream.of(Suppressed.Sign.values())
                  .map(sign -> say("alt.item", sign.code(), setting.reason(sign))))
          .flatMap(sentences -> sentences)
          .toArray(String[]::new);
    }

    /** Of which indicators rather more was hidden. */
    private Optional<String> coarse() {
      return edition.coarselyHidden().isEmpty()
          ? Optional.empty()
          : Optional.of(
              say(
                  "method.coarse",
                  edition.indicators().stream()
                      .filter(indicator -> edition.coarselyHidden().contains(indicator.id()))
                      .map(indicator -> setting.passage(indicator.label()).words())
                      .collect(Collectors.joining(", "))));
    }

    private String[] comparability() {
      List<String> breaks =
          edition.indicators().stream()
              .flatMap(
                  indicator ->
                      indicator.trends().stream()
                          .flatMap(trend -> trend.points().stream())
                          .filter(point -> point.breakBefore())
                          .map(
                              point ->
                                  say(
                                      "method.break",
                                      setting.passage(indicator.label()).words(),
                                      point.wave())))
              .distinct()
              .toList();
      boolean alone = edition.indicators().stream().allMatch(i -> i.trends().isEmpty());
      if (alone) {
        return new String[] {say("method.comparability.alone")};
      }
      return Stream.concat(
              Stream.of(
                  say(
                      breaks.isEmpty()
                          ? "method.comparability.none"
                          : "method.comparability.breaks")),
              breaks.stream())
          .toArray(String[]::new);
    }

    /** What was set aside in this wave and in the waves that trends compare it with. */
    private List<Passage> voids() {
      Set<String> told =
          edition.indicators().stream()
              .flatMap(indicator -> indicator.trends().stream())
              .flatMap(trend -> trend.points().stream())
              .map(point -> point.wave())
              .collect(Collectors.toSet());
      told.add(edition.wave().id());
      List<Passage> passages = new ArrayList<>();
      for (Wave wave : edition.study().waves()) {
        if (told.contains(wave.id())) {
          for (Wave.Voiding voiding : wave.voids()) {
            Passage reason = setting.passage(voiding.reason());
            passages.add(
                new Passage(
                    reason.language(),
                    wave.id()
                        + " — "
                        + String.join(", ", voiding.questions())
                        + " — "
                        + reason.words()));
          }
        }
      }
      return passages;
    }

    private String[] licence() {
      List<String> said = new ArrayList<>();
      edition
          .study()
          .study()
          .data()
          .ifPresent(
              data -> {
                said.add(say("method.licence.data", data.licence()));
                data.attribution().ifPresent(a -> said.add(say("method.attribution", a)));
                data.source().ifPresent(s -> said.add(say("method.source", s)));
              });
      said.add(say("method.licence.report", Licence.of(edition.study().study()).title()));
      if (edition.simulated()) {
        said.add(say("simulated.warning"));
      }
      Study.Contact contact = edition.study().study().contact();
      said.add(say("method.contact", contact.name(), contact.mail()));
      return said.toArray(String[]::new);
    }

    private Item item(String key, String... sentences) {
      return passages(key, Stream.of(sentences).map(this::own));
    }

    private Item passages(String key, Stream<Passage> passages) {
      return new Item(key, say("method." + key + ".heading"), passages.toList(), List.of());
    }

    private Passage own(String sentence) {
      return new Passage(setting.language(), sentence);
    }

    private String say(String key, Object... arguments) {
      return setting.words().say(key, arguments);
    }

    private static String lower(Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }
  }
}
