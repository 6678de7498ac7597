package fr.openl.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** One thread a connection, each waiting for its answer before it posts again. */
final class SocketClient implements LoadClient {
  @Override
  public Outcome post(int port, Path bodies, int seconds) throws IOException, InterruptedException {
    List<byte[]> requests = Files.readAllLines(bodies).stream().map(b -> request(b)).toList();
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    AtomicLong next = new AtomicLong();
    AtomicLong refused = new AtomicLong();
    List<Future<long[]>> connections = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(LoadBenchmark.CONNECTIONS)) {
      for (int i = 0; i < LoadBenchmark.CONNECTIONS; i++) {
        connections.add(threads.submit(() -> post(port, requests, next, refused, end)));
      }
    }
    LongStream.Builder times = LongStream.builder();
    for (Future<long[]> connection : connections) {
      try {
        LongStream.of(connection.get()).forEach(times);
      } catch (ExecutionException failure) {
        throw new IOException(failure.getCause());
      }
    }
    long[] sorted = times.build().sorted().toArray();
    return new Outcome(
        sorted.length / ((System.nanoTime() - start) / 1e9),
        sorted[sorted.length / 2] / 1e6,
        sorted[(int) (sorted.length * 0.99)] / 1e6,
        sorted.length,
        refused.get(),
        Double.NaN);
  }

  /** The time of each answer, in nanoseconds. */
  private static long[] post(
      int port, List<byte[]> requests, AtomicLong next, AtomicLong refused, long end) {
    LongStream.Builder times = LongStream.builder();
    try (Socket socket = new Socket("localhost", port)) {
      socket.setTcpNoDelay(true);
      InputStream answers = new BufferedInputStream(socket.getInputStream());
      for (long now = System.nanoTime(); now < end; now = System.nanoTime()) {
        socket
            .getOutputStream()
            .write(requests.get((int) (next.getAndIncrement() % requests.size())));
        if (!read(answers)) {
          refused.incrementAndGet();
        }
        times.add(System.nanoTime() - now);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return times.build().toArray();
  }

  private static byte[] request(String body) {
    return ("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                .formatted(LoadStudy.PATH)
            + "Content-Length: %d\r\n\r\n%s".formatted(body.getBytes(UTF_8).length, body))
        .getBytes(UTF_8);
  }

  /** Reads one answer to its end; whether it was 2xx. */
  private static boolean read(InputStream answers) throws IOException {
    boolean accepted = line(answers).startsWith("HTTP/1.1 2");
    int length = 0;
    for (String header = line(answers); !header.isEmpty(); header = line(answers)) {
      if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
        length = Integer.parseInt(header.substring(15).strip());
      }
    }
    answers.skipNBytes(length);
    return accepted;
  }

  private static String line(InputStream answers) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = answers.read(); next != '\n'; next = answers.read()) {
      if (next < 0) {
        throw new IOException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }
}
