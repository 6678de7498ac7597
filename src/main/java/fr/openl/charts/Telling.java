package fr.openl.charts;

import fr.openl.disclosure.Released;
import fr.openl.disclosure.ReleasedIndicator.Scale;
import java.util.List;
import java.util.stream.Collectors;

/** Puts figures into the sentences of a text alternative. */
final class Telling {
  private static final int MOST = 8;

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
            .map(
                item ->
                    setting
                        .words()
                        .say("alt.item", item.label(), setting.tell(scale, item.number())))
            .collect(Collectors.joining(setting.words().say("alt.separator")));
    return whole(List.of(setting.words().say(openingKey, told), rest(items.size() - MOST)));
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
