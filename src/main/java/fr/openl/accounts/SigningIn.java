package fr.openl.accounts;

import fr.openl.accounts.AuditEntry.Act;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The way to the desk: a link sets an account up once, then name, password and a one-time code open
 * it. Whoever is refused is not told what was wrong, and cannot tell from the time it takes.
 */
public final class SigningIn {
  /** How long a link to set an account up can be used. */
  public static final Duration LINK = Duration.ofDays(2);

  private final Accounts accounts;
  private final AuditLog audit;
  private final Keyring keys;
  private final OneTimeCodes codes;
  private final InstantSource clock;
  private final Passwords passwords = new Passwords();

  public SigningIn(Accounts accounts, AuditLog audit, Keyring keys, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.keys = keys;
    this.codes = new OneTimeCodes(keys);
    this.clock = clock;
  }

  /**
   * The account that these open.
   *
   * @param code the app's, or one of the recovery codes
   */
  public Optional<Account> signIn(String typedName, String password, String code) {
    String name = typedName.strip().toLowerCase(Locale.ROOT);
    Optional<Account> account = accounts.findAccount(name);
    Optional<String> hash = account.flatMap(Account::password);
    boolean known =
        hash.isPresent()
            ? passwords.matches(password, hash.get())
            : passwords.matchesNobody(password);
    boolean opens =
        known && account.filter(a -> !a.disabled()).filter(a -> isCode(a, code)).isPresent();
    if (opens) {
      audit.add(name, Act.SIGNED_IN, name, "password");
      return account;
    }
    // A name that is no account's may be a password typed in the wrong field: it is not kept.
    account.ifPresent(a -> audit.add(a.name(), Act.SIGN_IN_REFUSED, a.name(), "password"));
    return Optional.empty();
  }

  /** A link for an account to be set up, or set up anew, and the account that waits for it. */
  public static Invited invite(Account account, Keyring keys, InstantSource clock) {
    PersonalToken token = PersonalToken.draw();
    return new Invited(
        account.invited(new Account.Invitation(print(keys, token), clock.instant().plus(LINK))),
        token);
  }

  /** The account that a link sets up; empty when it was used, is too old or is none. */
  public Optional<Account> findInvited(String spelled) {
    return PersonalToken.parse(spelled)
        .flatMap(token -> accounts.findInvited(print(keys, token)))
        .filter(account -> !account.disabled())
        .filter(
            account ->
                account
                    .invitation()
                    .filter(link -> clock.instant().isBefore(link.until()))
                    .isPresent());
  }

  /** Whether the app shows this code for an account now; uses nothing up. */
  public boolean showsCode(Account account, String code) {
    return codes.findStep(account, code, clock.instant()).isPresent();
  }

  /**
   * Sets an account up.
   *
   * @param password of an accepted length
   * @return the codes to write down; empty when the link was used meanwhile
   */
  public Optional<RecoveryCodes> enrol(Account account, String password) {
    RecoveryCodes recovery = RecoveryCodes.draw();
    boolean done =
        accounts.enrol(
            account.enrolled(passwords.hash(password)),
            account.invitation().orElseThrow(),
            recovery.prints(keys, account.name()));
    if (!done) {
      return Optional.empty();
    }
    audit.add(account.name(), Act.ACCOUNT_ENROLLED, account.name(), "");
    return Optional.of(recovery);
  }

  private boolean isCode(Account account, String code) {
    if (RecoveryCodes.isLike(code)) {
      boolean used =
          accounts.useRecoveryCode(account.name(), RecoveryCodes.print(keys, account.name(), code));
      if (used) {
        audit.add(account.name(), Act.RECOVERY_CODE_USED, account.name(), "");
      }
      return used;
    }
    OptionalLong step = codes.findStep(account, code, clock.instant());
    return step.isPresent() && accounts.useStep(account.name(), step.getAsLong());
  }

  private static String print(Keyring keys, PersonalToken token) {
    return keys.seal("enrolment", token.spelled());
  }

  /**
   * An account and its link.
   *
   * @param token what the link spells; can be told only now
   */
  public record Invited(Account account, PersonalToken token) {
    /** The path of the link. */
    public String path() {
      return "/desk/enrol/" + token.spelled();
    }
  }
}
