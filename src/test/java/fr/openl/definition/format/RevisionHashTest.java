package fr.openl.definition.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a catalogue says of its categories is a part of the revision that draws on it. */
class RevisionHashTest {
  private static final String FILE =
      """
      questionnaire: demo
      revision: "1"
      lists:
        tools: {from: tools.csv, code: id, label: label}
      blocks:
        - id: practices
          title: Practices
          questions:
            - {id: files_tool, type: select_one, list: tools, label: Files}
      """;

  @TempDir Path home;

  @Test
  void aToolThatIsNoLongerLibreChangesTheRevision() throws IOException {
    String before = hash("id,label,libre\nmattermost,Mattermost,yes\n");
    assertNotEquals(before, hash("id,label,libre\nmattermost,Mattermost,no\n"));
    assertNotEquals(before, hash("id,label,libre\nmattermost,Mattermost,\n"));
    assertEquals(before, hash("libre,id,label\nyes,mattermost,Mattermost\n"), "columns moved");
  }

  private String hash(String catalogue) throws IOException {
    Files.writeString(home.resolve("tools.csv"), catalogue);
    return RevisionHash.of(
        QuestionnaireReader.read(FILE, "demo.yaml", home, List.of("en")).orRefuse());
  }
}
