package fr.openl.library;

import fr.openl.Refusal;
import fr.openl.definition.Study;
import fr.openl.disclosure.DisclosureControl;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.frame.Wave;
import fr.openl.indicators.Indicator;
import fr.openl.indicators.IndicatorsReader;
import fr.openl.indicators.WaveResults;
import fr.openl.store.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A study with all that its waves were answered. */
public final class StudyData {
  private final WaveReading reading;
  private final ReleaseLedger ledger;
  private final Map<String, WaveData> waves = new LinkedHashMap<>();
  private final Map<String, ReleasedEdition> editions = new HashMap<>();

  /**
   * @param ledger what was told of the study before; nothing is entered for good
   */
  public StudyData(WaveReading reading, ReleaseLedger ledger) {
    this.reading = reading;
    this.ledger = ledger;
  }

  /** The study's id. */
  public String id() {
    return reading.study().study().id();
  }

  /** Its title in a language such as {@code fr}, or in its own where it has no such words. */
  public String title(String language) {
    Study study = reading.study().study();
    return study.title().in(language, study.defaultLanguage()).words();
  }

  /** The ids of the waves that have responses, in order of opening. */
  public List<String> waves() {
    return reading.study().waves().stream()
        .filter(wave -> reading.findSnapshot(wave).isPresent())
        .map(Wave::id)
        .toList();
  }

  /**
   * A wave that has responses.
   *
   * @throws Refusal when it has none, or there is no such wave; it tells which waves have some
   */
  public WaveData wave(String id) {
    new Known(id(), "wave with responses", waves()).check(id);
    return waves.computeIfAbsent(id, this::open);
  }

  /**
   * Two waves beside each other, as far as the same units answered both.
   *
   * @param before the earlier wave
   * @param after the later one
   * @throws Refusal as {@link #wave}
   */
  public Panel panel(String before, String after) {
    return new Panel(wave(before), wave(after));
  }

  /** What may be told of a wave that has responses, computed once with the waves before it. */
  ReleasedEdition edition(Wave wave) {
    if (!editions.containsKey(wave.id())) {
      List<Wave> all = reading.study().waves();
      release(all.subList(0, all.indexOf(wave) + 1))
          .forEach(edition -> editions.put(edition.wave().id(), edition));
    }
    return Optional.ofNullable(editions.get(wave.id())).orElseThrow();
  }

  /** Closes what was opened of it; nothing can be read any more. */
  public void close() {
    waves.values().forEach(WaveData::close);
    waves.clear();
  }

  private WaveData open(String id) {
    Wave wave = reading.study().findWave(id).orElseThrow();
    Snapshot snapshot = reading.findSnapshot(wave).orElseThrow();
    return new WaveData(this, reading.open(wave, snapshot), reading.study().study(), snapshot);
  }

  private List<ReleasedEdition> release(List<Wave> upToOne) {
    List<Indicator> indicators = IndicatorsReader.read(reading.study()).orRefuse();
    List<WaveResults> results = new ArrayList<>();
    for (Wave wave : upToOne) {
      reading
          .findSnapshot(wave)
          .ifPresent(
              snapshot ->
                  results.add(reading.results(indicators, wave, snapshot, (weights, data) -> {})));
    }
    return new DisclosureControl(reading.study(), ledger).release(results);
  }
}
