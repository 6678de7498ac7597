package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How people come to the desk, from the first command on, and how others do not. */
class DeskAccountsTest {
  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private RunningDesk desk;

  @BeforeEach
  void start() {
    DeskStudy.copyTo(home, mail);
    desk = new RunningDesk(home, DeskStudy.ID);
  }

  @AfterEach
  void stop() {
    desk.close();
    mail.close();
  }

  @Test
  void aCommandTellsALinkThatSetsTheFirstAccountUpAndTheAppOpensIt() {
    String told = desk.types("account", "add", "ada", "--role", "operator");
    Matcher link = Pattern.compile("http://\\S+(/desk/enrol/\\S+)").matcher(told);
    assertTrue(link.find(), told);
    String path = link.group(1);

    DeskVisitor ada = desk.visitor().get(path + "?lang=en");
    assertTrue(ada.page().contains("otpauth://totp/OPEN-L:ada?secret="), ada.page());
    assertTrue(ada.page().contains("<svg class=\"qr\""), ada.page());
    ada.submit(path, "password", "trop court", "again", "trop court", "code", desk.code("ada"));
    assertEquals(422, ada.status());
    assertTrue(ada.page().contains("too short"), ada.page());
    ada.submit(
        path, "password", RunningDesk.PASSWORD, "again", "une autre phrase", "code", "000000");
    assertTrue(ada.page().contains("two passwords differ"), ada.page());
    ada.submit(
        path,
        "password",
        RunningDesk.PASSWORD,
        "again",
        RunningDesk.PASSWORD,
        "code",
        desk.code("ada"));
    assertEquals(200, ada.status(), ada.page());
    List<String> recovery =
        Pattern.compile("<li><code>([^<]*)</code>")
            .matcher(ada.page())
            .results()
            .map(found -> found.group(1))
            .toList();
    assertEquals(8, recovery.size());
    assertEquals(404, desk.visitor().get(path).status(), "the link works once");

    ada.get("/desk/login?lang=en")
        .submit(
            "/desk/login",
            "name",
            "ada",
            "password",
            RunningDesk.PASSWORD,
            "code",
            recovery.getLast());
    assertEquals("/desk/waves", ada.path(), ada.page());
    assertTrue(desk.types("account", "list").contains("ada                  operator   open"));
    String log = desk.types("account", "log");
    assertTrue(log.contains("recovery_code_used") && log.contains("The log is whole"), log);
    assertFalse(log.contains(recovery.getLast()), "no secret in the log");
  }

  @Test
  void withoutASessionEveryPageLeadsToTheLogin() {
    for (String page :
        List.of("/desk", "/desk/waves", DeskStudy.PAGE, "/desk/log", "/desk/accounts")) {
      assertEquals("/desk/login", desk.visitor().get(page).path(), page);
    }
    DeskVisitor posted = desk.visitor().post(DeskStudy.PAGE + "/target", "x", "percent", "10");
    assertEquals("/desk/login", posted.path());
  }

  @Test
  void theCookieIsNotReadableByScriptsAndAnotherWithEverySignIn() throws Exception {
    desk.givenAccount("ada", "operator");
    String first = cookie(desk.signedIn("ada"));
    String second = cookie(desk.signedIn("ada"));
    assertNotEquals(first, second);
    HttpResponse<String> answer = signInRaw(desk);
    String cookie = answer.headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.matches("openl_desk=[0-9a-z]{26}; Path=/desk; HttpOnly; SameSite=Lax; .*"));
    assertFalse(cookie.contains("Secure"), "there is no TLS here");
  }

  @Test
  void behindTlsTheCookieIsSecure() throws Exception {
    desk.close();
    desk = new RunningDesk(home, true, DeskStudy.ID);
    desk.givenAccount("ada", "operator");
    String cookie = signInRaw(desk).headers().firstValue("Set-Cookie").orElse("");
    assertTrue(cookie.endsWith("; Secure"), cookie);
  }

  @Test
  void aSessionEndsByRestByCommandAndByLeaving() {
    desk.givenAccount("ada", "operator");
    DeskVisitor ada = desk.signedIn("ada");
    desk.pass(Duration.ofMinutes(46));
    assertEquals("/desk/login", ada.get("/desk/waves").path());

    ada = desk.signedIn("ada");
    assertEquals("/desk/waves", ada.get("/desk/waves").path());
    assertTrue(desk.types("account", "disable", "ada").contains("is shut"));
    assertEquals("/desk/login", ada.get("/desk/waves").path());
    assertTrue(desk.types("account", "enable", "ada").contains("is open again"));

    ada = desk.signedIn("ada");
    ada.submit("/desk/logout");
    assertEquals("/desk/login", ada.get("/desk/waves").path());
  }

  @Test
  void rolesAreHeldOnEveryPageAndForm() {
    desk.givenAccount("rita", "reader");
    desk.givenAccount("remi", "researcher");
    DeskVisitor rita = desk.signedIn("rita");
    assertEquals(200, rita.get(DeskStudy.PAGE).status());
    assertFalse(rita.page().contains("/step/") || rita.page().contains("/export"), rita.page());
    for (String page :
        List.of(
            "/desk/log",
            "/desk/accounts",
            DeskStudy.PAGE + "/step/close",
            DeskStudy.PAGE + "/letters/reminder")) {
      assertEquals(403, rita.get(page).status(), page);
    }
    for (String action : List.of("/step/close", "/letters/invitation", "/target", "/export")) {
      assertEquals(403, rita.post(DeskStudy.PAGE + action, "x").status(), action);
    }
    DeskVisitor remi = desk.signedIn("remi");
    assertTrue(remi.get(DeskStudy.PAGE).page().contains("/export"));
    assertEquals(403, remi.post(DeskStudy.PAGE + "/step/close", "x").status());
  }

  @Test
  void aFormIsSealedForItsPageAndItsSession() {
    desk.givenAccount("ada", "operator");
    desk.givenAccount("bob", "operator");
    DeskVisitor ada = desk.signedIn("ada").get(DeskStudy.PAGE);
    Matcher seal =
        Pattern.compile("/target[^>]*>\\s*<input[^>]*value=\"([^\"]*)\"").matcher(ada.page());
    assertTrue(seal.find());
    DeskVisitor bob = desk.signedIn("bob");
    assertEquals(
        403, bob.post(DeskStudy.PAGE + "/target", seal.group(1), "percent", "50").status());
    assertEquals(403, ada.post(DeskStudy.PAGE + "/step/close", seal.group(1)).status());
    assertEquals(403, ada.post(DeskStudy.PAGE + "/target", "", "percent", "50").status());
    assertTrue(desk.store().desk().findTarget(DeskStudy.ID, DeskStudy.WAVE).isEmpty());
  }

  @Test
  void whoeverGuessesWaits() {
    desk.givenAccount("ada", "operator");
    DeskVisitor guess = desk.visitor().get("/desk/login?lang=en");
    int tries = 0;
    while (guess.status() != 429 && tries++ < 20) {
      guess.submit("/desk/login", "name", "ada", "password", "guess " + tries, "code", "000000");
      if (guess.status() == 422) {
        assertTrue(guess.page().contains("is not right"), guess.page());
      }
    }
    assertEquals(429, guess.status());
    assertTrue(tries <= 12, tries + " tries");
    assertTrue(guess.response().headers().firstValue("Retry-After").isPresent());
  }

  @Test
  void commandsRefuseWhatCannotBe() {
    assertTrue(desk.types("account", "add", "Ada", "--role", "operator").contains("is no name"));
    assertTrue(
        desk.types("account", "add", "ada", "--role", "boss")
            .contains("expected one of operator, researcher, reader"));
    assertTrue(desk.types("account", "reset", "bob").contains("there are: none"));
    desk.givenAccount("ada", "operator");
    assertTrue(desk.types("account", "add", "ada", "--role", "reader").contains("already"));
  }

  private static String cookie(DeskVisitor visitor) {
    return visitor.cookies().getCookieStore().getCookies().getFirst().getValue();
  }

  /** Signs in as a proxy with TLS would pass it on, without following the redirect. */
  private static HttpResponse<String> signInRaw(RunningDesk desk) throws Exception {
    DeskVisitor reader = desk.visitor().get("/desk/login");
    Matcher seal = Pattern.compile("name=\"_seal\" value=\"([^\"]*)\"").matcher(reader.page());
    assertTrue(seal.find());
    String body =
        "_seal=%s&name=ada&password=%s&code=%s"
            .formatted(seal.group(1), RunningDesk.PASSWORD.replace(" ", "+"), desk.code("ada"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(desk.address().resolve("/desk/login"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Forwarded-Proto", "https")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }
}
