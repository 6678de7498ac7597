package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How mails leave and come back: {@code mail.properties} in the folder of the working data.
 *
 * @param address where the observatory is reached, without a slash at its end
 * @param perMinute the most mails a minute
 * @param mostPerYear the most mails to one contact within 365 days
 * @param daysBetween days between two mails of a wave to one contact
 */
public record MailSettings(
    MailServer smtp,
    Optional<MailServer> imap,
    String from,
    String fromName,
    URI address,
    int perMinute,
    int mostPerYear,
    int daysBetween) {
  private static final List<String> KEYS =
      List.of(
          "smtp.host",
          "smtp.port",
          "smtp.security",
          "smtp.user",
          "smtp.password_file",
          "smtp.certificate",
          "smtp.answer_seconds",
          "imap.host",
          "imap.port",
          "imap.security",
          "imap.user",
          "imap.password_file",
          "imap.certificate",
          "imap.answer_seconds",
          "from",
          "from_name",
          "address",
          "per_minute",
          "most_per_year",
          "days_between");

  /**
   * Reads the settings.
   *
   * @param smtpPassword the password of the environment, which goes before that of a file
   * @param imapPassword likewise for the mailbox of bounces
   * @throws Refusal when a setting is missing, unknown or wrong, or a password lies open
   */
  public static MailSettings read(
      Path file, Optional<String> smtpPassword, Optional<String> imapPassword) {
    MailEntries entries = MailEntries.read(file, KEYS);
    return new MailSettings(
        entries.server("smtp", smtpPassword, 587),
        entries.find("imap.host").map(host -> entries.server("imap", imapPassword, 993)),
        entries.sender(),
        entries.find("from_name").orElseGet(entries::sender),
        entries.address(),
        entries.whole("per_minute", 300),
        entries.whole("most_per_year", 6),
        entries.whole("days_between", 7));
  }
}
