package fr.openl.web.neighbours;

import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form of a new or an existing entry.
 *
 * @param fresh whether there is no entry yet
 * @param notice what has happened to this page; null when nothing has
 * @param problems field → what is wrong with it
 * @param back where nothing happens
 */
public record EntryFormPage(
    PageFrame frame,
    boolean fresh,
    @Nullable String notice,
    Map<String, String> problems,
    String seal,
    String name,
    List<Choice> regions,
    List<Choice> offers,
    List<Choice> seeks,
    String address,
    boolean agreed,
    String back) {
  public EntryFormPage {
    problems = Collections.unmodifiableMap(new LinkedHashMap<>(problems));
    regions = List.copyOf(regions);
    offers = List.copyOf(offers);
    seeks = List.copyOf(seeks);
  }

  /** What is wrong with a field; null when nothing is. */
  public @Nullable String problem(String field) {
    return problems.get(field);
  }

  /** What assistive technology is told of a field; null when nothing. */
  public @Nullable String invalid(String field) {
    return problems.containsKey(field) ? "true" : null;
  }

  /** One category to choose. */
  public record Choice(String code, Passage label, boolean chosen) {}
}
