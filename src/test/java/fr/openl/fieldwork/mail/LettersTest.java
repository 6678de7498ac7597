package fr.openl.fieldwork.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Letters hold what their templates say and nothing that a name smuggles in. */
class LettersTest {
  private static final List<String> KNOWN = List.of("name", "link", "unsubscribe");

  @TempDir Path folder;

  @Test
  void anUnknownPlaceholderIsToldWithFileLineAndColumn() {
    Reading<LetterTemplate> read = read("Subject: Hello\n\nDear {{nane}},\n{{link}}\n");

    assertEquals(
        List.of("mail/invitation.en.md:1:1", "mail/invitation.en.md:3:6"),
        read.errors().stream().map(problem -> problem.place().toString()).toList());
    String told =
        String.join("\n", read.errors().stream().map(DefinitionProblem::toString).toList());
    assertTrue(told.contains("unknown placeholder 'nane'"), told);
    assertTrue(told.contains("did you mean"), told);
    assertTrue(told.contains("no {{unsubscribe}}"), told);
  }

  @Test
  void aLetterWithoutSubjectIsRefused() {
    assertTrue(read("Hello\n{{link}} {{unsubscribe}}").errors().toString().contains("no subject"));
  }

  @Test
  void namesAreNeverReadAsMarkdownHtmlOrHeaders() {
    LetterTemplate template =
        read("Subject: For {{name}}\n\nDear **{{name}}**, [answer]({{link}}).\n\n{{unsubscribe}}\n")
            .orRefuse();

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

  private static Reading<LetterTemplate> read(String text) {
    return LetterTemplate.read(
        "mail/invitation.en.md", text, "en", KNOWN, List.of("link", "unsubscribe"));
  }
}
