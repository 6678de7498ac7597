package fr.openl.definition.exchange;

import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lists of a form as they are written here, each with what became of its codes. */
final class ListAssembly {
  private final Aliases ids = Aliases.ids("list");
  private final Map<ForeignList, Made> made = new LinkedHashMap<>();

  /** Choices are told before anybody answers: here no answer stands in their words. */
  private static final Pattern PIPED = Pattern.compile("\\$\\{[^}]*}");

  private final ExchangeReport report;
  private final List<String> languages;
  private final NameTable names;

  ListAssembly(ExchangeReport report, List<String> languages, NameTable names) {
    this.report = report;
    this.languages = languages;
    this.names = names;
  }

  /**
   * A list of this house.
   *
   * @param codes the form's codes → ours, in the order of the list
   */
  record Made(String id, Map<String, String> codes, Node node) {}

  /** The list that {@code foreign} has become, or becomes now; empty when it has no choices. */
  Optional<Made> of(ForeignList foreign) {
    Made before = made.get(foreign);
    if (before != null) {
      return Optional.of(before);
    }
    if (foreign.choices().isEmpty()) {
      return Optional.empty();
    }
    Made list = make(foreign);
    made.put(foreign, list);
    return Optional.of(list);
  }

  /** The lists that questions use: those that the form names in its order, then the others. */
  Draft written(Collection<ForeignList> named) {
    Draft lists = new Draft();
    named.stream()
        .filter(made::containsKey)
        .map(this::getMade)
        .forEach(list -> lists.put(list.id(), list.node()));
    made.forEach(
        (foreign, list) -> {
          if (!named.contains(foreign)) {
            lists.put(list.id(), list.node());
          }
        });
    return lists;
  }

  private Made getMade(ForeignList foreign) {
    return of(foreign).orElseThrow();
  }

  private Made make(ForeignList foreign) {
    String id = ids.add(foreign.name());
    names.add("list", id, foreign.name());
    Aliases aliases = Aliases.codes();
    Map<String, String> codes = new LinkedHashMap<>();
    Draft categories = new Draft();
    for (ForeignList.Choice choice : foreign.choices()) {
      String name = Aliases.spelled(choice.name());
      if (codes.containsKey(name)) {
        report.tell(
            choice.place(),
            "a second choice '" + choice.name() + "' in the list " + foreign.name(),
            "left out");
        continue;
      }
      String code = aliases.add(name.equals("-oth-") ? Item.OTHER : name);
      codes.put(name, code);
      names.add("category of " + id, code, choice.name());
      categories.put(code, category(choice));
    }
    return new Made(id, codes, categories.mapping());
  }

  private Node category(ForeignList.Choice choice) {
    if (choice.label().isEmpty()) {
      report.tell(choice.place(), "a choice without a label", "its name is shown");
    }
    Draft words = new Draft();
    LocalText label =
        choice.label().orElseGet(() -> LocalText.of(languages.getFirst(), choice.name()));
    if (label.byLanguage().values().stream().anyMatch(text -> PIPED.matcher(text).find())) {
      report.tell(choice.place(), "an answer in the words of a choice", "… stands there");
    }
    inOurLanguages(label)
        .byLanguage()
        .forEach((language, text) -> words.put(language, PIPED.matcher(text).replaceAll("…")));
    if (choice.dontKnow()) {
      words.put("missing", "dont_know");
    }
    return words.mapping();
  }

  /** Words that every survey of a tool shares may be in more languages than the form. */
  private LocalText inOurLanguages(LocalText label) {
    Map<String, String> kept = new LinkedHashMap<>();
    languages.stream()
        .filter(label.byLanguage()::containsKey)
        .forEach(language -> kept.put(language, label.byLanguage().getOrDefault(language, "")));
    return kept.isEmpty()
        ? LocalText.of(languages.getFirst(), label.in("en", "en").words())
        : new LocalText(kept);
  }
}
