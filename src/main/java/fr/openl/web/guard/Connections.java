package fr.openl.web.guard;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;

/** Bounds what a connection may cost: how long it may be silent, how slowly it may send. */
public final class Connections {
  private static final int LARGEST_HEADER_BYTES = 8 * 1024;
  private static final long SILENCE_WHEN_FULL_MILLIS = 2_000;

  private final Limits limits;

  public Connections(Limits limits) {
    this.limits = limits;
  }

  /** Before the start. */
  public void bound(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(LARGEST_HEADER_BYTES);
  }

  /**
   * Before the start.
   *
   * @param stopMillis how long requests under way may take when the server stops
   */
  public void bound(Server server, long stopMillis) {
    server.setStopTimeout(stopMillis);
    NetworkConnectionLimit most = new NetworkConnectionLimit(limits.connections(), server);
    most.setEndPointIdleTimeout(SILENCE_WHEN_FULL_MILLIS);
    server.addBean(most);
    server.setErrorHandler(new RawErrors());
    server.setHandler(new GracefulHandler(new MinimumDataRateHandler(limits.slowestSending(), 0)));
  }

  /** After the start. */
  public void bound(Server server) {
    for (org.eclipse.jetty.server.Connector connector : server.getConnectors()) {
      if (connector instanceof ServerConnector network) {
        network.setIdleTimeout(limits.silence().toMillis());
      }
    }
  }
}
