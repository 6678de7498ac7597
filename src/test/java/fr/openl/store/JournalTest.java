package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.CollectionEvent.DraftErased;
import fr.openl.collection.CollectionEvent.DraftSaved;
import fr.openl.collection.CollectionEvent.DraftSent;
import fr.openl.collection.CollectionEvent.InvitationAnswered;
import fr.openl.collection.CollectionEvent.ResponseErased;
import fr.openl.collection.CollectionEvent.ResponseSent;
import fr.openl.collection.CollectionEvent.ResponseWithdrawn;
import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.definition.DatePrecision;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Promise;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens while a wave is open is kept whole, in order, and erased when it must be. */
class JournalTest {
  private static final String STUDY = ClubResponses.STUDY;
  private static final String WAVE = ClubResponses.WAVE;
  private static final Draft.Key KEY = new Draft.Key("0badcafe");

  @TempDir Path folder;
  private DuckDbStore store;

  @BeforeEach
  void open() {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aDraftIsTheSumOfItsChanges() {
    given(saved("tools", Map.of("name", List.of("paper"), "files", List.of("a", "b"))));
    given(saved("people", Map.of("members", List.of("12"))));
    given(saved("tools", Map.of("files", List.of("b"))));

    Draft draft = store.findDraft(KEY).orElseThrow();

    assertEquals(3, draft.version());
    assertEquals(
        Map.of("name", List.of("paper"), "members", List.of("12"), "files", List.of("b")),
        draft.typed());
    assertEquals(List.of("a", "b"), draft.typedAt(2).get("files"));
    assertEquals(Optional.of("u1"), draft.unit());
    assertEquals(
        Map.of("files", List.of("b")), draft.findLastChange("tools").orElseThrow().typed());
  }

  @Test
  void changesSavedTogetherKeepTheirOrder() {
    given(
        saved("a", Map.of("x", List.of("1"))),
        saved("a", Map.of("x", List.of("2"))),
        saved("a", Map.of("x", List.of("3"))));

    assertEquals(List.of("3"), store.findDraft(KEY).orElseThrow().typed().get("x"));
    assertEquals(List.of("1"), store.findDraft(KEY).orElseThrow().typedAt(1).get("x"));
  }

  @Test
  void manyDraftsSavedTogetherAreEachTheSumOfTheirChanges() {
    List<CollectionEvent> first = new ArrayList<>();
    List<CollectionEvent> then = new ArrayList<>();
    for (int draft = 0; draft < 40; draft++) {
      Draft.Key key = new Draft.Key("many " + draft);
      first.add(saved(key, "a", "1"));
      first.add(saved(key, "b", "2"));
      then.add(saved(key, "a", "3"));
      then.add(saved(new Draft.Key("more " + draft), "a", "4"));
    }
    store.record(first);
    store.record(then);
    for (int draft = 0; draft < 40; draft++) {
      Draft kept = store.findDraft(new Draft.Key("many " + draft)).orElseThrow();
      assertEquals(3, kept.version());
      assertEquals(Map.of("a", List.of("3"), "b", List.of("2")), kept.typed());
      assertEquals(1, store.findDraft(new Draft.Key("more " + draft)).orElseThrow().version());
    }
  }

  @Test
  void aDraftIsStillThereAfterOpeningAgain() {
    given(saved("tools", Map.of("name", List.of("été « paper »"))));
    store.close();
    open();

    assertEquals(List.of("été « paper »"), store.findDraft(KEY).orElseThrow().typed().get("name"));
  }

  @Test
  void aSentDraftNamesItsResponseAndStays() {
    Response response = ClubResponses.response("u1");
    given(saved("tools", Map.of("name", List.of("paper"))));
    given(
        new ResponseSent(response),
        new DraftSent(KEY, STUDY, WAVE, Optional.of("u1"), response.id()));

    Draft draft = store.findDraft(KEY).orElseThrow();
    assertEquals(Optional.of(response.id()), draft.sent());
    assertEquals(1, draft.version());
  }

  @Test
  void anErasedDraftIsGone() {
    given(saved("tools", Map.of("name", List.of("paper"))));
    given(new DraftErased(KEY));

    assertEquals(Optional.empty(), store.findDraft(KEY));
  }

  @Test
  void whatIsRecordedTogetherIsKeptTogetherOrNotAtAll() {
    Response response = ClubResponses.response("u1");
    given(new ResponseSent(response));

    assertThrows(
        Refusal.class,
        () ->
            store.record(
                List.of(
                    saved("tools", Map.of("name", List.of("paper"))), new ResponseSent(response))));

    assertEquals(Optional.empty(), store.findDraft(KEY));
  }

  @Test
  void anErasedResponseTakesAllItCorrectedWithItAndTheLogSaysSo() {
    Response first = ClubResponses.response("u1");
    Response second = ClubResponses.correction(first);
    Response other = ClubResponses.response("u2");
    given(new ResponseSent(first), new ResponseSent(other));
    given(new ResponseSent(second));

    given(new ResponseErased(second.id()));

    assertEquals(Optional.empty(), store.findResponse(first.id()));
    assertEquals(Optional.empty(), store.findResponse(second.id()));
    assertEquals(1, store.countCurrent(STUDY, WAVE));
    Deed deed = store.privacy().listDeeds(STUDY).getFirst();
    assertEquals(Deed.Kind.ERASED_ON_REQUEST, deed.kind());
    assertEquals(2, deed.responses());
  }

  @Test
  void aWithdrawnResponseCanStillBeErased() {
    Response response = ClubResponses.response("u1");
    given(new ResponseSent(response));
    given(new ResponseWithdrawn(response.id()));
    assertTrue(store.findResponse(response.id()).isPresent());

    given(new ResponseErased(response.id()));

    assertFalse(store.findResponse(response.id()).isPresent());
  }

  @Test
  void whatIsNotThereCannotBeErased() {
    assertThrows(Refusal.class, () -> given(new ResponseErased(UUID.randomUUID())));
  }

  @Test
  void anAnsweredInvitationSaysNothingElse() {
    store.invite(
        List.of(
            new Invitation("p1", STUDY, WAVE, "u1", false, false),
            new Invitation("p2", STUDY, WAVE, "u2", false, false)));

    given(new InvitationAnswered("p2"));

    assertFalse(store.findInvitation("p1").orElseThrow().answered());
    assertTrue(store.findInvitation("p2").orElseThrow().answered());
    assertEquals(
        List.of("p1", "p2"),
        store.listInvitations(STUDY, WAVE).stream().map(Invitation::print).toList());
  }

  @Test
  void theFirstPromiseCounts() {
    Promise first = new Promise(STUDY, WAVE, Identity.ANONYMOUS, DatePrecision.DAY, "r1");
    Promise other = new Promise(STUDY, WAVE, Identity.NAMED, DatePrecision.SECOND, "r1");

    assertEquals(first, store.privacy().promise(first));
    assertEquals(first, store.privacy().promise(other));
  }

  private void given(CollectionEvent... events) {
    store.record(List.of(events));
  }

  private static DraftSaved saved(Draft.Key key, String item, String text) {
    return new DraftSaved(
        key,
        STUDY,
        WAVE,
        Optional.of("u1"),
        new Draft.Change("e1", "page", Instant.EPOCH, Map.of(item, List.of(text))));
  }

  private static DraftSaved saved(String block, Map<String, List<String>> typed) {
    return new DraftSaved(
        KEY, STUDY, WAVE, Optional.of("u1"), new Draft.Change("e1", block, Instant.EPOCH, typed));
  }
}
