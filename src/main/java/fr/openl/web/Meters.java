package fr.openl.web;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Response;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * What is counted while the server runs, for those who keep it running. No label holds anything
 * that a caller sent: routes are named by their pattern, waves by the ids of their files.
 */
final class Meters {
  private static final double[] SECONDS = {
    0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };
  private static final double[] GROUPS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
  private final Counter requests =
      Counter.builder()
          .name("openl_http_requests_total")
          .help("Requests answered, by method, route and class of status.")
          .labelNames("method", "route", "status")
          .withoutExemplars()
          .register(registry);
  private final Histogram durations =
      Histogram.builder()
          .name("openl_http_request_duration_seconds")
          .help("From the whole request to the answer, by route.")
          .labelNames("route")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .withoutExemplars()
          .register(registry);
  private final Counter responses =
      Counter.builder()
          .name("openl_responses_received_total")
          .help("Responses stored since the start, corrections included.")
          .labelNames("study", "wave")
          .withoutExemplars()
          .register(registry);
  private final Histogram commits =
      Histogram.builder()
          .name("openl_commit_duration_seconds")
          .help("From the wish to keep something to its being on the disk.")
          .classicOnly()
          .classicUpperBounds(SECONDS)
          .withoutExemplars()
          .register(registry);
  private final Histogram groups =
      Histogram.builder()
          .name("openl_commit_group_size")
          .help("Requests whose events were kept by one commit.")
          .classicOnly()
          .classicUpperBounds(GROUPS)
          .withoutExemplars()
          .register(registry);
  private final Counter failures =
      Counter.builder()
          .name("openl_commit_failures_total")
          .help("What could not be kept.")
          .withoutExemplars()
          .register(registry);

  Meters() {
    MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
    GaugeWithCallback.builder()
        .name("jvm_memory_used_bytes")
        .help("Memory in use.")
        .labelNames("area")
        .callback(
            used -> {
              used.call((double) memory.getHeapMemoryUsage().getUsed(), "heap");
              used.call((double) memory.getNonHeapMemoryUsage().getUsed(), "nonheap");
            })
        .register(registry);
    GaugeWithCallback.builder()
        .name("jvm_memory_max_bytes")
        .help("The most memory that the heap may take.")
        .labelNames("area")
        .callback(most -> most.call((double) memory.getHeapMemoryUsage().getMax(), "heap"))
        .register(registry);
    GaugeWithCallback.builder()
        .name("process_uptime_seconds")
        .help("Since the start of the program.")
        .callback(up -> up.call(ManagementFactory.getRuntimeMXBean().getUptime() / 1_000.0))
        .register(registry);
  }

  /**
   * Counts an answered request.
   *
   * @param route the pattern of its path, such as {@code /s/{study}/{wave}}
   */
  void served(String method, String route, int status, double seconds) {
    requests.labelValues(method, route, status / 100 + "xx").inc();
    durations.labelValues(route).observe(seconds);
  }

  /** Counts what is safely kept. */
  void kept(List<CollectionEvent> events, Duration took) {
    commits.observe(took.toNanos() / 1e9);
    for (CollectionEvent event : events) {
      if (event instanceof CollectionEvent.ResponseSent(Response response)) {
        responses.labelValues(response.study(), response.wave()).inc();
      }
    }
  }

  /** Counts a commit that took what so many requests brought. */
  void grouped(int size) {
    groups.observe(size);
  }

  /** Counts what could not be kept. */
  void failed() {
    failures.inc();
  }

  /** Everything counted, in the text format of Prometheus. */
  String text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writer.write(bytes, registry.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
