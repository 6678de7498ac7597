package fr.openl.collection.imports;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The words by which the categories of one list go in a foreign file: the mapping's own, then the
 * codes, then the labels of the questionnaire in every language.
 */
final class Labels {
  private static final Comparator<String> LONGEST_FIRST =
      Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder());

  private final Map<String, Meaning> meanings = new HashMap<>();
  private final SortedSet<String> longestFirst = new TreeSet<>(LONGEST_FIRST);

  Labels(CodeList list, Map<String, Optional<String>> values) {
    for (Category category : list.categories()) {
      category
          .label()
          .byLanguage()
          .values()
          .forEach(
              label ->
                  meanings.putIfAbsent(Cells.trim(label), new Meaning.Chosen(category.code())));
    }
    list.codes().forEach(code -> meanings.put(code, new Meaning.Chosen(code)));
    values.forEach(
        (label, code) ->
            meanings.put(
                Cells.trim(label),
                code.<Meaning>map(Meaning.Chosen::new).orElseGet(Meaning.LeftOut::new)));
    longestFirst.addAll(meanings.keySet());
  }

  /** What a label stands for; empty when it is unknown. */
  Optional<Meaning> find(String label) {
    return Optional.ofNullable(meanings.get(label));
  }

  SortedSet<String> longestFirst() {
    return longestFirst;
  }

  /** What a known label stands for. */
  sealed interface Meaning {
    /** A category. */
    record Chosen(String code) implements Meaning {}

    /** Nothing, on purpose. */
    record LeftOut() implements Meaning {}
  }
}
