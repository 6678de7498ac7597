package fr.openl.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.EveryControl;
import fr.openl.collection.Journal;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link that opens nothing costs the same work, whatever is wrong with it. */
class PassesTest {
  @TempDir Path folder;
  private final Book book = new Book();
  private final List<Draft.Key> drafts = new ArrayList<>();
  private DuckDbStore store;
  private Keyring keys;
  private Passes passes;

  @BeforeEach
  void open() {
    keys = Keyring.open(folder);
    Clock day = Clock.fixed(Instant.parse("2026-11-22T15:00:00Z"), ZoneOffset.UTC);
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    passes =
        new Passes(
            new OpenWaves(List.of(EveryControl.study()), day),
            new Books(
                new Drafts(), store, book, store.privacy(), store.fieldwork(), store.fieldwork()),
            keys);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aRightLinkIsLookedUpOnce() {
    PersonalToken token = givenInvitation("invited", false);
    assertEquals(
        Optional.of("unit-1"), passes.get("every-control", "invited", token.spelled()).unit());
    thenLookedUpOnce();
  }

  @Test
  void everyWrongLinkIsLookedUpOnceAndRefusedInTheSameWords() {
    String revoked = givenInvitation("invited", true).spelled();
    String elsewhere = givenInvitation("2026", false).spelled();
    String unknown = PersonalToken.draw().spelled();
    for (String wrong : List.of(revoked, elsewhere, unknown, "", "short", "x".repeat(5_000))) {
      book.lookups.clear();
      drafts.clear();
      RefusedRequest refused =
          assertThrows(RefusedRequest.class, () -> passes.get("every-control", "invited", wrong));
      assertEquals(Problem.UNKNOWN_LINK, refused.problem());
      assertEquals(RefusalWords.UNKNOWN_LINK.text(), refused.sentence());
      thenLookedUpOnce();
    }
  }

  @Test
  void aLinkIsNeverLookedUpByItself() {
    PersonalToken token = givenInvitation("invited", false);
    passes.get("every-control", "invited", token.spelled());
    assertTrue(book.lookups.stream().noneMatch(print -> print.contains(token.spelled())));
  }

  private void thenLookedUpOnce() {
    assertEquals(1, book.lookups.size());
    assertEquals(1, drafts.size());
  }

  private PersonalToken givenInvitation(String wave, boolean revoked) {
    PersonalToken token = PersonalToken.draw();
    book.invitations.add(
        new Invitation(keys.invitation(token), "every-control", wave, "unit-1", false, revoked));
    return token;
  }

  /** A journal that remembers what was looked up. */
  private final class Drafts implements Journal {
    @Override
    public void record(List<CollectionEvent> events) {
      store.record(events);
    }

    @Override
    public Optional<Draft> findDraft(Draft.Key key) {
      drafts.add(key);
      return store.findDraft(key);
    }
  }

  /** Invitations that remember what was looked up. */
  private static final class Book implements Invitations {
    private final List<Invitation> invitations = new ArrayList<>();
    private final List<String> lookups = new ArrayList<>();

    @Override
    public void invite(List<Invitation> more) {
      invitations.addAll(more);
    }

    @Override
    public Optional<Invitation> findInvitation(String print) {
      lookups.add(print);
      return invitations.stream().filter(one -> one.print().equals(print)).findFirst();
    }

    @Override
    public List<Invitation> listInvitations(String study, String wave) {
      return invitations;
    }

    @Override
    public int revoke(String study, String wave, String unit) {
      return 0;
    }
  }
}
