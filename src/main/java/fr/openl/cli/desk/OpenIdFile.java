package fr.openl.cli.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Role;
import fr.openl.cli.place.Workspace;
import fr.openl.web.desk.OpenIdSettings;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The OpenID provider of an observatory: {@code openid.properties} in the folder of the working
 * data. The client's secret stands in a file of its own or in the environment.
 */
public final class OpenIdFile {
  private static final String ROLE = "role.";
  private static final List<String> KEYS =
      List.of("issuer", "client", "secret_file", "address", "label", "role_claim");

  private final Path file;
  private final Properties properties;

  private OpenIdFile(Path file, Properties properties) {
    this.file = file;
    this.properties = properties;
  }

  /**
   * The settings; empty when there is no such file.
   *
   * @throws Refusal when a setting is missing, unknown or wrong, or the secret lies open
   */
  public static Optional<OpenIdSettings> find(Workspace workspace) {
    return find(
        workspace.work().resolve("openid.properties"),
        Optional.ofNullable(System.getenv("OPENL_OPENID_SECRET")));
  }

  static Optional<OpenIdSettings> find(Path file, Optional<String> secret) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new Refusal(file + ": these settings cannot be read", unreadable);
    }
    return Optional.of(new OpenIdFile(file, properties).settings(secret));
  }

  private OpenIdSettings settings(Optional<String> secret) {
    Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
    unknown.removeIf(key -> KEYS.contains(key) || key.startsWith(ROLE));
    if (!unknown.isEmpty()) {
      throw new Refusal(
          "%s: found %s, expected only %s and %sVALUE"
              .formatted(file, String.join(", ", unknown), String.join(", ", KEYS), ROLE));
    }
    Map<String, Role> roles = new LinkedHashMap<>();
    for (String key : new TreeSet<>(properties.stringPropertyNames())) {
      if (key.startsWith(ROLE)) {
        roles.put(key.substring(ROLE.length()), Role.parse(file + ": " + key, required(key)));
      }
    }
    Optional<String> claim = find("role_claim");
    if (claim.isPresent() == roles.isEmpty()) {
      throw new Refusal(
          file + ": role_claim and the lines role.VALUE = ROLE belong together: both, or neither");
    }
    URI issuer = web("issuer");
    return new OpenIdSettings(
        issuer,
        required("client"),
        secret.orElseGet(() -> secret(required("secret_file"))),
        URI.create(web("address").toString().replaceAll("/$", "")),
        find("label").orElse(issuer.getHost()),
        claim,
        roles);
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(properties.getProperty(key))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private String required(String key) {
    return find(key).orElseThrow(() -> new Refusal(file + ": found no " + key));
  }

  private URI web(String key) {
    String value = required(key);
    boolean here = value.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?");
    if (!here && !value.matches("https://[^\\s/]+(/\\S*)?")) {
      throw new Refusal(
          "%s: %s: found \"%s\", expected an address that begins with https://"
              .formatted(file, key, value));
    }
    return URI.create(value);
  }

  private String secret(String named) {
    Path secret = file.resolveSibling(named);
    try {
      Set<PosixFilePermission> open = Files.getPosixFilePermissions(secret);
      open.removeAll(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
      if (!open.isEmpty()) {
        throw new Refusal(secret + ": others may read this secret; expected chmod 600");
      }
      return Files.readString(secret).strip();
    } catch (IOException unreadable) {
      throw new Refusal(secret + ": this secret cannot be read", unreadable);
    }
  }
}
