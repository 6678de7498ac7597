package fr.openl.accounts;

import fr.openl.Refusal;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who may work at the desk. What opens it is not in here: the password is kept as a hash,
 * the secret of the one-time codes is made from the observatory's key each time.
 *
 * @param name what is typed to sign in; lower-case letters, digits, {@code . _ -}
 * @param enrolment how often the account was set up; another number ends all its sessions
 * @param password the hash of {@link Passwords}; empty until it is chosen, and for who only signs
 *     in elsewhere
 * @param invitation the link by which password and codes are set up; empty when it was used
 * @param openId the name under which an OpenID provider knows the person
 */
public record Account(
    String name,
    Role role,
    boolean disabled,
    int enrolment,
    Optional<String> password,
    Optional<Invitation> invitation,
    Optional<String> openId) {
  private static final String NAME = "[a-z0-9][a-z0-9._-]{0,39}";

  /**
   * @throws Refusal when the name is none
   */
  public Account {
    if (!name.matches(NAME)) {
      throw new Refusal(
          "\"%s\" is no name of an account: expected 1 to 40 lower-case letters, digits, . _ -"
              .formatted(name));
    }
  }

  /**
   * A link by which an account is set up once.
   *
   * @param print what is kept of its token
   * @param until when it opens nothing any more
   */
  public record Invitation(String print, Instant until) {}

  /** The account of somebody who signs in with an OpenID provider only. */
  public static Account ofOpenId(String name, Role role, String openId) {
    return new Account(
        name, role, false, 0, Optional.empty(), Optional.empty(), Optional.of(openId));
  }

  /** The account in another role. */
  public Account as(Role other) {
    return new Account(name, other, disabled, enrolment, password, invitation, openId);
  }

  /** The account with a link by which it is set up anew; nothing set up before opens it. */
  public Account invited(Invitation link) {
    return new Account(
        name, role, disabled, enrolment + 1, Optional.empty(), Optional.of(link), openId);
  }

  /** The account once its password is chosen. */
  public Account enrolled(String hash) {
    return new Account(
        name, role, disabled, enrolment, Optional.of(hash), Optional.empty(), openId);
  }

  /** The account, shut or open again. Shutting ends its sessions. */
  public Account disabled(boolean shut) {
    return new Account(name, role, shut, enrolment, password, invitation, openId);
  }
}
