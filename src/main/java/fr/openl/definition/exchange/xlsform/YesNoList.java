package fr.openl.definition.exchange.xlsform;

import fr.openl.definition.exchange.ForeignList;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Choice lists that ask for nothing but yes or no. */
final class YesNoList {
  private static final Pattern NAME = Pattern.compile("(?i)yes[_-]?no.*|yn|oui[_-]?non.*");
  private static final Set<String> CODES = Set.of("yes", "no", "1", "0", "oui", "non", "y", "n");
  private static final Set<String> WORDS = Set.of("yes", "no", "oui", "non");

  private YesNoList() {}

  /** A list with the name, the codes and the words of a plain yes or no. */
  static boolean is(ForeignList list) {
    return NAME.matcher(list.name()).matches()
        && list.choices().size() == 2
        && list.choices().stream()
            .allMatch(
                choice ->
                    CODES.contains(choice.name().toLowerCase(Locale.ROOT))
                        && choice
                            .label()
                            .filter(
                                label ->
                                    label.byLanguage().values().stream()
                                        .allMatch(
                                            words ->
                                                WORDS.contains(words.toLowerCase(Locale.ROOT))))
                            .isPresent());
  }
}
