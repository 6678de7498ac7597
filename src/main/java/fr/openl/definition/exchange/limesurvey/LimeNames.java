package fr.openl.definition.exchange.limesurvey;

import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.exchange.ExchangeReport;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Our ids and codes as LimeSurvey allows them: letters and digits only, codes of at most five
 * signs.
 */
public final class LimeNames {
  private static final Pattern PIPED = Pattern.compile("\\$\\{\\s*([^{}]*?)\\s*}");
  private static final int LONGEST_CODE = 5;

  private final Map<String, String> questions = new LinkedHashMap<>();

  /** Of a grid's rows, by its question. */
  private final Map<String, Map<String, String>> rows = new HashMap<>();

  /** Of a list's categories. */
  private final Map<String, Map<String, String>> categories = new HashMap<>();

  /** The names in the form that {@code questionnaire} is written as. */
  public static LimeNames of(Questionnaire questionnaire) {
    return new LimeNames(questionnaire, new ExchangeReport());
  }

  LimeNames(Questionnaire questionnaire, ExchangeReport report) {
    Set<String> taken = new HashSet<>();
    for (Question question : questionnaire.questions().toList()) {
      String plain = question.id().replace("_", "");
      String own = plain;
      for (int i = 2; !taken.add(own); i++) {
        own = plain + "x" + i;
      }
      questions.put(question.id(), own);
      if (!own.equals(question.id())) {
        report.tell(question.id(), "an id that LimeSurvey does not allow", "called " + own);
      }
      if (question.type().control() instanceof Control.Grid grid) {
        rows.put(question.id(), shortened(grid.rows().stream().map(Control.Row::id).toList()));
      }
    }
    questionnaire.lists().forEach(list -> categories.put(list.id(), shortened(list.codes())));
  }

  private static Map<String, String> shortened(Iterable<String> all) {
    Map<String, String> byCode = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    int number = 0;
    for (String code : all) {
      number++;
      String plain = code.replaceAll("[^a-z0-9]", "");
      boolean fits = code.equals(plain) && code.length() <= LONGEST_CODE;
      String own = fits ? code : "A" + number;
      for (int i = 1; !taken.add(own); i++) {
        own = "B" + (number * 10 + i);
      }
      byCode.put(code, own);
    }
    return byCode;
  }

  /** How a question is called. */
  public String question(String id) {
    return questions.getOrDefault(id, id);
  }

  /** The code of a category of a list. */
  public String category(String list, String code) {
    return categories.getOrDefault(list, Map.of()).getOrDefault(code, code);
  }

  /** The code of a row of a grid. */
  public String row(String question, String row) {
    return rows.getOrDefault(question, Map.of()).getOrDefault(row, row);
  }

  /** How expressions name an item. */
  String item(String id) {
    int dot = id.indexOf('.');
    if (dot < 0) {
      return question(id);
    }
    String of = id.substring(0, dot);
    String row = id.substring(dot + 1);
    return question(of) + "_" + row(of, row);
  }

  /** Words with the answers they pipe as LimeSurvey shows them. */
  String piped(String words) {
    return PIPED
        .matcher(words)
        .replaceAll(found -> Matcher.quoteReplacement("{" + item(found.group(1)) + ".shown}"));
  }

  /** The letter of a question type. */
  static String letter(Control control) {
    return switch (control) {
      case Control.Reading reading -> "X";
      case Control.Hidden hidden -> "*";
      case Control.Choice choice -> "L";
      case Control.Choices choices -> "M";
      case Control.Order order -> "R";
      case Control.Steps steps -> steps.from() == 1 && steps.to() == 5 ? "5" : "L";
      case Control.YesNo yesNo -> "Y";
      case Control.NumberEntry number -> "N";
      case Control.DayEntry day -> "D";
      case Control.Writing writing -> writing.lines() > 1 ? "T" : "S";
      case Control.Grid grid -> "F";
    };
  }

  static String figure(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
