package fr.openl.definition.exchange;

import fr.openl.definition.document.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The languages of a form by their codes. A form may name them by a code, in English, in their own
 * words, or both: {@code Français (fr)}.
 */
public final class Languages {
  private static final Pattern IN_BRACKETS = Pattern.compile(".*\\(([^()]+)\\)\\s*");
  private static final Map<String, String> CODES = codes();

  /** Codes of ISO 639-2 for libraries, where they differ from those for terms. */
  private static final Map<String, String> BIBLIOGRAPHIC =
      Map.ofEntries(
          Map.entry("fre", "fr"),
          Map.entry("ger", "de"),
          Map.entry("dut", "nl"),
          Map.entry("chi", "zh"),
          Map.entry("gre", "el"),
          Map.entry("cze", "cs"),
          Map.entry("rum", "ro"),
          Map.entry("slo", "sk"),
          Map.entry("per", "fa"),
          Map.entry("arm", "hy"),
          Map.entry("geo", "ka"),
          Map.entry("ice", "is"),
          Map.entry("mac", "mk"),
          Map.entry("may", "ms"),
          Map.entry("bur", "my"),
          Map.entry("alb", "sq"),
          Map.entry("baq", "eu"),
          Map.entry("tib", "bo"),
          Map.entry("wel", "cy"),
          Map.entry("mao", "mi"));

  private static final Map<String, String> THREE_LETTERS = threeLetters();

  /** The codes that are reserved for languages without one. */
  private static final Pattern OWN = Pattern.compile("qa[a-z]");

  private final ExchangeReport report;
  private final Map<String, String> known = new HashMap<>();
  private final List<String> used = new ArrayList<>();

  public Languages(ExchangeReport report) {
    this.report = report;
  }

  /** The code of the language that the form calls {@code name}; unknown ones get a private code. */
  public String code(String name, String place) {
    String code =
        known.computeIfAbsent(
            Texts.trimmed(name).toLowerCase(Locale.ROOT),
            key -> find(name).orElseGet(() -> own(name, place)));
    if (!used.contains(code)) {
      used.add(code);
    }
    return code;
  }

  /** The codes met so far, {@code first} first. */
  public List<String> inOrder(String first) {
    List<String> all = new ArrayList<>(List.of(first));
    used.stream().filter(code -> !code.equals(first)).forEach(all::add);
    return all;
  }

  /** The first language met. */
  public Optional<String> findFirst() {
    return used.stream().findFirst();
  }

  /** The code that a name or tag stands for. */
  public static Optional<String> find(String name) {
    Matcher brackets = IN_BRACKETS.matcher(name);
    String word = Texts.trimmed(brackets.matches() ? brackets.group(1) : name);
    return tag(word)
        .or(() -> Optional.ofNullable(CODES.get(word.toLowerCase(Locale.ROOT))))
        .or(
            () ->
                Optional.ofNullable(
                    CODES.get(
                        Texts.trimmed(name.replaceAll("\\(.*", "")).toLowerCase(Locale.ROOT))));
  }

  private static Optional<String> tag(String word) {
    String[] parts = word.split("[-_]", -1);
    String language = twoLetters(parts[0].toLowerCase(Locale.ROOT));
    if (!language.matches("[a-z]{2,3}")
        || (parts.length == 1
            && !CODES.containsValue(language)
            && !OWN.matcher(language).matches())) {
      return Optional.empty();
    }
    String region = parts.length > 1 ? parts[1].toUpperCase(Locale.ROOT) : "";
    String tag = region.matches("[A-Z]{2}") ? language + "-" + region : language;
    return Shape.Words.LANGUAGE.matcher(tag).matches() ? Optional.of(tag) : Optional.empty();
  }

  /** {@code eng} and {@code fra} of ISO 639-2 as {@code en} and {@code fr} of ISO 639-1. */
  private static String twoLetters(String code) {
    return THREE_LETTERS.getOrDefault(code, code);
  }

  private static Map<String, String> threeLetters() {
    Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
    for (String code : Locale.getISOLanguages()) {
      String three = Locale.of(code).getISO3Language();
      if (!three.isEmpty()) {
        codes.putIfAbsent(three, code);
      }
    }
    return Map.copyOf(codes);
  }

  /** ISO 639-2 reserves qaa to qtz for local use. */
  private String own(String name, String place) {
    long before = known.values().stream().filter(code -> code.startsWith("qa")).count();
    String code = "qa" + (char) ('a' + (int) Math.min(before, 25));
    report.tell(place, "the language '" + name + "', which has no known code", "called " + code);
    return code;
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOLanguages()) {
      Locale locale = Locale.of(code);
      for (Locale in : List.of(Locale.ENGLISH, Locale.FRENCH, locale)) {
        codes.putIfAbsent(locale.getDisplayLanguage(in).toLowerCase(Locale.ROOT), code);
      }
    }
    return Map.copyOf(codes);
  }
}
