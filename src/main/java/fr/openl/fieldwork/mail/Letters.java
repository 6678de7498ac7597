package fr.openl.fieldwork.mail;

import fr.openl.Refusal;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.Reading;
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

/** The letters of one kind that a study writes in a wave, in each of its languages. */
public final class Letters {
  private static final List<String> PLACEHOLDERS =
      List.of(
          "name",
          "link",
          "title",
          "wave",
          "opens",
          "closes",
          "contact_name",
          "contact_mail",
          "unsubscribe");

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
    List<String> problems = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    List<String> known = new ArrayList<>(PLACEHOLDERS);
    List<String> required = new ArrayList<>(List.of("unsubscribe"));
    if (isWithoutLink(study, kind)) {
      known.remove("link");
    } else {
      required.add("link");
    }
    for (String language : study.study().languages()) {
      Path file = study.folder().resolve("mail").resolve(kind.spelled() + "." + language + ".md");
      try {
        Reading<LetterTemplate> read =
            LetterTemplate.read(
                study.named(file), Files.readString(file), language, known, required);
        read.value().ifPresent(template -> templates.put(language, template));
        read.errors().stream().map(DefinitionProblem::toString).forEach(problems::add);
      } catch (IOException unreadable) {
        String name = study.named(file);
        problems.add(
            "%s: no such readable file; expected the %s in %s"
                .formatted(name, kind.spelled(), language));
        missing.add(name + " : ce fichier n’existe pas ou est illisible");
      }
    }
    if (!problems.isEmpty()) {
      String told = String.join(System.lineSeparator(), problems);
      throw missing.size() == problems.size()
          ? Refusal.said(told, String.join(System.lineSeparator(), missing))
          : new Refusal(told);
    }
    return new Letters(study, wave, templates);
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
                "link",
                address + "/s/" + study.study().id() + "/" + wave.id() + "/" + token.spelled()));
    String first = study.study().defaultLanguage();
    values.put("title", study.study().title().in(used, first).words());
    values.put("wave", wave.title().map(t -> t.in(used, first).words()).orElse(wave.id()));
    values.put("opens", day(wave.opens(), used));
    values.put("closes", day(wave.closes(), used));
    values.put("contact_name", study.study().contact().name());
    values.put("contact_mail", study.study().contact().mail());
    values.put("unsubscribe", address + optOutPath(optOut));
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
