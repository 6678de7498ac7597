package fr.openl.opendata;

import fr.openl.charts.Vocabulary;
import fr.openl.charts.Words;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.disclosure.ReleasedIndicator;
import fr.openl.disclosure.ReleasedTrend;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An edition with the definition of its study: all that open data are made of. Responses are out of
 * its reach.
 *
 * @param indicators as the study declares them; empty where its folder has no such file
 * @param vocabulary the languages in which the edition is told
 */
public record OpenEdition(
    ReleasedEdition released, List<Indicator> indicators, Vocabulary vocabulary) {
  public OpenEdition {
    indicators = List.copyOf(indicators);
  }

  /**
   * An edition with what its study's folder declares.
   *
   * @throws fr.openl.Refusal when the study's indicators or its sentences of a language have errors
   */
  public static OpenEdition of(ReleasedEdition released) {
    StudyFolder folder = released.study();
    return new OpenEdition(
        released,
        Files.exists(folder.folder().resolve(IndicatorsReader.FILE))
            ? IndicatorsReader.read(folder).orRefuse()
            : List.of(),
        Vocabulary.read(folder).orRefuse());
  }

  public Study study() {
    return released.study().study();
  }

  public Wave wave() {
    return released.wave();
  }

  /** The languages of the study, its own first. */
  List<String> languages() {
    return study().languages();
  }

  /** A text in the study's own language where it exists. */
  String own(LocalText text) {
    return text.in(study().defaultLanguage(), study().defaultLanguage()).words();
  }

  /** What the edition is called: the study's title and the wave's. */
  public String title(String language) {
    return words(study().title(), language) + " — " + waveTitle(language);
  }

  String waveTitle(String language) {
    return wave()
        .title()
        .map(title -> words(title, language))
        .orElseGet(() -> spoken(language).say("edition", wave().id()));
  }

  String words(LocalText text, String language) {
    return text.in(language, study().defaultLanguage()).words();
  }

  /** The report's words in {@code language}, else in the first of its languages. */
  Words spoken(String language) {
    return vocabulary.in(language);
  }

  /** The warning of simulated data; empty where data are real. */
  Optional<Passage> warning(String language) {
    Words words = spoken(language);
    return released.simulated()
        ? Optional.of(new Passage(words.language(), words.say("simulated.warning")))
        : Optional.empty();
  }

  /** The warning of simulated data for one indicator; empty where its numbers are real. */
  Optional<Passage> warning(ReleasedIndicator indicator, String language) {
    return indicator.stated() ? Optional.empty() : warning(language);
  }

  /** The ids of the waves of which numbers are told: the edition's, and those of its trends. */
  public List<String> waves() {
    Set<String> told = new LinkedHashSet<>();
    released.indicators().stream()
        .flatMap(indicator -> indicator.trends().stream())
        .map(ReleasedTrend::points)
        .flatMap(List::stream)
        .forEach(point -> told.add(point.wave()));
    told.add(wave().id());
    List<String> order = released.study().waves().stream().map(Wave::id).toList();
    return Stream.concat(
            told.stream().filter(id -> !order.contains(id)), order.stream().filter(told::contains))
        .toList();
  }

  /** The questionnaire that the edition's wave asked. */
  public Questionnaire asked() {
    return released.study().questionnaireOf(wave());
  }

  /** The waves of {@link #waves} that asked a revision. */
  public List<String> wavesAsking(String revision) {
    return waves().stream()
        .filter(
            id ->
                released
                    .study()
                    .findWave(id)
                    .filter(w -> w.revision().equals(revision))
                    .isPresent())
        .toList();
  }

  /** The questionnaire revisions that those waves asked, by name, in the order of the waves. */
  public Map<String, Questionnaire> revisions() {
    Map<String, Questionnaire> revisions = new LinkedHashMap<>();
    for (String id : waves()) {
      released
          .study()
          .findWave(id)
          .ifPresent(
              asked -> revisions.put(asked.revision(), released.study().questionnaireOf(asked)));
    }
    return revisions;
  }

  /** How an indicator is declared, where the study's folder says so. */
  public Optional<Indicator> findDeclared(String indicator) {
    return indicators.stream().filter(declared -> declared.id().equals(indicator)).findFirst();
  }

  /** The items an indicator rests on, those included that say which units it looks at. */
  public List<String> itemsOf(String indicator) {
    List<String> items = new ArrayList<>();
    findDeclared(indicator)
        .ifPresent(
            declared -> {
              items.addAll(declared.items());
              declared
                  .heading()
                  .among()
                  .ifPresent(among -> items.addAll(among.expression().items()));
            });
    return items.stream().distinct().sorted().toList();
  }

  /** The content hash of what an indicator estimates, where the study's folder says it. */
  public Optional<String> definitionHash(ReleasedIndicator indicator) {
    return IndicatorsTable.definitionHash(this, indicator);
  }
}
