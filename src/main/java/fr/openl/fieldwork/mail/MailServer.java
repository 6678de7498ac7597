package fr.openl.fieldwork.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A mail server and how to speak to it. It does not show its password.
 *
 * @param user empty when it asks for none
 * @param patience how long each of its answers is waited for; a mail it was silent about may have
 *     left
 */
public record MailServer(
    String host,
    int port,
    Security security,
    Optional<String> user,
    Optional<String> password,
    Optional<TrustedCertificate> certificate,
    Duration patience) {
  /** How long an answer is waited for where nothing else is said. */
  static final Duration USUAL_PATIENCE = Duration.ofSeconds(60);

  private static final String CONNECT_MILLIS = "15000";

  /** One whose certificate is signed by an authority that this system knows. */
  public MailServer(
      String host, int port, Security security, Optional<String> user, Optional<String> password) {
    this(host, port, security, user, password, Optional.empty(), USUAL_PATIENCE);
  }

  /** How the connection is protected. */
  public enum Security {
    NONE,
    /** Begins in the clear and must become encrypted before anything is said (RFC 3207). */
    STARTTLS,
    /** Encrypted from the first byte (RFC 8314). */
    TLS
  }

  /** The settings of a protocol, {@code smtp} or {@code imap}, as the mail library names them. */
  Properties properties(String protocol) {
    String prefix = "mail." + protocol + ".";
    Properties properties = new Properties();
    properties.setProperty(prefix + "host", host);
    properties.setProperty(prefix + "port", Integer.toString(port));
    properties.setProperty(prefix + "connectiontimeout", CONNECT_MILLIS);
    properties.setProperty(prefix + "timeout", Long.toString(patience.toMillis()));
    properties.setProperty(prefix + "writetimeout", Long.toString(patience.toMillis()));
    properties.setProperty(prefix + "auth", Boolean.toString(user.isPresent()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    certificate.ifPresent(own -> properties.put(prefix + "ssl.socketFactory", own.sockets()));
    properties.setProperty(prefix + "socketFactory.fallback", "false"); // no second, laxer try
    switch (security) {
      case NONE -> {}
      case STARTTLS -> {
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", "true");
      }
      case TLS -> properties.setProperty(prefix + "ssl.enable", "true");
    }
    return properties;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
