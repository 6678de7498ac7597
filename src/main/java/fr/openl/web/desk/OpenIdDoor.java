package fr.openl.web.desk;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The way to an OpenID provider and back: the authorization code flow of OpenID Connect Core 1.0
 * with PKCE (RFC 7636, S256), state and nonce. What the provider says counts only when its ID token
 * is signed by it, meant for us, and fresh.
 */
final class OpenIdDoor {
  static final String RETURN = "/desk/openid/return";

  private static final int MILLIS = 10_000;
  private static final List<JWSAlgorithm> ALGORITHMS =
      List.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

  private final OpenIdSettings settings;

  OpenIdDoor(OpenIdSettings settings) {
    this.settings = settings;
  }

  /**
   * What must be remembered while somebody is away.
   *
   * @param away where they are sent
   */
  record Visit(URI away, State state, Nonce nonce, CodeVerifier verifier) {}

  /**
   * Whom the provider vouches for.
   *
   * @param subject its name for the person, which never changes
   * @param roles the values of the claim that tells the role; empty when none is looked at
   */
  record Known(String subject, List<String> roles) {}

  /** Somebody sets out; empty when the provider does not answer. */
  Optional<Visit> begin() {
    State state = new State();
    Nonce nonce = new Nonce();
    CodeVerifier verifier = new CodeVerifier();
    try {
      URI away =
          new AuthenticationRequest.Builder(
                  ResponseType.CODE, new Scope("openid"), client(), returnTo())
              .endpointURI(metadata().getAuthorizationEndpointURI())
              .state(state)
              .nonce(nonce)
              .codeChallenge(verifier, CodeChallengeMethod.S256)
              .build()
              .toURI();
      return Optional.of(new Visit(away, state, nonce, verifier));
    } catch (GeneralException | IOException unreachable) {
      return Optional.empty();
    }
  }

  /** Whom the provider vouches for with this code; empty when anything about it is wrong. */
  Optional<Known> find(Visit visit, String code) {
    try {
      OIDCProviderMetadata provider = metadata();
      HTTPRequest request =
          new TokenRequest.Builder(
                  provider.getTokenEndpointURI(),
                  new ClientSecretBasic(client(), new Secret(settings.secret())),
                  new AuthorizationCodeGrant(
                      new AuthorizationCode(code), returnTo(), visit.verifier()))
              .build()
              .toHTTPRequest();
      request.setConnectTimeout(MILLIS);
      request.setReadTimeout(MILLIS);
      TokenResponse response = OIDCTokenResponseParser.parse(request.send());
      if (!(response instanceof OIDCTokenResponse tokens)) {
        return Optional.empty();
      }
      return claims(provider, tokens.getOIDCTokens().getIDToken(), visit.nonce());
    } catch (GeneralException | IOException | BadJOSEException | JOSEException wrong) {
      return Optional.empty();
    }
  }

  private Optional<Known> claims(OIDCProviderMetadata provider, JWT token, Nonce nonce)
      throws BadJOSEException, JOSEException, IOException {
    if (!(token.getHeader().getAlgorithm() instanceof JWSAlgorithm signed)
        || !ALGORITHMS.contains(signed)) {
      return Optional.empty();
    }
    IDTokenClaimsSet claims =
        new IDTokenValidator(issuer(), client(), signed, provider.getJWKSetURI().toURL())
            .validate(token, nonce);
    return Optional.of(new Known(claims.getSubject().getValue(), roles(claims)));
  }

  private List<String> roles(IDTokenClaimsSet claims) {
    Optional<Object> told = settings.roleClaim().map(claims::getClaim);
    if (told.isEmpty()) {
      return List.of();
    }
    return told.get() instanceof List<?> many
        ? many.stream().map(String::valueOf).toList()
        : List.of(told.get().toString());
  }

  private OIDCProviderMetadata metadata() throws GeneralException, IOException {
    return OIDCProviderMetadata.resolve(issuer(), MILLIS, MILLIS);
  }

  private Issuer issuer() {
    return new Issuer(settings.issuer());
  }

  private ClientID client() {
    return new ClientID(settings.client());
  }

  private URI returnTo() {
    return URI.create(settings.address() + RETURN);
  }
}
