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
      return frame.say(DeskWords.IS_DISABLED);
    }
    return frame.say(
        account.password().isPresent() || account.openId().isPresent()
            ? DeskWords.IS_OPEN
            : DeskWords.IS_WAITING);
  }

  public String words(Role role) {
    return frame.say(DeskWords.of(role));
  }

  public String words(Right right) {
    return frame.say(DeskWords.of(right));
  }
}
