package fr.openl.report;

import fr.openl.Refusal;
import fr.openl.frame.StudyFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * The words that a study's authors wrote for its report, in {@code report/<language>.md}: what
 * stands before the first heading opens the report, the section {@code ## <block>} opens a block. A
 * figure is quoted as <code>{{indicator}}</code> or <code>{{indicator.category}}</code>.
 */
final class StudyWords {
  private static final String OPENING = "";
  private static final Pattern HEADING = Pattern.compile("(?m)^##[ \\t]+([^\\s#]+)[ \\t]*$");
  private static final Pattern QUOTE = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*\\}\\}");

  private final String language;
  private final Path file;
  private final Map<String, String> sections;
  private final Map<String, String> figures;

  private StudyWords(
      String language, Path file, Map<String, String> sections, Map<String, String> figures) {
    this.language = language;
    this.file = file;
    this.sections = sections;
    this.figures = figures;
  }

  /**
   * The words in {@code language}, else in the study's own; nothing is said where there is no file.
   *
   * @param figures what may be quoted → its words
   */
  static StudyWords read(StudyFolder study, String language, Map<String, String> figures) {
    for (String candidate : List.of(language, study.study().defaultLanguage())) {
      Path file = study.folder().resolve("report").resolve(candidate + ".md");
      if (Files.isRegularFile(file)) {
        return new StudyWords(candidate, file, split(content(file)), figures);
      }
    }
    return new StudyWords(language, study.folder(), Map.of(), figures);
  }

  /** What stands before the first section. */
  Optional<Markup> opening() {
    return section(OPENING);
  }

  /**
   * The words of a block.
   *
   * @throws Refusal when they quote a figure that the report does not have
   */
  Optional<Markup> section(String block) {
    return Optional.ofNullable(sections.get(block))
        .filter(words -> !words.isBlank())
        .map(words -> new Markup(language, html(quoted(words))));
  }

  private String quoted(String words) {
    return QUOTE.matcher(words).replaceAll(match -> Matcher.quoteReplacement(figure(match)));
  }

  private String figure(MatchResult match) {
    String words = figures.get(match.group(1));
    if (words == null) {
      throw new Refusal(
          file
              + " quotes the figure {{"
              + match.group(1)
              + "}}, which this report does not have; it has "
              + String.join(", ", figures.keySet()));
    }
    return words;
  }

  private static String html(String words) {
    return HtmlRenderer.builder()
        .escapeHtml(true)
        .sanitizeUrls(true)
        .build()
        .render(Parser.builder().build().parse(words));
  }

  private static Map<String, String> split(String text) {
    Map<String, String> sections = new LinkedHashMap<>();
    String name = OPENING;
    int from = 0;
    Matcher headings = HEADING.matcher(text);
    while (headings.find()) {
      sections.put(name, text.substring(from, headings.start()));
      name = headings.group(1);
      from = headings.end();
    }
    sections.put(name, text.substring(from));
    return sections;
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
