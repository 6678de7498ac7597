package fr.openl.charts;

import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Translations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The languages in which a study's report is told: its own in their order, then the other ones of
 * the program. French and English come with the program; the sentences of any other stand in the
 * study's folder, {@code lang/<language>.report.properties}, all of them or the file is refused. A
 * language without that file has no report.
 */
public final class Vocabulary {
  private static final String ENDING = ".report.properties";

  private final Map<String, Words> languages;
  private final List<String> silent;

  private Vocabulary(Map<String, Words> languages, List<String> silent) {
    this.languages = new LinkedHashMap<>(languages);
    this.silent = List.copyOf(silent);
    Words.LANGUAGES.forEach(own -> this.languages.putIfAbsent(own, Words.in(own)));
  }

  /** The words of a study; every sentence that is missing or wrong is an error with its place. */
  public static Reading<Vocabulary> read(StudyFolder study) {
    Problems problems = new Problems();
    List<String> declared = study.study().languages();
    Map<String, Words> languages = new LinkedHashMap<>();
    List<String> silent = new ArrayList<>();
    for (String language : declared) {
      Path file = file(study, language);
      if (Words.LANGUAGES.contains(language)) {
        languages.put(language, Words.in(language));
      } else if (Files.isRegularFile(file)) {
        SentenceCheck.read(file, study.named(file), language, problems)
            .ifPresent(words -> languages.put(language, words));
      } else {
        silent.add(language);
        problems.warning(
            Place.startOf(study.named(study.folder().resolve("study.yaml"))),
            "the language %s, in which no report can be told".formatted(language),
            "its sentences in %s, which openl survey translate begins"
                .formatted(study.named(file)));
      }
    }
    strangers(study, problems);
    return Reading.of(Optional.of(new Vocabulary(languages, silent)), problems);
  }

  /** Where the sentences of {@code language} stand. */
  public static Path file(StudyFolder study, String language) {
    return folder(study).resolve(language + ENDING);
  }

  /** The languages of the report, the study's first one first. */
  public List<String> languages() {
    return List.copyOf(languages.keySet());
  }

  /** The languages of the study in which its report cannot be told, for want of the sentences. */
  public List<String> silent() {
    return silent;
  }

  /** Whether the report is told in {@code language}. */
  public boolean speaks(String language) {
    return languages.containsKey(language);
  }

  /** The words of {@code language}, else those of the first language of the report. */
  public Words in(String language) {
    Words words = languages.get(language);
    return words == null ? languages.values().iterator().next() : words;
  }

  /** Reports sentences of languages that the study does not declare, or that need none. */
  private static void strangers(StudyFolder study, Problems problems) {
    List<String> asked =
        study.study().languages().stream().filter(l -> !Words.LANGUAGES.contains(l)).toList();
    for (Path file : files(folder(study))) {
      String name = file.getFileName().toString();
      String language = name.substring(0, name.length() - ENDING.length());
      if (!asked.contains(language)) {
        problems.error(
            Place.startOf(study.named(file)),
            "sentences in " + language,
            asked.isEmpty()
                ? "none: the languages of the study have theirs in the program"
                : "a language of the study that is not in the program: "
                    + String.join(", ", asked));
      }
    }
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder(StudyFolder study) {
    return study.folder().resolve(Translations.FOLDER);
  }
}
