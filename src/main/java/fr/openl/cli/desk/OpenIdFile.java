package fr.openl.cli.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Role;
import fr.openl.cli.place.Workspace;
import fr.openl.settings.SettingsFile;
import fr.openl.web.desk.OpenIdSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenID provider of an observatory: {@code openid.properties} in the folder of the working
 * data. The client's secret stands in a file of its own or in the environment.
 */
public final class OpenIdFile {
  private static final String ROLE = "role.";
  private static final List<String> KEYS =
      List.of("issuer", "client", "secret_file", "address", "label", "role_claim");

  private final SettingsFile file;

  private OpenIdFile(SettingsFile file) {
    this.file = file;
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
    return SettingsFile.find(file).map(found -> new OpenIdFile(found).settings(secret));
  }

  private OpenIdSettings settings(Optional<String> secret) {
    file.requireKnown(
        key -> KEYS.contains(key) || key.startsWith(ROLE),
        String.join(", ", KEYS) + ", " + ROLE + "VALUE");
    Map<String, Role> roles = new LinkedHashMap<>();
    for (String key : file.keys()) {
      if (key.startsWith(ROLE)) {
        roles.put(key.substring(ROLE.length()), Role.parse(file.place(key), file.get(key)));
      }
    }
    Optional<String> claim = file.find("role_claim");
    if (claim.isPresent() == roles.isEmpty()) {
      throw file.refusal(
          "role_claim and the lines role.VALUE = ROLE belong together: both, or neither",
          "role_claim et les lignes role.VALEUR = RÔLE vont ensemble : les deux, ou aucun");
    }
    URI issuer = web("issuer");
    return new OpenIdSettings(
        issuer,
        file.get("client"),
        secret.orElseGet(() -> file.getSecret("secret_file")),
        URI.create(web("address").toString().replaceAll("/$", "")),
        file.find("label").orElse(issuer.getHost()),
        claim,
        roles);
  }

  private URI web(String key) {
    String value = file.get(key);
    boolean here = value.matches("http://(localhost|127\\.0\\.0\\.1)(:\\d+)?(/\\S*)?");
    if (!here && !value.matches("https://[^\\s/]+(/\\S*)?")) {
      throw file.wrong(
          key,
          value,
          "an address that begins with https://",
          "une adresse qui commence par https://");
    }
    return URI.create(value);
  }
}
