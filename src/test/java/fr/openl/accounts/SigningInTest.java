package fr.openl.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.fieldwork.Keyring;
import fr.openl.store.DuckDbStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets in, who does not, and for how long. */
class SigningInTest {
  private static final String PASSWORD = "une phrase assez longue";

  @TempDir Path folder;
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-22T15:00:00Z"));
  private DuckDbStore store;
  private Keyring keys;
  private SigningIn door;

  @BeforeEach
  void open() {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"), now::get);
    keys = Keyring.open(folder.resolve("keys"));
    door = new SigningIn(store.desk(), store.desk(), keys, now::get);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void nameAndPasswordAndCodeOpenTogetherAndACodeOnlyOnce() {
    Account ada = givenAccount("ada");
    String code = code(ada);
    assertTrue(door.signIn("ada", PASSWORD, code.equals("000000") ? "000001" : "000000").isEmpty());
    assertTrue(door.signIn("ada", "une autre phrase longue", code).isEmpty());
    assertTrue(door.signIn("bob", PASSWORD, code).isEmpty());
    assertTrue(door.signIn(" Ada ", PASSWORD, code).isPresent());
    assertTrue(door.signIn("ada", PASSWORD, code).isEmpty(), "the code was used");
    pass(Duration.ofSeconds(30));
    assertTrue(door.signIn("ada", PASSWORD, code(ada)).isPresent());
  }

  @Test
  void aRecoveryCodeStandsOnceForACode() {
    RecoveryCodes recovery = enrol(invite("ada"));
    assertEquals(8, recovery.codes().size());
    String code = recovery.codes().getFirst();
    assertTrue(door.signIn("ada", "une autre phrase longue", code).isEmpty());
    assertTrue(door.signIn("ada", PASSWORD, code.toUpperCase(java.util.Locale.ROOT)).isPresent());
    assertTrue(door.signIn("ada", PASSWORD, code).isEmpty(), "the code was used");
  }

  @Test
  void aLinkSetsUpOnceAndNotForEver() {
    SigningIn.Invited invited = invite("ada");
    pass(SigningIn.LINK.plusSeconds(1));
    assertTrue(door.findInvited(invited.token().spelled()).isEmpty(), "too old");

    SigningIn.Invited again = invite("ada");
    assertTrue(door.findInvited(invited.token().spelled()).isEmpty(), "replaced");
    Account waiting = door.findInvited(again.token().spelled()).orElseThrow();
    assertTrue(door.enrol(waiting, PASSWORD).isPresent());
    assertTrue(door.enrol(waiting, "encore une autre phrase").isEmpty(), "used meanwhile");
    assertTrue(door.findInvited(again.token().spelled()).isEmpty(), "used");
    assertTrue(door.signIn("ada", PASSWORD, code(waiting)).isPresent());
  }

  @Test
  void aDisabledAccountIsShutAndItsSessionsEnd() {
    Account ada = givenAccount("ada");
    Sessions sessions = new Sessions(store.desk(), keys, now::get);
    String token = sessions.begin(ada).spelled();
    assertTrue(sessions.find(token).isPresent());
    store.desk().keep(ada.disabled(true));
    assertTrue(sessions.find(token).isEmpty());
    assertTrue(door.signIn("ada", PASSWORD, code(ada)).isEmpty());
  }

  @Test
  void aResetEndsSessionsAndWhatWasKnown() {
    Account ada = givenAccount("ada");
    Sessions sessions = new Sessions(store.desk(), keys, now::get);
    String token = sessions.begin(ada).spelled();
    Account reset = invite("ada").account();
    assertTrue(sessions.find(token).isEmpty());
    assertTrue(door.signIn("ada", PASSWORD, code(ada)).isEmpty());
    assertFalse(new OneTimeCodes(keys).secret(reset).equals(new OneTimeCodes(keys).secret(ada)));
  }

  @Test
  void aSessionEndsByRestAndByAge() {
    Account ada = givenAccount("ada");
    Sessions sessions = new Sessions(store.desk(), keys, now::get);
    String idle = sessions.begin(ada).spelled();
    pass(Sessions.LONGEST_REST.plusSeconds(1));
    assertTrue(sessions.find(idle).isEmpty(), "rested too long");

    String busy = sessions.begin(ada).spelled();
    Instant end = now.get().plus(Sessions.LONGEST);
    while (now.get().isBefore(end)) {
      assertTrue(sessions.find(busy).isPresent());
      pass(Duration.ofMinutes(30));
    }
    pass(Duration.ofSeconds(1));
    assertTrue(sessions.find(busy).isEmpty(), "too old");
    assertTrue(sessions.find("not a token").isEmpty());
  }

  @Test
  void theLogTellsWhoCameAndNeverAWrongName() {
    Account ada = givenAccount("ada");
    assertTrue(door.signIn("une phrase assez longue", PASSWORD, "").isEmpty());
    assertTrue(door.signIn("ada", "mot de passe faux", code(ada)).isEmpty());
    assertTrue(door.signIn("ada", PASSWORD, code(ada)).isPresent());
    assertEquals(
        List.of(
            AuditEntry.Act.ACCOUNT_ENROLLED,
            AuditEntry.Act.SIGN_IN_REFUSED,
            AuditEntry.Act.SIGNED_IN),
        store.desk().listEntries(Long.MAX_VALUE, 10).reversed().stream()
            .map(AuditEntry::act)
            .toList());
  }

  private Account givenAccount(String name) {
    SigningIn.Invited invited = invite(name);
    enrol(invited);
    return store.desk().findAccount(name).orElseThrow();
  }

  private SigningIn.Invited invite(String name) {
    Account account =
        store
            .desk()
            .findAccount(name)
            .orElseGet(
                () ->
                    new Account(
                        name,
                        Role.OPERATOR,
                        false,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    SigningIn.Invited invited = SigningIn.invite(account, keys, now::get);
    store.desk().keep(invited.account());
    return invited;
  }

  private RecoveryCodes enrol(SigningIn.Invited invited) {
    Account waiting = door.findInvited(invited.token().spelled()).orElseThrow();
    return door.enrol(waiting, PASSWORD).orElseThrow();
  }

  private String code(Account account) {
    return new OneTimeCodes(keys).at(account, now.get());
  }

  private void pass(Duration time) {
    now.updateAndGet(before -> before.plus(time));
  }
}
