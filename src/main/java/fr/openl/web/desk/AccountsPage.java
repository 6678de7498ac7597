package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.Right;
import fr.openl.accounts.Role;
import java.util.List;

/** Who may work at the desk, and what each role may do. */
public record AccountsPage(
    DeskFrame frame, List<Account> accounts, List<Role> roles, List<Right> rights) {
  public AccountsPage {
    accounts = List.copyOf(accounts);
    roles = List.copyOf(roles);
    rights = List.copyOf(rights);
  }

  public String state(Account account) {
    if (account.disabled()) {
      return frame.say(AccountWords.IS_DISABLED);
    }
    return frame.say(
        account.password().isPresent() || account.openId().isPresent()
            ? AccountWords.IS_OPEN
            : AccountWords.IS_WAITING);
  }

  public String words(Role role) {
    return frame.say(AccountWords.of(role));
  }

  public String words(Right right) {
    return frame.say(AccountWords.of(right));
  }
}
