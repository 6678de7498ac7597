package fr.openl.web.door;

import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page: its title, language and the switch to the others.
 *
 * @param languages the languages the page can be had in
 * @param form the id of the form that a change of language sends, so that nothing typed is lost;
 *     empty when a link is enough
 */
public record PageFrame(
    Texts texts,
    String title,
    List<String> languages,
    Optional<String> form,
    Optional<LocalText> notice,
    Assets assets) {
  public PageFrame {
    languages = List.copyOf(languages);
  }

  /** The same with a further warning. */
  public PageFrame warning(LocalText further) {
    return new PageFrame(
        texts,
        title,
        languages,
        form,
        Optional.of(notice.map(first -> joined(first, further)).orElse(further)),
        assets);
  }

  private static LocalText joined(LocalText first, LocalText further) {
    Map<String, String> words = new LinkedHashMap<>(further.byLanguage());
    first
        .byLanguage()
        .forEach((language, said) -> words.merge(language, said, (last, one) -> one + " – " + last));
    return new LocalText(words);
  }

  /** The id of that form; null when there is none. */
  public @Nullable String formId() {
    return form.orElse(null);
  }

  /** A warning that stands on every page, such as "demonstration"; null when there is none. */
  public @Nullable Passage warning() {
    return notice.map(texts::in).orElse(null);
  }

  /** The languages to change to, without the present one. */
  public List<String> others() {
    return languages.stream().filter(language -> !language.equals(texts.language())).toList();
  }

  /** A language's own name, such as {@code Français}. */
  public String name(String language) {
    Locale locale = Locale.of(language);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
