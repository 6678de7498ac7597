package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.PersonalLinks.PersonalLink;
import fr.openl.frame.Unit;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Personal links: one a unit, told once, kept as hashes that open nothing. */
class PersonalLinksTest {
  private static final List<Unit> UNITS =
      List.of(new Unit("club-1", Map.of()), new Unit("club-2", Map.of()));

  @TempDir Path folder;
  private DuckDbStore store;
  private Keyring keys;
  private PersonalLinks links;
  private MailedLinks mailed;

  @BeforeEach
  void open() {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    keys = Keyring.open(folder.resolve("keys"));
    UnitNames names = UnitNames.of(EveryControl.study().study(), folder.resolve("keys"));
    links = new PersonalLinks(store, keys, names, "clubs", "2026", false);
    mailed = new MailedLinks(store, keys, names, "clubs", "2026");
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void everyUnitIsInvitedOnceHoweverOftenLinksAreDrawn() {
    assertEquals(2, links.invite(UNITS).size());
    assertEquals(0, links.invite(UNITS).size());
    assertEquals(2, store.listInvitations("clubs", "2026").size());
  }

  @Test
  void aRenewedLinkOpensAndTheOldOneDoesNot() {
    PersonalLink old = links.invite(UNITS).getFirst();

    PersonalLink renewed = links.renew(UNITS.getFirst());

    assertTrue(store.findInvitation(keys.invitation(old.token())).orElseThrow().revoked());
    assertFalse(store.findInvitation(keys.invitation(renewed.token())).orElseThrow().revoked());
  }

  @Test
  void aLinkThatIsDrawnOrRenewedIsTheOneThatTheNextMailCarries() {
    Unit first = UNITS.getFirst();
    assertEquals(links.invite(UNITS).getFirst().token(), mailed.of(UNITS).get(first.id()));

    PersonalLink renewed = links.renew(first);
    assertEquals(renewed.token(), mailed.of(UNITS).get(first.id()));
    links.assist(
        first,
        new Invitation.Assistance(
            fr.openl.collection.Response.Origin.PAPER,
            java.time.Instant.parse("2030-01-01T00:00:00Z")));
    assertEquals(renewed.token(), mailed.of(UNITS).get(first.id()));

    assertEquals(
        2,
        store.listInvitations("clubs", "2026").stream()
            .filter(invitation -> !invitation.revoked() && invitation.isPersonal())
            .count(),
        "one link of each unit opens");
  }

  @Test
  void neitherTokensNorUnitsCanBeReadFromWhatIsKept() throws IOException {
    List<PersonalLink> drawn = links.invite(UNITS);
    store.close();
    StringBuilder kept = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        kept.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    open();

    for (PersonalLink link : drawn) {
      assertFalse(kept.indexOf(link.token().spelled()) >= 0, "a token is kept");
      assertFalse(kept.indexOf(link.unit()) >= 0, "a unit's id is kept");
    }
    assertTrue(kept.indexOf(keys.invitation(drawn.getFirst().token())) >= 0, "the hash is kept");
  }
}
