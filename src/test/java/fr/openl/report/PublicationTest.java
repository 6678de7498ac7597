package fr.openl.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A report appears whole or not at all, and takes nobody else's place. */
class PublicationTest {
  @TempDir Path folder;

  @Test
  void aSecondReportReplacesTheFirstAndLeavesNothingBeside() throws IOException {
    PublishedReport report = PublishedReport.in(folder);
    List<Path> first = report.files();
    report.publish();
    assertEquals(first, report.files());
    assertEquals(List.of("published", "surveys"), names(folder));
  }

  @Test
  void twoPublicationsOfTheSameFiguresAreTheSameBytes() throws IOException {
    PublishedReport report = PublishedReport.in(folder);
    List<byte[]> first = report.files().stream().map(PublicationTest::bytes).toList();
    report.publish();
    List<byte[]> second = report.files().stream().map(PublicationTest::bytes).toList();
    for (int i = 0; i < first.size(); i++) {
      assertArrayEquals(first.get(i), second.get(i));
    }
  }

  @Test
  void aReportThatFailsLeavesTheEarlierOneAsItWas() throws IOException {
    PublishedReport report = PublishedReport.in(folder);
    String before = report.page("framaspace-usages/2025/fr/index.html");
    report.givenWords("open-tools", "en", "## use\n\nAs many as {figure nonsense}.\n");
    Refusal refusal = assertThrows(Refusal.class, report::publish);
    thenSays(refusal, "en.md:3: {figure nonsense}");
    thenSays(refusal, "build_tools");
    assertEquals(before, report.page("framaspace-usages/2025/fr/index.html"));
    assertEquals(List.of("published", "surveys"), names(folder));
  }

  @Test
  void aFolderWithOtherFilesIsLeftAlone() throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("home")).resolve("diary.txt"), "dear");
    Refusal refusal =
        assertThrows(
            Refusal.class, () -> new YearlyReport().publish(List.of(), folder.resolve("home")));
    thenSays(refusal, "diary.txt");
    assertEquals("dear", Files.readString(folder.resolve("home/diary.txt")));
    assertFalse(Files.exists(folder.resolve("home/index.html")));
  }

  private static void thenSays(Refusal refusal, String words) {
    String message = String.valueOf(refusal.getMessage());
    assertTrue(message.contains(words), message);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
