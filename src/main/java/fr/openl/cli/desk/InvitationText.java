package fr.openl.cli.desk;

import fr.openl.accounts.SigningIn;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Optional;

/** The link by which an account is set up, told once. */
final class InvitationText {
  private InvitationText() {}

  /**
   * @param serving where the observatory is open, when it is
   */
  static void tell(SigningIn.Invited invited, Optional<URI> serving, PrintWriter out) {
    String path = invited.path();
    out.println(
        "Give this link to %s; it works once, within %d hours:"
            .formatted(invited.account().name(), SigningIn.LINK.toHours()));
    out.println("  " + serving.map(address -> address.resolve(path).toString()).orElse(path));
    if (serving.isEmpty()) {
      out.println("(below the address of the observatory, once openl serve runs)");
    }
  }
}
