package fr.openl.charts;

import fr.openl.disclosure.Published;
import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import fr.openl.disclosure.ReleasedRow;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Puts figures into the sentences of a text alternative. */
final class Telling {
  /** More items are not told one by one. */
  static final int MOST = 8;

  private final Setting setting;

  Telling(Setting setting) {
    this.setting = setting;
  }

  /**
   * One sentence that opens with {@code openingKey} and tells the first items one by one; the rest
   * is referred to the table.
   */
  TextAlternative series(String openingKey, Scale scale, List<Item> items) {
    String told =
        items.stream()
            .limit(MOST)
            .map(item -> item(item, scale))
            .collect(Collectors.joining(setting.words().say("alt.separator")));
    return whole(List.of(setting.words().say(openingKey, told), rest(items.size() - MOST)));
  }

  /** A line of everyone with the domains in which it is highest and lowest. */
  String extremes(String label, Released whole, Scale scale, List<Item> domains) {
    Comparator<Item> byValue =
        Comparator.comparingDouble(item -> ((Published) item.number()).value());
    List<Item> shown =
        domains.stream().filter(i -> i.number() instanceof Published).sorted(byValue).toList();
    if (shown.size() < 2) {
      return setting.words().say("alt.domain", label, setting.tell(scale, whole));
    }
    return setting
        .words()
        .say(
            "alt.extremes",
            label,
            setting.tell(scale, whole),
            item(shown.getLast(), scale),
            item(shown.getFirst(), scale));
  }

  /** The numbers of rows with their labels. */
  List<Item> items(List<ReleasedRow> rows) {
    return rows.stream()
        .map(row -> new Item(setting.passage(row.label()).words(), row.estimate()))
        .toList();
  }

  /** All numbers of one line, such as a domain's. */
  String line(String label, Scale scale, List<Item> items) {
    return setting
        .words()
        .say(
            "alt.domain",
            label,
            items.stream()
                .map(item -> item(item, scale))
                .collect(Collectors.joining(setting.words().say("alt.separator"))));
  }

  private String item(Item item, Scale scale) {
    return setting.words().say("alt.item", item.label(), setting.tell(scale, item.number()));
  }

  /** Sentences one after the other, opened by the warning that the data are simulated. */
  TextAlternative whole(List<String> sentences) {
    String words = sentences.stream().filter(s -> !s.isBlank()).collect(Collectors.joining(" "));
    return new TextAlternative(
        setting.language(),
        setting.simulated() ? setting.words().say("simulated") + ". " + words : words);
  }

  /** The sentence for what is only in the table; empty when nothing is. */
  String rest(int left) {
    return left > 0 ? setting.words().count("alt.rest", left) : "";
  }

  /** One labelled number. */
  record Item(String label, Released number) {}
}
