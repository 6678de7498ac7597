package fr.openl.cli.fieldwork;

import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.mail.MailSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The settings of mail of an observatory; passwords may come from the environment. */
public final class MailFile {
  private MailFile() {}

  /** The settings where there are some: without them no mail leaves. */
  public static Optional<MailSettings> find(Workspace workspace) {
    return Files.exists(file(workspace)) ? Optional.of(read(workspace)) : Optional.empty();
  }

  public static MailSettings read(Workspace workspace) {
    return MailSettings.read(
        file(workspace),
        Optional.ofNullable(System.getenv("OPENL_SMTP_PASSWORD")),
        Optional.ofNullable(System.getenv("OPENL_IMAP_PASSWORD")));
  }

  private static Path file(Workspace workspace) {
    return workspace.work().resolve("mail.properties");
  }
}
