package fr.openl.cli.fieldwork;

import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.mail.MailSettings;
import java.util.Optional;

/** The settings of mail of an observatory; passwords may come from the environment. */
public final class MailFile {
  private MailFile() {}

  public static MailSettings read(Workspace workspace) {
    return MailSettings.read(
        workspace.work().resolve("mail.properties"),
        Optional.ofNullable(System.getenv("OPENL_SMTP_PASSWORD")),
        Optional.ofNullable(System.getenv("OPENL_IMAP_PASSWORD")));
  }
}
