package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import fr.openl.frame.register.Contact;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

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
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException missing) {
      throw Refusal.said(
          file + ": no such file; expected at least smtp.host, from and address",
          file + " : ce fichier n’existe pas ; il faut au moins smtp.host, from et address",
          missing);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(file + ": these settings cannot be read", unreadable);
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    KEYS.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new Refusal(
          file
              + ": found "
              + String.join(", ", unknown)
              + ", expected only "
              + String.join(", ", KEYS)
              + " (passwords stand in a file of their own)");
    }
    Entries entries = new Entries(file, properties);
    String from = entries.required("from");
    if (Contact.address(from).isEmpty()) {
      throw new Refusal(file + ": from: found \"" + from + "\", expected a mail address");
    }
    return new MailSettings(
        entries.server("smtp", smtpPassword, 587),
        entries.find("imap.host").map(host -> entries.server("imap", imapPassword, 993)),
        from,
        entries.find("from_name").orElse(from),
        entries.address(),
        entries.whole("per_minute", 300),
        entries.whole("most_per_year", 6),
        entries.whole("days_between", 7));
  }

  /** The entries of one file. */
  private record Entries(Path file, Properties properties) {
    Optional<String> find(String key) {
      return Optional.ofNullable(properties.getProperty(key))
          .map(String::strip)
          .filter(value -> !value.isEmpty());
    }

    String required(String key) {
      return find(key).orElseThrow(() -> new Refusal(file + ": found no " + key));
    }

    int whole(String key, int usual) {
      String value = find(key).orElse(Integer.toString(usual));
      if (!value.matches("[1-9]\\d{0,6}")) {
        throw new Refusal(
            "%s: %s: found \"%s\", expected a whole number from 1 on".formatted(file, key, value));
      }
      return Integer.parseInt(value);
    }

    URI address() {
      String value = required("address");
      if (!value.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?/?")) {
        throw new Refusal(
            file + ": address: found \"" + value + "\", expected one such as https://exemple.fr");
      }
      return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
    }

    MailServer server(String kind, Optional<String> fromEnvironment, int usualPort) {
      String security = find(kind + ".security").orElse(kind.equals("imap") ? "tls" : "starttls");
      MailServer.Security chosen =
          switch (security) {
            case "none" -> MailServer.Security.NONE;
            case "starttls" -> MailServer.Security.STARTTLS;
            case "tls" -> MailServer.Security.TLS;
            default ->
                throw new Refusal(
                    "%s: %s.security: found \"%s\", expected none, starttls or tls"
                        .formatted(file, kind, security));
          };
      Optional<String> user = find(kind + ".user");
      Optional<String> password =
          fromEnvironment.or(() -> find(kind + ".password_file").map(this::secret));
      if (user.isPresent() != password.isPresent()) {
        throw new Refusal(
            "%s: found %s %s, expected %s.user and a password, or neither"
                .formatted(file, kind, user.isPresent() ? "user only" : "password only", kind));
      }
      String host = required(kind + ".host");
      if (chosen == MailServer.Security.NONE
          && password.isPresent()
          && !List.of("localhost", "127.0.0.1", "::1").contains(host)) {
        throw new Refusal(
            file + ": a password would go to " + host + " in the clear; use starttls or tls");
      }
      return new MailServer(
          host,
          whole(kind + ".port", usualPort),
          chosen,
          user,
          password,
          find(kind + ".certificate").map(file::resolveSibling).map(TrustedCertificate::read),
          Duration.ofSeconds(
              whole(kind + ".answer_seconds", (int) MailServer.USUAL_PATIENCE.toSeconds())));
    }

    private String secret(String named) {
      Path secret = file.resolveSibling(named);
      try {
        Set<PosixFilePermission> open = Files.getPosixFilePermissions(secret);
        open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        if (!open.isEmpty()) {
          throw new Refusal(secret + ": others may read this password; expected chmod 600");
        }
        return Files.readString(secret).strip();
      } catch (IOException unreadable) {
        throw new Refusal(secret + ": this password cannot be read", unreadable);
      }
    }
  }
}
