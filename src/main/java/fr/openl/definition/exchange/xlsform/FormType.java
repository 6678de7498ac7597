package fr.openl.definition.exchange.xlsform;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the column {@code type} of a row says.
 *
 * @param word the canonical type, such as {@code select_one}
 * @param list the list behind it; empty where there is none
 * @param other whether {@code or_other} follows
 */
record FormType(String word, String list, boolean other) {
  private static final Pattern CHOOSING =
      Pattern.compile(
          "(?i)(add )?(?<kind>select[_ ]one[_ ]from[_ ]file|select[_ ]multiple[_ ]from[_ ]file"
              + "|select[_ ]one[_ ]external|select[_ ]one|select1|select[_ ]multiple"
              + "|select[_ ]all[_ ]that[_ ]apply|select|odk:rank|rank)"
              + "( prompt)?( (from|using))?( (?<list>.+?))?"
              + "(?<other>[ _]or[ _](specify[ _])?other)?");

  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("int", "integer"),
          Map.entry("string", "text"),
          Map.entry("calculation", "calculate"),
          Map.entry("trigger", "acknowledge"),
          Map.entry("datetime", "datetime"),
          Map.entry("date time", "datetime"),
          Map.entry("photo", "image"),
          Map.entry("q date", "date"),
          Map.entry("q string", "text"),
          Map.entry("q int", "integer"),
          Map.entry("location", "geopoint"),
          Map.entry("gps", "geopoint"),
          Map.entry("qrcode", "barcode"),
          Map.entry("begin group", "begin_group"),
          Map.entry("end group", "end_group"),
          Map.entry("begin lgroup", "begin_repeat"),
          Map.entry("end lgroup", "end_repeat"),
          Map.entry("begin repeat", "begin_repeat"),
          Map.entry("end repeat", "end_repeat"),
          Map.entry("begin looped group", "begin_repeat"),
          Map.entry("end looped group", "end_repeat"),
          Map.entry("begingroup", "begin_group"),
          Map.entry("endgroup", "end_group"),
          Map.entry("beginrepeat", "begin_repeat"),
          Map.entry("endrepeat", "end_repeat"));

  static FormType of(String cell) {
    String spelled = cell.replaceAll("\\s+", " ").strip();
    Matcher choosing = CHOOSING.matcher(spelled);
    if (choosing.matches()) {
      String kind = choosing.group("kind").toLowerCase(Locale.ROOT).replace(' ', '_');
      String list = choosing.group("list") == null ? "" : choosing.group("list").strip();
      return new FormType(chosen(kind), list, choosing.group("other") != null);
    }
    String lower =
        spelled.toLowerCase(Locale.ROOT).replaceFirst("^add ", "").replaceFirst(" prompt$", "");
    String spaced = lower.replace('_', ' ');
    String word = ALIASES.getOrDefault(lower, ALIASES.getOrDefault(spaced, lower));
    if (spaced.startsWith("begin loop over") || spaced.startsWith("begin repeat")) {
      word = "begin_repeat";
    }
    return new FormType(spaced.equals("end loop") ? "end_repeat" : word, "", false);
  }

  private static String chosen(String kind) {
    return switch (kind) {
      case "select_one", "select1" -> "select_one";
      case "select_multiple", "select_all_that_apply", "select" -> "select_multiple";
      case "odk:rank", "rank" -> "rank";
      default -> kind;
    };
  }
}
