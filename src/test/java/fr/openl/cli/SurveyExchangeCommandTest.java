package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.cli.Prompt.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forms come in and go out at the prompt. */
class SurveyExchangeCommandTest {
  private static final String FORM =
      """
      | survey | | | | |
      | | type | name | label | relevant |
      | | select_one mood | Mood | How are you? | |
      | | geopoint | where | Where? | |
      | | text | why | Why? | ${Mood} = 'Bad day' |
      | choices | | | |
      | | list_name | name | label |
      | | mood | good | Good |
      | | mood | Bad day | Bad |
      """;

  @TempDir private Path folder;
  private Prompt prompt;
  private String form;

  @BeforeEach
  void aFormInAnObservatory() {
    prompt = new Prompt(folder, "framaspace-usages");
    form = prompt.write("form.md", FORM).toString();
  }

  private Outcome imports(String file, String out, String... more) {
    String[] line = new String[more.length + 5];
    System.arraycopy(
        new String[] {"survey", "import", file, "-o", prompt.path(out).toString()}, 0, line, 0, 5);
    System.arraycopy(more, 0, line, 5, more.length);
    return prompt.types(line);
  }

  @Test
  void anImportedStudyIsSoundAndTellsWhatDidNotFit() throws IOException {
    Outcome imported =
        imports(form, "surveys/mood", "--report", prompt.path("remarks.csv").toString());

    assertEquals(0, imported.code(), imported.err());
    assertTrue(imported.out().contains("survey!B4: a question of type 'geopoint' → left out"));
    assertTrue(Files.readString(prompt.path("remarks.csv")).contains("survey!B4,"));
    assertTrue(
        Files.readString(prompt.path("surveys/mood/aliases.csv"))
            .contains("category of mood,bad_day,Bad day"));
    assertEquals(0, prompt.types("survey", "check", "mood").code());
    assertEquals(0, prompt.types("survey", "format", "--check", "mood").code());
  }

  @Test
  void nothingIsWrittenWhereAFolderIsOrWhereNoneMayBe() {
    assertEquals(0, imports(form, "surveys/mood").code());

    Outcome again = imports(form, "surveys/mood");
    assertEquals(2, again.code());
    assertTrue(again.err().contains("there is such a folder already"), again.err());
    assertEquals(2, imports(form, "elsewhere/mood").code());
    assertEquals(2, imports(form, "surveys/Mood").code());
  }

  @Test
  void aBrokenFormLeavesNothingBehind() throws IOException {
    String broken = prompt.write("form.csv", "type,name,label\nimage,a,A\n").toString();

    Outcome refused = imports(broken, "surveys/broken");

    assertEquals(2, refused.code());
    assertEquals(1, refused.err().strip().lines().count(), refused.err());
    assertFalse(Files.exists(prompt.path("surveys/broken")));
    try (var left = Files.list(prompt.path("surveys"))) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void whatIsExportedComesBack() throws IOException {
    String file = prompt.path("out.xlsx").toString();

    Outcome exported = prompt.types("survey", "export", "framaspace-usages", "-o", file);
    assertEquals(0, exported.code(), exported.err());
    assertTrue(exported.out().contains("advice: "), exported.out());
    assertEquals(0, imports(file, "surveys/back").code());
    assertEquals(
        2,
        prompt
            .types("survey", "export", "framaspace-usages", "-o", file, "--format", "pdf")
            .code());
    assertEquals(
        2,
        prompt
            .types("survey", "export", "framaspace-usages", "-o", prompt.path("x.doc").toString())
            .code());
  }
}
