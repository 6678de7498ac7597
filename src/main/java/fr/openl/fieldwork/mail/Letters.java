package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The letters of one kind that a study writes in a wave, in each of its languages. */
public final class Letters {
  private static final String LINK = "link";
  private static final String OPT_OUT = "unsubscribe";
  private static final List<String> PLACEHOLDERS =
      List.of(
          "name",
          LINK,
          "title",
          "wave",
          "opens",
          "closes",
          "contact_name",
          "contact_mail",
          OPT_OUT);

  private final StudyFolder study;
  private final Wave wave;
  private final Map<String, LetterTemplate> templates;

  private Letters(StudyFolder study, Wave wave, Map<String, LetterTemplate> templates) {
    this.study = study;
    this.wave = wave;
    this.templates = templates;
  }

  /**
   * The letters in {@code mail/<kind>.<language>.md} of the study's folder.
   *
   * @throws Refusal with every problem of every file; one that is missing is a problem
   */
  public static Letters read(StudyFolder study, Wave wave, LetterKind kind) {
    Map<String, LetterTemplate> templates = new LinkedHashMap<>();
    List<LetterProblem> problems = new ArrayList<>();
    LetterCheck check = check(study, kind);
    for (String language : study.study().languages()) {
      Path file = study.folder().resolve("mail").resolve(kind.spelled() + "." + language + ".md");
      try {
        String text = Files.readString(file);
        List<LetterProblem> found = check.problems(study.named(file), text);
        if (found.isEmpty()) {
          templates.put(language, LetterTemplate.of(text, language));
        }
        problems.addAll(found);
      } catch (IOException unreadable) {
        problems.add(new LetterProblem.NoFile(study.named(file), kind, language));
      }
    }
    if (!problems.isEmpty()) {
      throw Refusal.said(
          told(problems, LetterProblem::english), told(problems, LetterProblem::french));
    }
    return new Letters(study, wave, templates);
  }

  private static LetterCheck check(StudyFolder study, LetterKind kind) {
    if (isWithoutLink(study, kind)) {
      return new LetterCheck(
          PLACEHOLDERS.stream().filter(known -> !known.equals(LINK)).toList(), List.of(OPT_OUT));
    }
    return new LetterCheck(PLACEHOLDERS, List.of(OPT_OUT, LINK));
  }

  private static String told(
      List<LetterProblem> problems, Function<LetterProblem, String> language) {
    return problems.stream().map(language).collect(Collectors.joining(System.lineSeparator()));
  }

  /**
   * Whether letters of this kind cannot tell the personal link: in an anonymous study nobody, not
   * even the observatory, may find a link again.
   */
  static boolean isWithoutLink(StudyFolder study, LetterKind kind) {
    return kind == LetterKind.REMINDER && study.study().privacy().identity() == Identity.ANONYMOUS;
  }

  /**
   * The letter to one contact.
   *
   * @param language one of the study's, else its first is used
   * @param address where the observatory is reached, without a slash at its end
   */
  public Letter write(
      String language,
      String name,
      String address,
      java.util.Optional<PersonalToken> link,
      PersonalToken optOut) {
    String used = templates.containsKey(language) ? language : study.study().defaultLanguage();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("name", name.replaceAll("\\s+", " "));
    link.ifPresent(
        token ->
            values.put(
                LINK,
                address + "/s/" + study.study().id() + "/" + wave.id() + "/" + token.spelled()));
    String first = study.study().defaultLanguage();
    values.put("title", study.study().title().in(used, first).words());
    values.put("wave", wave.title().map(t -> t.in(used, first).words()).orElse(wave.id()));
    values.put("opens", day(wave.opens(), used));
    values.put("closes", day(wave.closes(), used));
    values.put("contact_name", study.study().contact().name());
    values.put("contact_mail", study.study().contact().mail());
    values.put(OPT_OUT, address + optOutPath(optOut));
    return java.util.Objects.requireNonNull(templates.get(used)).fill(values);
  }

  /** Where a contact asks for no more mail. */
  public static String optOutPath(PersonalToken optOut) {
    return "/mail/stop/" + optOut.spelled();
  }

  private static String day(LocalDate day, String language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Locale.forLanguageTag(language.equals("en") ? "en-GB" : language))
        .format(day);
  }
}
