package fr.openl.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Posts bodies to a server over many connections, as fast as it answers. */
interface LoadClient {
  /**
   * Posts for a bounded time.
   *
   * @param bodies file with one body a line
   */
  Outcome post(int port, Path bodies, int seconds) throws IOException, InterruptedException;

  /** The lightest client that is installed: what it takes, the server lacks. */
  static LoadClient find() {
    return WrkClient.isInstalled() ? new WrkClient() : new SocketClient();
  }

  /**
   * What a round of posts came to.
   *
   * @param perSecond answers a second
   * @param median time to the answer, in milliseconds
   * @param p99 time within which 99 of 100 were answered, in milliseconds
   * @param answers how many
   * @param refused how many of them were not 2xx, or did not come
   * @param processorMicros processor time of the server for one answer, in microseconds
   */
  record Outcome(
      double perSecond,
      double median,
      double p99,
      long answers,
      long refused,
      double processorMicros) {
    Outcome taking(double processorSeconds) {
      return new Outcome(
          perSecond, median, p99, answers, refused, 1e6 * processorSeconds / answers);
    }

    /** The round, when so much processor time was needed after it for what it has left to do. */
    Outcome leaving(double processorSeconds) {
      int processors = Runtime.getRuntime().availableProcessors();
      return new Outcome(
          answers / (answers / perSecond + processorSeconds / processors),
          median,
          p99,
          answers,
          refused,
          processorMicros + 1e6 * processorSeconds / answers);
    }

    /** The round in the middle, by speed. */
    static Outcome middle(List<Outcome> rounds) {
      return rounds.stream()
          .sorted((one, other) -> Double.compare(one.perSecond, other.perSecond))
          .toList()
          .get(rounds.size() / 2);
    }
  }
}
