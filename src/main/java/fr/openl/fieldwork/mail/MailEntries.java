package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import fr.openl.frame.register.Contact;
import fr.openl.settings.SettingsFile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The entries of a file of mail settings; what is wrong with one is said in both languages. */
record MailEntries(SettingsFile settings) {
  /**
   * Reads a file.
   *
   * @param known the keys that may stand in it
   * @throws Refusal when it cannot be read or has another key
   */
  static MailEntries read(Path file, List<String> known) {
    SettingsFile settings =
        SettingsFile.find(file)
            .orElseThrow(
                () ->
                    Refusal.said(
                        file + ": no such file; expected at least smtp.host, from and address",
                        file
                            + " : ce fichier n’existe pas ; il faut au moins smtp.host, from et"
                            + " address"));
    settings.requireKnown(known::contains, String.join(", ", known));
    return new MailEntries(settings);
  }

  Optional<String> find(String key) {
    return settings.find(key);
  }

  /** The address that mails come from. */
  String sender() {
    String from = settings.get("from");
    if (Contact.address(from).isEmpty()) {
      throw settings.wrong("from", from, "a mail address", "une adresse de courriel");
    }
    return from;
  }

  int whole(String key, int usual) {
    String value = find(key).orElse(Integer.toString(usual));
    if (!value.matches("[1-9]\\d{0,6}")) {
      throw settings.wrong(key, value, "a whole number from 1 on", "un nombre entier, 1 ou plus");
    }
    return Integer.parseInt(value);
  }

  /** Where the observatory is reached, without a slash at its end. */
  URI address() {
    String value = settings.get("address");
    if (!value.matches("https?://[^\\s/]+(/[^\\s]*[^\\s/])?/?")) {
      throw settings.wrong(
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
        fromEnvironment.or(() -> settings.findSecret(kind + ".password_file"));
    if (user.isPresent() != password.isPresent()) {
      throw settings.refusal(
          "found %s %s, expected %s.user and a password, or neither"
              .formatted(kind, user.isPresent() ? "user only" : "password only", kind),
          "il faut %s.user et un mot de passe, ou aucun des deux ; il n’y a que %s"
              .formatted(kind, user.isPresent() ? "le nom" : "le mot de passe"));
    }
    String host = settings.get(kind + ".host");
    if (security == MailServer.Security.NONE
        && password.isPresent()
        && !List.of("localhost", "127.0.0.1", "::1").contains(host)) {
      throw settings.refusal(
          "a password would go to " + host + " in the clear; use starttls or tls",
          "un mot de passe irait en clair à " + host + " ; il faut starttls ou tls");
    }
    return new MailServer(
        host,
        whole(kind + ".port", usualPort),
        security,
        user,
        password,
        settings.findFile(kind + ".certificate").map(TrustedCertificate::read),
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
          throw settings.wrong(
              kind + ".security", said, "none, starttls or tls", "none, starttls ou tls");
    };
  }
}
