package fr.openl.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.collection.EveryControl;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.web.guard.Limits;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand wrong requests: no fault, nothing told of the program, nothing stored or logged. */
class WrongRequestsTest {
  private static final long SEED = 20261122;
  private static final int REQUESTS = 10_000;
  private static final Pattern STATUS = Pattern.compile("^HTTP/1[.]1 (\\d{3})");

  /** Words of the program that no answer says. */
  private static final List<String> INNARDS =
      List.of(
          "Exception",
          ".java",
          "fr.openl",
          "org.eclipse",
          "Jetty",
          "jetty",
          "Javalin",
          "javalin",
          "com.fasterxml",
          "duckdb",
          "java.lang",
          "java.util",
          "java.io");

  /** A line of a stack trace. */
  private static final Pattern TRACE = Pattern.compile("at [a-z]+[.][a-z.]+[(]");

  @TempDir Path folder;

  @Test
  void theServerKeepsItsCountenance() throws Exception {
    try (RunningObservatory observatory =
        new RunningObservatory(
            folder,
            EveryControl.study(),
            ServingOptions.USUAL.within(Limits.USUAL.withoutAllowances()))) {
      PersonalToken token = observatory.invite("every-control", "invited", "unit-1");
      WrongRequests wrong = new WrongRequests(SEED, token.spelled());
      Map<Integer, Integer> statuses = new TreeMap<>();
      String heard;
      try (Silence silence = new Silence()) {
        for (int i = 0; i < REQUESTS; i++) {
          WrongRequests.Request request = wrong.next();
          String answer = Wire.ask(observatory.address(), request.bytes());
          statuses.merge(status(i, request, answer), 1, Integer::sum);
          assertFalse(
              INNARDS.stream().anyMatch(answer::contains) || TRACE.matcher(answer).find(),
              () -> request + "\n" + answer);
          String head = answer.split("\r\n\r\n", 2)[0];
          assertFalse(head.contains("Set-Cookie"), () -> request + "\n" + answer);
        }
        heard = silence.heard();
      }
      assertEquals("", heard);
      assertEquals(0, observatory.count("2026"));
      assertEquals(0, observatory.count("invited"));
      assertTrue(statuses.size() >= 8, "chance tries too little: " + statuses);
    }
  }

  private static int status(int number, WrongRequests.Request request, String answer) {
    Matcher status = STATUS.matcher(answer);
    assertTrue(status.find(), () -> "request " + number + " has no answer: " + request);
    int found = Integer.parseInt(status.group(1));
    assertTrue(found < 500, () -> "request " + number + " " + request + "\n" + answer);
    return found;
  }
}
