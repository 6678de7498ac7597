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

/** The entries of a file of mail settings; what is wrong with one is said in both languages. */
record MailEntries(Path file, Properties properties) {
  /**
   * Reads a file.
   *
   * @param known the keys that may stand in it
   * @throws Refusal when it cannot be read or has another key
   */
  static MailEntries read(Path file, List<String> known) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException missing) {
      throw Refusal.said(
          file + ": no such file; expected at least smtp.host, from and address",
          file + " : ce fichier n’existe pas ; il faut au moins smtp.host, from et address",
          missing);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Refusal.said(
          file + ": these settings cannot be read; expected lines of key = value in UTF-8",
          file + " : ces réglages sont illisibles ; il faut des lignes clé = valeur, en UTF-8",
          unreadable);
    }
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    known.forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      String found = String.join(", ", unknown);
      String expected = String.join(", ", known);
      throw Refusal.said(
          "%s: found %s, expected only %s (passwords stand in a file of their own)"
              .formatted(file, found, expected),
          "%s : %s n’y a pas sa place ; seuls sont connus %s (un mot de passe a son propre fichier)"
              .formatted(file, found, expected));
    }
    return new MailEntries(file, properties);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  String required(String key) {
    return find(key)
        .orElseThrow(
            () -> Refusal.said(file + ": found no " + key, file + " : il y manque " + key));
  }

  /** The address that mails come from. */
  String sender() {
    String from = required("from");
    if (Contact.address(from).isEmpty()) {
      throw wrong("from", from, "a mail address", "une adresse de courriel");
    }
    return from;
  }

  int whole(String key, int usual) {
    String value = find(key).orElse(Integer.toString(usual));
    if (!value.matches("[1-9]\\d{0,6}")) {
      throw wrong(key, value, "a whole number from 1 on", "un nombre entier, 1 ou plus");
    }
    return Integer.parseInt(value);
  }

  /** Where the observatory is reached, without a slash at its end. */
  URI address() {
    String value = required("address");
    if (!value.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?/?")) {
      throw wrong(
          "address",
          value,
          "one such as https://exemple.fr",
          "une adresse telle que https://exemple.fr");
    }
    return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
  }

  /**
   * A server.
   *
   * @param kind {@code smtp} or {@code imap}
   */
  MailServer server(String kind, Optional<String> fromEnvironment, int usualPort) {
    MailServer.Security security = security(kind);
    Optional<String> user = find(kind + ".user");
    Optional<String> password =
        fromEnvironment.or(() -> find(kind + ".password_file").map(this::secret));
    if (user.isPresent() != password.isPresent()) {
      throw Refusal.said(
          "%s: found %s %s, expected %s.user and a password, or neither"
              .formatted(file, kind, user.isPresent() ? "user only" : "password only", kind),
          "%s : il faut %s.user et un mot de passe, ou aucun des deux ; il n’y a que %s"
              .formatted(file, kind, user.isPresent() ? "le nom" : "le mot de passe"));
    }
    String host = required(kind + ".host");
    if (security == MailServer.Security.NONE
        && password.isPresent()
        && !List.of("localhost", "127.0.0.1", "::1").contains(host)) {
      throw Refusal.said(
          file + ": a password would go to " + host + " in the clear; use starttls or tls",
          file + " : un mot de passe irait en clair à " + host + " ; il faut starttls ou tls");
    }
    return new MailServer(
        host,
        whole(kind + ".port", usualPort),
        security,
        user,
        password,
        find(kind + ".certificate").map(file::resolveSibling).map(TrustedCertificate::read),
        Duration.ofSeconds(
            whole(kind + ".answer_seconds", (int) MailServer.USUAL_PATIENCE.toSeconds())));
  }

  private MailServer.Security security(String kind) {
    String said = find(kind + ".security").orElse(kind.equals("imap") ? "tls" : "starttls");
    return switch (said) {
      case "none" -> MailServer.Security.NONE;
      case "starttls" -> MailServer.Security.STARTTLS;
      case "tls" -> MailServer.Security.TLS;
      default ->
          throw wrong(kind + ".security", said, "none, starttls or tls", "none, starttls ou tls");
    };
  }

  private String secret(String named) {
    Path secret = file.resolveSibling(named);
    try {
      Set<PosixFilePermission> open = Files.getPosixFilePermissions(secret);
      open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      if (!open.isEmpty()) {
        throw Refusal.said(
            secret + ": others may read this password; expected chmod 600",
            secret + " : d’autres peuvent lire ce mot de passe ; il faut chmod 600");
      }
      return Files.readString(secret).strip();
    } catch (IOException unreadable) {
      throw Refusal.said(
          secret + ": this password cannot be read",
          secret + " : ce mot de passe est illisible",
          unreadable);
    }
  }

  private Refusal wrong(String key, String found, String expected, String attendu) {
    return Refusal.said(
        "%s: %s: found \"%s\", expected %s".formatted(file, key, found, expected),
        "%s : %s : « %s » ne convient pas ; il faut %s".formatted(file, key, found, attendu));
  }
}
