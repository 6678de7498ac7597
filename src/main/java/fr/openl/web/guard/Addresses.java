package fr.openl.web.guard;

import io.javalin.http.Context;
import java.net.InetAddress;
import java.util.List;

/**
 * Where a request comes from: the other end of its connection or, behind a proxy, what the proxy
 * says. Used while the request is served, and kept nowhere.
 */
public final class Addresses {
  private static final List<String> FORWARDING =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Via");

  private final boolean behindProxy;

  /**
   * @param behindProxy whether all requests come through a proxy that adds the address of its
   *     caller at the end of {@code X-Forwarded-For}
   */
  public Addresses(boolean behindProxy) {
    this.behindProxy = behindProxy;
  }

  /** The address of the caller; only the proxy's own word is taken, never what it was told. */
  String of(Context request) {
    String forwarded = behindProxy ? request.header("X-Forwarded-For") : null;
    if (forwarded == null) {
      return request.ip();
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return isLiteral(last) ? last : request.ip();
  }

  /** Whether the request was made on this very machine, and not passed on by a proxy here. */
  public boolean isFromHere(Context request) {
    if (FORWARDING.stream().anyMatch(header -> request.header(header) != null)) {
      return false;
    }
    String address = request.ip();
    return isLiteral(address) && InetAddress.ofLiteral(address).isLoopbackAddress();
  }

  /** Whether the caller's connection to the proxy is encrypted. */
  public boolean isEncrypted(Context request) {
    return behindProxy && "https".equals(request.header("X-Forwarded-Proto"));
  }

  private static boolean isLiteral(String address) {
    try {
      return InetAddress.ofLiteral(address).getAddress().length > 0;
    } catch (IllegalArgumentException notAnAddress) {
      return false;
    }
  }
}
