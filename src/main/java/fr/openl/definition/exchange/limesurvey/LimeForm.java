package fr.openl.definition.exchange.limesurvey;

import fr.openl.definition.LocalText;
import fr.openl.definition.exchange.Dialect;
import fr.openl.definition.exchange.ExchangeReport;
import fr.openl.definition.exchange.ForeignBlock;
import fr.openl.definition.exchange.ForeignForm;
import fr.openl.definition.exchange.ForeignQuestion;
import fr.openl.definition.exchange.Languages;
import fr.openl.definition.exchange.Rule;
import fr.openl.definition.exchange.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A survey of LimeSurvey as a form: each group a block. */
final class LimeForm {
  private static final Pattern PIPED =
      Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)(\\.(shown|NAOK|value))?}");

  private final LimeSurvey survey;
  private final ExchangeReport report;
  private final Languages languages;
  private final LimeQuestions questions;

  LimeForm(LimeSurvey survey, ExchangeReport report) {
    this.survey = survey;
    this.report = report;
    this.languages = new Languages(report);
    this.questions = new LimeQuestions(this, report);
  }

  ForeignForm form() {
    String base = survey.settings.getOrDefault("language", "");
    String first = base.isEmpty() ? survey.languages.stream().findFirst().orElse("en") : base;
    String code = languages.code(first, "settings");
    List<ForeignBlock> blocks = new ArrayList<>();
    for (LimeSurvey.Group group : survey.groups) {
      List<ForeignQuestion> asked = new ArrayList<>();
      group.questions.forEach(question -> asked.addAll(questions.of(question)));
      blocks.add(
          new ForeignBlock(
              group.place,
              group.name.getOrDefault(first, group.key).isEmpty()
                  ? "group"
                  : blockName(group.name.getOrDefault(first, group.key)),
              words(group.name, group.place),
              words(group.description, group.place),
              rule(group.relevance, group.place).map(List::of).orElse(List.of()),
              asked));
    }
    return new ForeignForm(
        Dialect.LIMESURVEY,
        words(survey.title, "settings"),
        Optional.empty(),
        languages.inOrder(code),
        Map.of(),
        blocks,
        contact());
  }

  private static String blockName(String title) {
    String words = Texts.withoutHtml(title);
    return words.length() > 40 ? words.substring(0, 40) : words;
  }

  private Optional<ForeignForm.Contact> contact() {
    String mail = survey.settings.getOrDefault("adminemail", "");
    String name = survey.settings.getOrDefault("admin", "");
    return mail.contains("@")
        ? Optional.of(new ForeignForm.Contact(name.isEmpty() ? mail : name, mail))
        : Optional.empty();
  }

  /** The words by our language codes, without HTML, with piped answers named as {@code ${id}}. */
  Optional<LocalText> words(Map<String, String> byLanguage, String place) {
    Map<String, String> plain = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, words) -> {
          String text = Texts.withoutHtml(words);
          if (!text.equals(Texts.trimmed(words))) {
            report.tell(place, "formatting in HTML", "its words are kept");
          }
          if (!language.isEmpty() && !text.isEmpty()) {
            plain.putIfAbsent(languages.code(language, place), piped(text, place));
          }
        });
    return Texts.of(plain);
  }

  private String piped(String words, String place) {
    String named = PIPED.matcher(words).replaceAll("\\${$1}");
    Matcher calculated = Pattern.compile("(?<!\\$)\\{[^{}]+}").matcher(named);
    if (calculated.find()) {
      report.tell(place, "a calculation in a text: " + calculated.group(), "… stands there");
    }
    return calculated.replaceAll("…");
  }

  /** A relevance equation; {@code 1} and a blank are none. */
  static Optional<Rule> rule(String relevance, String place) {
    String bare = Texts.trimmed(relevance);
    boolean braced =
        bare.startsWith("{") && bare.endsWith("}") && bare.indexOf('}') == bare.length() - 1;
    String text = braced ? bare.substring(1, bare.length() - 1) : bare;
    return text.isEmpty() || text.equals("1") || text.equals("(1)")
        ? Optional.empty()
        : Optional.of(new Rule(text, place));
  }
}
