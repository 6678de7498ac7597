package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.exchange.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A column of an XLSForm sheet.
 *
 * @param name its canonical name, such as {@code constraint_message}
 * @param language the language behind {@code ::}, as the form names it; empty where there is none
 */
record FormColumn(String name, String language) {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("caption", "label"),
          Map.entry("command", "type"),
          Map.entry("tag", "name"),
          Map.entry("value", "name"),
          Map.entry("list name", "list_name"),
          Map.entry("listname", "list_name"),
          Map.entry("relevance", "relevant"),
          Map.entry("skip logic", "relevant"),
          Map.entry("skip_logic", "relevant"),
          Map.entry("bind:relevant", "relevant"),
          Map.entry("bind:required", "required"),
          Map.entry("bind:constraint", "constraint"),
          Map.entry("bind:calculate", "calculation"),
          Map.entry("calculate", "calculation"),
          Map.entry("bind:jr:constraintmsg", "constraint_message"),
          Map.entry("jr:constraintmsg", "constraint_message"),
          Map.entry("constraint message", "constraint_message"),
          Map.entry("constraining message", "constraint_message"),
          Map.entry("constraintmsg", "constraint_message"),
          Map.entry("bind:jr:requiredmsg", "required_message"),
          Map.entry("required message", "required_message"),
          Map.entry("bind:readonly", "readonly"),
          Map.entry("read_only", "readonly"),
          Map.entry("read only", "readonly"),
          Map.entry("control:appearance", "appearance"),
          Map.entry("body:appearance", "appearance"),
          Map.entry("choice filter", "choice_filter"),
          Map.entry("repeat count", "repeat_count"),
          Map.entry("guidance hint", "guidance_hint"),
          Map.entry("form title", "form_title"),
          Map.entry("title", "form_title"),
          Map.entry("form id", "form_id"),
          Map.entry("id_string", "form_id"),
          Map.entry("default language", "default_language"),
          Map.entry("media:image", "image"),
          Map.entry("media:audio", "audio"),
          Map.entry("media:video", "video"),
          Map.entry("media:big-image", "big-image"));

  /** Columns that may be told in several languages. */
  private static final List<String> TRANSLATED =
      List.of(
          "label",
          "hint",
          "constraint_message",
          "required_message",
          "guidance_hint",
          "image",
          "audio",
          "video",
          "big-image");

  /** Whether it may stand there once for each language. */
  boolean isTranslated() {
    return TRANSLATED.contains(name);
  }

  static FormColumn of(String header) {
    String spelled = Texts.trimmed(header).replaceAll("\\s*::?\\s*", ":").replaceAll("\\s+", " ");
    String lower = spelled.toLowerCase(Locale.ROOT);
    String whole = ALIASES.getOrDefault(lower, lower);
    if (TRANSLATED.contains(whole)) {
      return new FormColumn(whole, "");
    }
    int cut = spelled.lastIndexOf(':');
    if (cut > 0) {
      String before = lower.substring(0, cut);
      String name = ALIASES.getOrDefault(before, before);
      if (TRANSLATED.contains(name)) {
        return new FormColumn(name, Texts.trimmed(spelled.substring(cut + 1)));
      }
    }
    return new FormColumn(whole, "");
  }
}
