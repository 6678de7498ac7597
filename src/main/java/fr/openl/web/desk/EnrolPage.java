package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.Passwords;
import org.jspecify.annotations.Nullable;

/**
 * Sets an account up.
 *
 * @param action where the form goes
 * @param secret for an app that takes it typed, in groups of four
 * @param address for an app on the same device
 * @param picture the address as a picture for the camera of a telephone
 * @param wrong why what was sent was not enough; null at first
 */
public record EnrolPage(
    DeskFrame frame,
    String action,
    Account account,
    String secret,
    String address,
    QrPicture picture,
    @Nullable String wrong) {
  public int shortest() {
    return Passwords.SHORTEST;
  }

  public int longest() {
    return Passwords.LONGEST;
  }
}
