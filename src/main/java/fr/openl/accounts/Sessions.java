package fr.openl.accounts;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who has signed in and has not been away for too long. They are kept in memory only: whoever
 * starts the program anew signs everybody out. An account that is disabled, reset or given another
 * role is seen at the next request. Safe for many threads.
 */
public final class Sessions {
  /** After so long without a request a session ends. */
  public static final Duration LONGEST_REST = Duration.ofMinutes(45);

  /** After so long a session ends in any case. */
  public static final Duration LONGEST = Duration.ofHours(10);

  private static final int MOST = 1_000;

  private final Accounts accounts;
  private final Keyring keys;
  private final InstantSource clock;
  private final Map<String, Held> held = new LinkedHashMap<>();

  public Sessions(Accounts accounts, Keyring keys, InstantSource clock) {
    this.accounts = accounts;
    this.keys = keys;
    this.clock = clock;
  }

  /** Begins a session; the token is for the cookie and is kept nowhere else. */
  public PersonalToken begin(Account account) {
    PersonalToken token = PersonalToken.draw();
    Instant now = clock.instant();
    synchronized (held) {
      held.values().removeIf(session -> session.isOver(now));
      if (held.size() >= MOST) {
        held.remove(held.keySet().iterator().next());
      }
      held.put(print(token), new Held(account.name(), account.enrolment(), now, now));
    }
    return token;
  }

  /** The session of a cookie's token, which goes on from now; empty when there is none any more. */
  public Optional<Session> find(String spelled) {
    Optional<String> print = PersonalToken.parse(spelled).map(this::print);
    Optional<Held> mine = print.flatMap(this::touch);
    return mine.flatMap(session -> accounts.findAccount(session.account))
        .filter(account -> !account.disabled() && account.enrolment() == mine.get().enrolment)
        .map(account -> new Session(account, print.get()));
  }

  /** Ends a session. */
  public void end(Session session) {
    synchronized (held) {
      held.remove(session.print());
    }
  }

  private Optional<Held> touch(String print) {
    Instant now = clock.instant();
    synchronized (held) {
      Held session = held.remove(print);
      if (session == null || session.isOver(now)) {
        return Optional.empty();
      }
      held.put(print, new Held(session.account, session.enrolment, session.began, now));
      return Optional.of(session);
    }
  }

  private String print(PersonalToken token) {
    return keys.seal("session", token.spelled());
  }

  private record Held(String account, int enrolment, Instant began, Instant seen) {
    boolean isOver(Instant now) {
      return now.isAfter(seen.plus(LONGEST_REST)) || now.isAfter(began.plus(LONGEST));
    }
  }
}
