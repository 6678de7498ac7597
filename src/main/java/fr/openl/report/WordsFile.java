package fr.openl.report;

import fr.openl.Refusal;
import fr.openl.frame.StudyFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file of a study's own words for its report. What stands before the first heading opens the
 * report, the section {@code ## <block>} opens the page of a block.
 *
 * @param language of the words
 * @param sections by block; the opening's name is empty
 */
record WordsFile(String language, Path path, Map<String, Section> sections) {
  static final String OPENING = "";
  private static final Pattern HEADING = Pattern.compile("##[ \\t]+([^\\s#]+)[ \\t]*");

  /** Lines of the file, the first of them being number {@code from}, counted from 1. */
  record Section(int from, List<String> lines) {
    Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * The words for an edition: those of its wave before those of every year, in the reader's
   * language before the study's own.
   *
   * @throws Refusal when the file cannot be read
   */
  static Optional<WordsFile> find(StudyFolder study, String wave, String language) {
    Path folder = study.folder().resolve("report");
    for (String spoken : List.of(language, study.study().defaultLanguage())) {
      for (Path place : List.of(folder.resolve(wave), folder)) {
        Path file = place.resolve(spoken + ".md");
        if (Files.isRegularFile(file)) {
          return Optional.of(new WordsFile(spoken, file, split(read(file))));
        }
      }
    }
    return Optional.empty();
  }

  private static Map<String, Section> split(List<String> lines) {
    Map<String, Section> sections = new LinkedHashMap<>();
    String name = OPENING;
    int from = 1;
    List<String> own = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Matcher heading = HEADING.matcher(lines.get(i));
      if (heading.matches()) {
        sections.put(name, new Section(from, own));
        name = heading.group(1);
        from = i + 2;
        own.clear();
      } else {
        own.add(lines.get(i));
      }
    }
    sections.put(name, new Section(from, own));
    return sections;
  }

  private static List<String> read(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException unreadable) {
      throw Refusal.said(
          "Cannot read " + file + ": " + unreadable.getMessage(),
          "Impossible de lire " + file + " : " + unreadable.getMessage(),
          unreadable);
    }
  }
}
