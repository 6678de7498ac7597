package fr.openl.web.desk;

import fr.openl.accounts.Role;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * The OpenID provider with which people may sign in.
 *
 * @param issuer its address, as it names itself
 * @param client the id under which it knows the observatory
 * @param secret what it expects of the observatory
 * @param address where the observatory is open, without a slash at the end
 * @param label what the provider is called on the button
 * @param roleClaim the claim that tells the role; empty when only accounts that are there may enter
 * @param roles value of that claim → role
 */
public record OpenIdSettings(
    URI issuer,
    String client,
    String secret,
    URI address,
    String label,
    Optional<String> roleClaim,
    Map<String, Role> roles) {
  public OpenIdSettings {
    roles = Map.copyOf(roles);
  }

  @Override
  public String toString() {
    return "OpenID provider " + issuer;
  }
}
