package fr.openl.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A small OpenID provider on a free port of this machine that signs real ID tokens, checks PKCE and
 * the client's secret, gives each code out once, and can be made to lie.
 */
final class LocalProvider implements AutoCloseable {
  static final String CLIENT = "openl";
  static final String SECRET = "a secret of the client";

  /** How it lies. */
  enum Lie {
    NONE,
    ISSUER,
    AUDIENCE,
    EXPIRED,
    NONCE,
    KEY,
    UNSIGNED
  }

  private final HttpServer server;
  private final RSAKey key;
  private final RSAKey foreign;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  volatile Lie lie = Lie.NONE;
  volatile String subject = "subject-of-ada";
  volatile String group = "";

  LocalProvider() {
    try {
      key = new RSAKeyGenerator(2048).keyID("one").generate();
      foreign = new RSAKeyGenerator(2048).keyID("one").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
    server.createContext("/.well-known/openid-configuration", this::configuration);
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.createContext("/jwks", e -> json(e, 200, new JWKSet(key.toPublicJWK()).toString()));
    server.start();
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void configuration(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/jwks",
         "response_types_supported": ["code"], "subject_types_supported": ["public"],
         "id_token_signing_alg_values_supported": ["RS256"]}
        """
            .formatted(issuer()));
  }

  /** Nobody is asked anything: whoever comes is the one subject. */
  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    String code = "code-" + codes.size();
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> sent =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(sent.getOrDefault("code", ""));
    String client =
        new String(
            Base64.getDecoder()
                .decode(
                    exchange.getRequestHeaders().getFirst("Authorization").replace("Basic ", "")),
            StandardCharsets.UTF_8);
    boolean sound =
        asked != null
            && URLDecoder.decode(client, StandardCharsets.UTF_8).equals(CLIENT + ":" + SECRET)
            && "S256".equals(asked.get("code_challenge_method"))
            && challenge(sent.getOrDefault("code_verifier", ""))
                .equals(asked.get("code_challenge"));
    if (asked == null || !sound) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    json(
        exchange,
        200,
        "{\"access_token\": \"x\", \"token_type\": \"Bearer\", \"id_token\": \""
            + idToken(asked.getOrDefault("nonce", ""))
            + "\"}");
  }

  private String idToken(String nonce) {
    Instant now = Instant.now();
    Instant end = lie == Lie.EXPIRED ? now.minusSeconds(3_600) : now.plusSeconds(300);
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(lie == Lie.ISSUER ? "https://evil.example.org" : issuer())
            .audience(lie == Lie.AUDIENCE ? "another" : CLIENT)
            .subject(subject)
            .issueTime(Date.from(end.minusSeconds(300)))
            .expirationTime(Date.from(end))
            .claim("nonce", lie == Lie.NONCE ? "another" : nonce);
    if (!group.isEmpty()) {
      claims.claim("groups", Arrays.asList(group.split(",")));
    }
    if (lie == Lie.UNSIGNED) {
      return new PlainJWT(claims.build()).serialize();
    }
    try {
      SignedJWT token =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims.build());
      token.sign(new RSASSASigner(lie == Lie.KEY ? foreign : key));
      return token.serialize();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String challenge(String verifier) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange exchange, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    try {
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** Where the observatory says that it is, for the provider to lead back to. */
  static String settings(LocalProvider provider, URI observatory, String more) {
    return """
    issuer = %s
    client = %s
    secret_file = openid.secret
    address = %s
    label = Essai
    %s
    """
        .formatted(provider.issuer(), CLIENT, observatory.toString().replaceAll("/$", ""), more);
  }
}
