package fr.openl.accounts;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts of the desk. What a method returns from is durable. Implementations are safe for
 * many threads.
 */
public interface Accounts {
  /** All accounts, by name. */
  List<Account> listAccounts();

  /** The account of this name. */
  Optional<Account> findAccount(String name);

  /** The account whose link is kept under this print. */
  Optional<Account> findInvited(String print);

  /** The account of the person whom an OpenID provider knows by this name. */
  Optional<Account> findByOpenId(String openId);

  /** Keeps an account, in the place of the one of its name. */
  void keep(Account account);

  /**
   * Keeps an account that was set up, with its codes for the day when the telephone is lost.
   *
   * @param recovery prints of the codes; earlier ones open nothing any more
   * @return false, and nothing is kept, when {@code link} was used meanwhile
   */
  boolean enrol(Account account, Account.Invitation link, Set<String> recovery);

  /** Uses a code up; false when it is none of the account's, or was used. */
  boolean useRecoveryCode(String name, String print);

  /**
   * Notes that the one-time code of a time step was used.
   *
   * @return false when it, or a later one, was used before
   */
  boolean useStep(String name, long step);
}
