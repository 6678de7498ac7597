package fr.openl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.store.DuckDbStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator draws the personal links of a wave. */
class LinksCommandTest {
  private static final String STUDY = "framaspace-usages";

  @TempDir Path home;
  private Prompt prompt;

  @BeforeEach
  void aHomeWithOneStudy() {
    prompt = new Prompt(home, STUDY);
  }

  @Test
  void everyUnitOfTheFrameGetsALinkThatOpens() throws IOException {
    Prompt.Outcome drawn = draws("links.csv");

    assertEquals(0, drawn.code(), drawn.err());
    assertTrue(drawn.out().contains("2,500 links"), drawn.out());
    List<String> lines = Files.readAllLines(home.resolve("links.csv"));
    assertEquals(2501, lines.size());
    assertTrue(lines.get(1).startsWith("space-00001,http://localhost:7070/s/" + STUDY + "/2025/"));
    String spelled = lines.get(1).substring(lines.get(1).lastIndexOf('/') + 1);
    PersonalToken token = PersonalToken.parse(spelled).orElseThrow();
    Path work = home.resolve("data/work");
    try (DuckDbStore store = DuckDbStore.open(work.resolve("openl.duckdb"))) {
      assertTrue(
          store.findInvitation(Keyring.open(work.resolve("keys")).invitation(token)).isPresent());
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("links.csv"))));
  }

  @Test
  void linksThatWereToldAreNotToldAgain() throws IOException {
    draws("links.csv");

    Prompt.Outcome again = draws("again.csv");
    assertTrue(again.out().contains("0 links"), again.out());
    assertEquals(1, Files.readAllLines(home.resolve("again.csv")).size());

    Prompt.Outcome over = draws("links.csv");
    assertEquals(2, over.code());
    assertTrue(over.err().contains("links.csv exists"), over.err());
  }

  @Test
  void oneLinkCanBeRenewed() throws IOException {
    draws("links.csv");

    Prompt.Outcome renewed = draws("one.csv", "--renew", "space-00002");

    assertTrue(renewed.out().contains("1 link "), renewed.out());
    assertTrue(Files.readString(home.resolve("one.csv")).contains("space-00002,"));
  }

  @Test
  void theLinksOfAUnitAreClosedAndItsNextOneIsAnother() throws IOException {
    draws("links.csv");
    String first = Files.readAllLines(home.resolve("links.csv")).get(1);
    Path work = home.resolve("data/work");

    Prompt.Outcome closed =
        prompt.types("links", STUDY, "--wave", "2025", "--revoke", "space-00001");

    assertEquals(0, closed.code(), closed.err());
    assertTrue(
        closed.out().contains("The links of space-00001 are closed; open until now: 1."),
        closed.out());
    PersonalToken token =
        PersonalToken.parse(first.substring(first.lastIndexOf('/') + 1)).orElseThrow();
    try (DuckDbStore store = DuckDbStore.open(work.resolve("openl.duckdb"))) {
      assertTrue(
          store
              .findInvitation(Keyring.open(work.resolve("keys")).invitation(token))
              .orElseThrow()
              .revoked());
    }
    assertTrue(draws("next.csv").out().contains("1 link "));
    String next = Files.readAllLines(home.resolve("next.csv")).get(1);
    assertTrue(next.startsWith("space-00001,") && !next.equals(first), next);
  }

  @Test
  void closingDrawsNothingAndDrawingNeedsAFile() {
    Prompt.Outcome both = draws("links.csv", "--revoke", "space-00001");
    assertEquals(2, both.code());
    assertTrue(both.err().contains("neither --out nor --renew"), both.err());
    Prompt.Outcome neither = prompt.types("links", STUDY, "--wave", "2025");
    assertEquals(2, neither.code());
    assertTrue(neither.err().contains("expected --out FILE"), neither.err());
  }

  @Test
  void whatCannotBeDrawnIsRefusedAndLeavesNothing() {
    Prompt.Outcome nobody = draws("links.csv", "--renew", "space-9");
    assertEquals(2, nobody.code());
    assertTrue(nobody.err().contains("no unit \"space-9\""), nobody.err());

    Prompt.Outcome nowhere = draws("no/such/folder/links.csv");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.err().contains("cannot be written"), nowhere.err());
    assertFalse(Files.exists(home.resolve("links.csv")));
  }

  private Prompt.Outcome draws(String file, String... more) {
    List<String> typed =
        new java.util.ArrayList<>(
            List.of("links", STUDY, "--wave", "2025", "--out", home.resolve(file).toString()));
    typed.addAll(List.of(more));
    return prompt.types(typed.toArray(String[]::new));
  }
}
