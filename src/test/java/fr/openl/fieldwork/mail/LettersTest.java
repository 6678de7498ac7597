package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.document.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters hold what their templates say and nothing that a name smuggles in. */
class LettersTest {
  private static final List<String> KNOWN = List.of("name", "link", "unsubscribe");

  @TempDir Path folder;

  @Test
  void anUnknownPlaceholderIsToldWithFileLineAndColumn() {
    List<LetterProblem> problems = problems("Subject: Hello\n\nDear {{nane}},\n{{link}}\n");

    assertEquals(
        List.of(
            "mail/invitation.en.md:1:1: error: no {{unsubscribe}}; expected it in the letter",
            "mail/invitation.en.md:3:6: error: unknown placeholder 'nane'; expected one of name,"
                + " link, unsubscribe; did you mean 'name'?"),
        problems.stream().map(LetterProblem::english).toList());
    assertEquals(
        List.of(
            "mail/invitation.en.md:1:1 : il manque {{unsubscribe}} ; il en faut un dans la lettre",
            "mail/invitation.en.md:3:6 : {{nane}} n’est pas connu ; il faut l’un de name, link,"
                + " unsubscribe ; vouliez-vous dire {{name}} ?"),
        problems.stream().map(LetterProblem::french).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hello\n", "Subject:\n", "Subject: \n", " Subject: Hello\n"})
  void aLetterWithoutSubjectIsRefused(String beginning) {
    assertEquals(
        List.of(new LetterProblem.NoSubject(Place.startOf("mail/invitation.en.md"))),
        problems(beginning + "{{link}} {{unsubscribe}}"));
  }

  @Test
  void namesAreNeverReadAsMarkdownHtmlOrHeaders() {
    String text =
        "Subject: For {{name}}\n\nDear **{{name}}**, [answer]({{link}}).\n\n{{unsubscribe}}\n";
    assertEquals(List.of(), problems(text));
    LetterTemplate template = LetterTemplate.of(text, "en");

    Letter letter =
        template.fill(
            Map.of(
                "name",
                "A_B_ [x](http://evil) <script>\r\nBcc: all@example.org {{link}} $1",
                "link",
                "https://example.org/s/a/b/c?x=1&y=2",
                "unsubscribe",
                "https://example.org/u"));

    assertFalse(letter.subject().contains("\n"), letter.subject());
    assertTrue(letter.html().contains("&lt;script&gt;"), letter.html());
    assertFalse(letter.html().contains("href=\"http://evil"), letter.html());
    assertTrue(
        letter.html().contains("<a href=\"https://example.org/s/a/b/c?x=1&amp;y=2\">answer</a>"),
        letter.html());
    assertTrue(letter.text().contains("answer: https://example.org/s/a/b/c?x=1&y=2"));
    assertTrue(letter.text().contains("{{link}} $1"), "a name is no template: " + letter.text());
  }

  @Test
  void settingsAreToldByWhatIsWrongAndNeverShowThePassword() throws IOException {
    refused("no such file", "");
    refused("found no smtp.host", "from = a@example.org\naddress = https://x.org\n");
    refused("found smtp.pasword", "smtp.pasword = x\n");
    refused("expected none, starttls or tls", base() + "smtp.security = ssl\n");
    refused("user only", base() + "smtp.user = me\n");
    refused("expected one such as https://", base().replace("https://x.org", "x.org"));
    refused("expected a whole number", base() + "per_minute = fast\n");

    Path secret = Files.writeString(folder.resolve("smtp.password"), "hunter2\n");
    String withUser = base() + "smtp.user = me\nsmtp.password_file = smtp.password\n";
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
    refused("others may read this secret", withUser);
    Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
    refused("in the clear", withUser + "smtp.security = none\n");
    MailSettings settings = settings(withUser, Optional.empty());
    assertEquals(Optional.of("hunter2"), settings.smtp().password());
    assertFalse(settings.toString().contains("hunter2"), settings.toString());
    assertEquals(
        Optional.of("environment"),
        settings(withUser, Optional.of("environment")).smtp().password());
  }

  private static String base() {
    return "smtp.host = mail.example.org\nfrom = a@example.org\naddress = https://x.org\n";
  }

  private void refused(String because, String content) throws IOException {
    Refusal refused = assertThrows(Refusal.class, () -> settings(content, Optional.empty()));
    assertTrue(String.valueOf(refused.getMessage()).contains(because), refused.getMessage());
    String french = String.valueOf(refused.french());
    assertTrue(french.contains(" : ") && !french.equals(refused.getMessage()), french);
  }

  private MailSettings settings(String content, Optional<String> password) throws IOException {
    Path file = folder.resolve("mail.properties");
    if (content.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      Files.writeString(file, content);
    }
    return MailSettings.read(file, password, Optional.empty());
  }

  private static List<LetterProblem> problems(String text) {
    return new LetterCheck(KNOWN, List.of("link", "unsubscribe"))
        .problems("mail/invitation.en.md", text);
  }
}
