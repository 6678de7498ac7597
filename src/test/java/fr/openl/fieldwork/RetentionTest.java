package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.CollectionEvent.DraftSaved;
import fr.openl.collection.CollectionEvent.ResponseSent;
import fr.openl.collection.Draft;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Response;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.frame.StudyFolder;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock moves on, and what was promised about time is kept: wave 2026, raw for 36 months. */
class RetentionTest {
  private static final Draft.Key LEFT_BEHIND = new Draft.Key("left-behind");

  @TempDir Path folder;
  private final StudyFolder study = EveryControl.study();
  private final LocalDate closes = study.findWave(EveryControl.WAVE).orElseThrow().closes();
  private final List<String> forgotten = new ArrayList<>();
  private DuckDbStore store;
  private Retention retention;

  @BeforeEach
  void aResponseAndADraft() {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    retention =
        new Retention(
            store.privacy(),
            folder.resolve("keys"),
            (of, wave) -> forgotten.add(of.study().id() + " " + wave));
    store.record(
        List.of(
            new ResponseSent(response()),
            new DraftSaved(
                LEFT_BEHIND,
                EveryControl.STUDY,
                EveryControl.WAVE,
                Optional.of("u2"),
                new Draft.Change("e", "b", Instant.EPOCH, Map.of("members", List.of("3"))))));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void whileTheWaveIsOpenNothingIsDue() {
    assertEquals(List.of(), retention.run(study, closes));
    assertTrue(store.findDraft(LEFT_BEHIND).isPresent());
  }

  @Test
  void draftsEndWithTheirWave() {
    List<Deed> deeds = retention.run(study, closes.plusDays(1));

    assertEquals(List.of(deed(closes.plusDays(1), Deed.Kind.DRAFTS_EXPIRED, 0, 1)), deeds);
    assertFalse(store.findDraft(LEFT_BEHIND).isPresent());
    assertEquals(1, responses());
  }

  @Test
  void singleResponsesAreKeptToTheirLastDayAndNotLonger() {
    LocalDate last = closes.plusMonths(36);

    retention.run(study, last);
    assertEquals(1, responses());

    List<Deed> deeds = retention.run(study, last.plusDays(1));
    assertEquals(List.of(deed(last.plusDays(1), Deed.Kind.RETENTION_ENDED, 1, 0)), deeds);
    assertEquals(0, responses());
  }

  @Test
  void whatWasMadeOfSingleResponsesGoesWithThemWhoeverRunsIt() {
    String wave = EveryControl.STUDY + " " + EveryControl.WAVE;

    retention.run(study, closes.plusMonths(36));
    assertFalse(forgotten.contains(wave), "responses are kept for a day more");

    retention.run(study, closes.plusMonths(36).plusDays(1));
    retention.run(study, closes.plusMonths(36).plusDays(2));

    assertEquals(
        2, Collections.frequency(forgotten, wave), "again, for a crash may have come between");
  }

  @Test
  void theLogTellsWhatWasDoneOnce() {
    retention.run(study, closes.plusDays(1));
    retention.run(study, closes.plusDays(2));

    assertEquals(
        List.of(deed(closes.plusDays(1), Deed.Kind.DRAFTS_EXPIRED, 0, 1)),
        store.privacy().listDeeds(EveryControl.STUDY));
  }

  @Test
  void aDestroyedKeyIsToldInTheLog() {
    Pseudonyms.open(folder.resolve("keys"), EveryControl.STUDY);

    assertTrue(retention.destroyKey(EveryControl.STUDY, closes).isPresent());
    assertTrue(retention.destroyKey(EveryControl.STUDY, closes).isEmpty());
    assertEquals(
        Deed.Kind.KEY_DESTROYED, store.privacy().listDeeds(EveryControl.STUDY).getFirst().kind());
  }

  private long responses() {
    return store.countCurrent(EveryControl.STUDY, EveryControl.WAVE);
  }

  private static Deed deed(LocalDate day, Deed.Kind kind, long responses, long drafts) {
    return new Deed(
        day, EveryControl.STUDY, Optional.of(EveryControl.WAVE), kind, responses, drafts);
  }

  private static Response response() {
    return new Response(
        UUID.randomUUID(),
        EveryControl.STUDY,
        EveryControl.WAVE,
        "1",
        "u1",
        Response.Origin.WEB,
        Optional.of(Instant.EPOCH),
        Map.of(),
        Optional.empty());
  }
}
