package fr.openl.accounts;

/**
 * Somebody who has signed in.
 *
 * @param print what is kept of the cookie's token; seals the forms that are shown to them
 */
public record Session(Account account, String print) {
  public boolean may(Right right) {
    return account.role().may(right);
  }
}
