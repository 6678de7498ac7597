package fr.openl.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The categories among which a question lets choose, in order.
 *
 * @param source where the categories were taken from, when they are not written out
 */
public record CodeList(String id, List<Category> categories, Optional<Source> source) {
  public CodeList {
    categories = List.copyOf(categories);
  }

  public List<String> codes() {
    return categories.stream().map(Category::code).toList();
  }

  public Optional<Category> findCategory(String code) {
    return categories.stream().filter(category -> category.code().equals(code)).findFirst();
  }

  /** What a catalogue says of the categories: attribute → code → value. */
  public Map<String, Map<String, String>> attributes() {
    Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    for (Category category : categories) {
      category
          .attributes()
          .forEach(
              (name, value) ->
                  attributes
                      .computeIfAbsent(name, absent -> new LinkedHashMap<>())
                      .put(category.code(), value));
    }
    return attributes;
  }

  /** This list with one more category at its end. */
  public CodeList with(Category category) {
    List<Category> more = new ArrayList<>(categories);
    more.add(category);
    return new CodeList(id, more, source);
  }

  /**
   * A CSV file that holds the categories.
   *
   * @param file path from the folder that holds {@code surveys/}
   * @param codeColumn the column of the codes
   * @param labelColumns language → column of the labels
   * @param only column → value: the rows to keep
   */
  public record Source(
      String file, String codeColumn, Map<String, String> labelColumns, Map<String, String> only) {
    public Source {
      labelColumns = Collections.unmodifiableMap(new LinkedHashMap<>(labelColumns));
      only = Collections.unmodifiableMap(new LinkedHashMap<>(only));
    }
  }
}
