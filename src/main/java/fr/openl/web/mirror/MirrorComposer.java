package fr.openl.web.mirror;

import fr.openl.charts.Words;
import fr.openl.collection.Interview;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Evaluator;
import fr.openl.definition.expression.Value;
import fr.openl.frame.Wave;
import fr.openl.mirror.Alternative;
import fr.openl.mirror.Mirror;
import fr.openl.mirror.OwnAnswers;
import fr.openl.mirror.PublishedEditions.Edition;
import fr.openl.mirror.Reflection;
import fr.openl.mirror.ToolPages.ToolPage;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what one collective sees in the mirror into the words of a page. */
public final class MirrorComposer {
  /** Who offers what comes with a collective's own space. */
  private static final String HOME = "Frama.space";

  private final Mirror mirror;
  private final OpenWaves waves;

  public MirrorComposer(Mirror mirror, OpenWaves waves) {
    this.mirror = mirror;
    this.waves = waves;
  }

  /**
   * What a collective sees.
   *
   * @param interview its answers
   * @param previous item id → what it answered in the wave before; empty where nothing links to it
   * @param told the words of the page, with these answers in them
   */
  public MirrorView compose(
      WaveDoor door, Interview interview, Map<String, Value> previous, Texts told) {
    OwnAnswers now = OwnAnswers.of(interview);
    Optional<OwnAnswers> before =
        previous.isEmpty()
            ? Optional.empty()
            : Optional.of(OwnAnswers.before(previous, door.questionnaire(), waves.today()));
    Reflection seen = mirror.reflect(door.study().id(), door.wave(), now, before);
    CardWords cards = new CardWords(door.questionnaire(), told, Words.in(told.page()));
    List<MirrorView.Change> changes = new ChangeWords(told).of(seen.shifts());
    return new MirrorView(
        told,
        opening(door, seen, told),
        seen.edition().map(edition -> report(door, edition, told)).orElse(null),
        seen.comparisons().stream().map(cards::card).toList(),
        before.isEmpty() ? null : since(door, changes.isEmpty(), told),
        changes,
        door.questionnaire().advice().stream()
            .filter(one -> Evaluator.holds(one.when().expression(), interview))
            .map(one -> told.in(one.say()))
            .toList(),
        seen.alternatives().stream().map(one -> suggestion(one, told)).toList());
  }

  private List<String> opening(WaveDoor door, Reflection seen, Texts texts) {
    String closes = texts.day(door.wave().closes());
    if (seen.edition().isEmpty()) {
      return List.of(
          texts.say(
              waves.isClosed(door)
                  ? MirrorWords.SOON_CLOSED
                  : door.study().privacy().identity() == Identity.ANONYMOUS
                      ? MirrorWords.SOON_ANONYMOUS
                      : MirrorWords.SOON_OPEN,
              closes));
    }
    Edition edition = seen.edition().get();
    List<String> sentences = new ArrayList<>();
    sentences.add(texts.say(MirrorWords.SOURCE, named(edition.wave(), texts)));
    if (!edition.wave().id().equals(door.wave().id()) && !waves.isClosed(door)) {
      sentences.add(texts.say(MirrorWords.EARLIER, closes));
    }
    if (edition.figures().simulated()) {
      sentences.add(texts.say(MirrorWords.SIMULATED));
    }
    if (seen.comparisons().isEmpty()) {
      sentences.add(texts.say(MirrorWords.NO_MATCH));
    }
    return List.copyOf(sentences);
  }

  private static String report(WaveDoor door, Edition edition, Texts texts) {
    return "/reports/%s/%s/%s/".formatted(door.study().id(), edition.wave().id(), texts.page());
  }

  private static @Nullable String since(WaveDoor door, boolean same, Texts texts) {
    return door.wave()
        .previous()
        .map(wave -> texts.say(same ? MirrorWords.NO_CHANGE : MirrorWords.CHANGES_LEAD, wave))
        .orElse(null);
  }

  private static MirrorView.Suggestion suggestion(Alternative one, Texts texts) {
    return new MirrorView.Suggestion(
        texts.in(one.purpose()),
        texts.say(
            MirrorWords.INSTEAD,
            one.instead().stream()
                .map(tool -> texts.words(tool.label()))
                .collect(Collectors.joining(", "))),
        one.offers().stream()
            .map(
                offer ->
                    new MirrorView.Offer(
                        texts.in(offer.tool().label()),
                        offer.page().map(page -> page.address().toString()).orElse(null),
                        offer
                            .page()
                            .flatMap(ToolPage::offeredBy)
                            .map(name -> offeredBy(name, texts))
                            .orElse(null)))
            .toList());
  }

  private static String offeredBy(String name, Texts texts) {
    return name.equals(HOME)
        ? texts.say(MirrorWords.WITH_SPACE)
        : texts.say(MirrorWords.OFFERED_BY, name);
  }

  private static String named(Wave wave, Texts texts) {
    return texts.words(wave.title().orElseGet(() -> LocalText.of(texts.page(), wave.id())));
  }

  /** The page's own words as a passage that needs no mark. */
  static Passage own(Texts texts, String words) {
    return new Passage(texts.page(), words);
  }
}
