package fr.openl.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailLog.Claim;
import fr.openl.fieldwork.mail.MailLog.Outcome;
import fr.openl.fieldwork.mail.MailLog.Reach;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of a unit that was written to it is known whether a mail reached it and whether one came back.
 */
class WrittenUnitsTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

  @TempDir private Path folder;
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
  void eachFateOfAMailSaysWhetherItReachedItsUnit() {
    for (Outcome.Kind fate : Outcome.Kind.values()) {
      givenMail(fate.name(), fate);
    }
    givenMail("in doubt");

    assertEquals(
        Map.of(
            "SENT", new Reach(true, false),
            "DEFERRED", new Reach(false, false),
            "UNSENT", new Reach(false, false),
            "REFUSED", new Reach(false, true),
            "BOUNCED", new Reach(false, true),
            "in doubt", new Reach(true, false)),
        written());
  }

  @Test
  void theLastWordAboutAMailCounts() {
    givenMail("comes back", Outcome.Kind.SENT, Outcome.Kind.BOUNCED);
    givenMail("comes through", Outcome.Kind.DEFERRED, Outcome.Kind.SENT);

    assertEquals(
        Map.of("comes back", new Reach(false, true), "comes through", new Reach(true, false)),
        written());
  }

  @Test
  void ofAUnitWithTwoContactsOneMayBeReachedAndTheOtherNot() {
    givenMail("two", Outcome.Kind.SENT);
    givenMail("two", Outcome.Kind.REFUSED);

    assertEquals(Map.of("two", new Reach(true, true)), written());
    assertEquals(Map.of(), store.fieldwork().listWritten("study", "another wave"));
  }

  private Map<String, Reach> written() {
    return store.fieldwork().listWritten("study", "wave");
  }

  private void givenMail(String unit, Outcome.Kind... fates) {
    Claim claim =
        new Claim(UUID.randomUUID(), "study", "wave", LetterKind.INVITATION, unit, "contact", NOW);
    store.fieldwork().claim(List.of(claim));
    for (Outcome.Kind fate : fates) {
      store.fieldwork().settle(List.of(new Outcome(claim.id(), fate, NOW, "")));
    }
  }
}
