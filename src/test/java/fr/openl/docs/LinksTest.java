package fr.openl.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link and image between the pages of this repository leads to something that is there. */
class LinksTest {
  /** The pages beside the code: those in the root and everything under {@code docs/}. */
  static List<Path> pages() throws Exception {
    List<Path> pages = new ArrayList<>();
    try (Stream<Path> root = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"))) {
      Stream.concat(root, docs)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(pages::add);
    }
    return pages;
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkOfThePageLeadsSomewhere(Path page) throws Exception {
    List<String> broken = new ArrayList<>();
    for (String link : MarkdownPage.of(page).links()) {
      problem(page, link).ifPresent(problem -> broken.add(link + ": " + problem));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void aBrokenLinkIsSeen() throws Exception {
    Path page = Path.of("docs/indicators.md");
    assertEquals(Optional.of("no such file"), problem(page, "nowhere.md"));
    assertEquals(Optional.of("no such heading"), problem(page, "#nothing"));
    assertEquals(Optional.of("no such heading"), problem(page, "study-files.md#nothing"));
    assertEquals(Optional.empty(), problem(page, "study-files.md#question-types"));
    assertEquals(Optional.empty(), problem(page, "https://example.org/nowhere.md"));
    assertTrue(MarkdownPage.of(page).links().contains("study-files.md"));
  }

  private static Optional<String> problem(Path page, String link) throws Exception {
    URI target = URI.create(link);
    if (target.isAbsolute()) {
      return Optional.empty();
    }
    Path file = page.resolveSibling(target.getPath()).normalize();
    if (target.getPath().isEmpty()) {
      file = page;
    }
    if (!Files.exists(file)) {
      return Optional.of("no such file");
    }
    return target.getFragment() == null
            || MarkdownPage.of(file).anchors().contains(target.getFragment())
        ? Optional.empty()
        : Optional.of("no such heading");
  }
}
