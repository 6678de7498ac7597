package fr.openl.web;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Listens to everything the program says on the console and to its logs while it is open. */
final class Silence implements AutoCloseable {
  private final PrintStream console = System.err;
  private final PrintStream out = System.out;
  private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          String told = record.getLevel() + " " + record.getMessage() + " " + record.getThrown();
          heard.writeBytes((told + "\n").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  Silence() {
    PrintStream stream = new PrintStream(heard, true, StandardCharsets.UTF_8);
    System.setErr(stream);
    System.setOut(stream);
    Logger.getLogger("").addHandler(handler);
  }

  /** Everything that was said. */
  String heard() {
    return heard.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    System.setErr(console);
    System.setOut(out);
    Logger.getLogger("").removeHandler(handler);
  }
}
