package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in with an OpenID provider that tells the truth, and with one that does not. */
class DeskOpenIdTest {
  @TempDir Path home;
  private final MailSink mail = new MailSink();
  private final LocalProvider provider = new LocalProvider();
  private int port;

  @BeforeEach
  void givenAStudy() throws IOException {
    DeskStudy.copyTo(home, mail);
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void stop() {
    provider.close();
    mail.close();
  }

  @Test
  void whoeverWasAddedWithTheirSubjectComesIn() throws IOException {
    try (RunningDesk desk = givenDesk("")) {
      desk.types("account", "add", "ada", "--role", "operator", "--openid", "subject-of-ada");
      DeskVisitor ada = desk.visitor().get("/desk/login?lang=en");
      assertTrue(ada.page().contains("Sign in with Essai"), ada.page());
      ada.get("/desk/openid");
      assertEquals("/desk/waves", ada.path(), ada.page());
      assertEquals(200, ada.get("/desk/log").status());
      assertTrue(ada.page().contains("openid"), ada.page());

      desk.types("account", "disable", "ada");
      assertEquals(403, desk.visitor().get("/desk/openid").status());
    }
  }

  @Test
  void aStrangerIsToldSoAndNoAccountIsMade() throws IOException {
    try (RunningDesk desk = givenDesk("")) {
      DeskVisitor stranger = desk.visitor().get("/desk/openid");
      assertEquals(403, stranger.status());
      assertTrue(desk.types("account", "list").contains("There is no account yet"));
    }
  }

  @Test
  void aClaimGivesTheRoleOfThisVeryDay() throws IOException {
    try (RunningDesk desk =
        givenDesk("role_claim = groups\nrole.desk = operator\nrole.lab = researcher\n")) {
      assertEquals(403, desk.visitor().get("/desk/openid").status(), "no group");
      provider.group = "choir,lab";
      DeskVisitor visitor = desk.visitor().get("/desk/openid");
      assertEquals("/desk/waves", visitor.path());
      assertEquals(403, visitor.get("/desk/log").status(), "a researcher");
      provider.group = "lab,desk";
      assertEquals(200, desk.visitor().get("/desk/openid").get("/desk/log").status());
      provider.group = "choir";
      assertEquals(403, desk.visitor().get("/desk/openid").status());
    }
  }

  @ParameterizedTest
  @EnumSource(value = LocalProvider.Lie.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
  void noLieOpens(LocalProvider.Lie lie) throws IOException {
    try (RunningDesk desk = givenDesk("")) {
      desk.types("account", "add", "ada", "--role", "operator", "--openid", "subject-of-ada");
      provider.lie = lie;
      DeskVisitor ada = desk.visitor().get("/desk/openid");
      assertEquals(403, ada.status(), lie.toString());
      assertEquals("/desk/login", ada.get("/desk/waves").path());
      provider.lie = LocalProvider.Lie.NONE;
      assertEquals("/desk/waves", desk.visitor().get("/desk/openid").path());
    }
  }

  @Test
  void nobodyComesBackWhoDidNotSetOut() throws IOException {
    try (RunningDesk desk = givenDesk("")) {
      desk.types("account", "add", "ada", "--role", "operator", "--openid", "subject-of-ada");
      assertEquals(403, desk.visitor().get("/desk/openid/return?code=code-0&state=x").status());
      DeskVisitor ada = desk.visitor().get("/desk/openid");
      String back = ada.response().previousResponse().orElseThrow().uri().toString();
      assertTrue(back.contains("/desk/openid/return?code="), back);
      assertEquals(403, desk.visitor().get(back).status(), "another browser");
      assertEquals(403, ada.get(back).status(), "once only");
    }
  }

  @Test
  void aProviderThatIsDownIsSaid() throws IOException {
    try (RunningDesk desk = givenDesk("")) {
      provider.close();
      DeskVisitor ada = desk.visitor().get("/desk/openid");
      assertEquals(403, ada.status());
      assertFalse(ada.page().contains("Exception"), ada.page());
    }
  }

  private RunningDesk givenDesk(String more) throws IOException {
    Path work = Files.createDirectories(home.resolve("data/work"));
    Path secret = Files.writeString(work.resolve("openid.secret"), LocalProvider.SECRET);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(
        work.resolve("openid.properties"),
        LocalProvider.settings(provider, URI.create("http://localhost:" + port), more));
    return new RunningDesk(home, port, false, DeskStudy.ID);
  }
}
