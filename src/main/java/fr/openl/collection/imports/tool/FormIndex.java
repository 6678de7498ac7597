package fr.openl.collection.imports.tool;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Control;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A questionnaire found by the names another tool may use: ids, the form's names, labels. */
final class FormIndex {
  private static final String OTHER = "-oth-";

  private final FormNames names;
  private final Map<String, Optional<Question>> byName = new HashMap<>();

  FormIndex(Questionnaire questionnaire, FormNames names) {
    this.names = names;
    List<Question> questions = questionnaire.questions().toList();
    // Codes first: a label that is another question's code never hides it.
    questions.forEach(question -> codesOf(question).forEach(name -> add(name, question)));
    Map<String, Optional<Question>> codes = Map.copyOf(byName);
    questions.forEach(
        question ->
            question.label().stream()
                .flatMap(FormIndex::words)
                .filter(words -> !codes.containsKey(Spelling.of(words)))
                .forEach(words -> add(words, question)));
  }

  private Stream<String> codesOf(Question question) {
    return Stream.of(
            Stream.of(question.id(), question.id().replace("_", "")),
            names.question(question.id()).stream())
        .flatMap(codes -> codes)
        .distinct();
  }

  /** A name that two questions bear names neither. */
  private void add(String name, Question question) {
    byName.merge(
        Spelling.of(name),
        Optional.of(question),
        (known, more) -> known.equals(more) ? known : Optional.empty());
  }

  private static Stream<String> words(LocalText text) {
    return text.byLanguage().values().stream();
  }

  /** The question of that name. */
  Optional<Question> find(String name) {
    return byName.getOrDefault(Spelling.of(name), Optional.empty());
  }

  /** The code of a category of {@code list}; {@code other} by any of the tools' names for it. */
  Optional<String> category(CodeList list, String name) {
    String wanted = Spelling.of(name);
    return list.categories().stream()
        .filter(category -> namesOf(list, category).anyMatch(wanted::equals))
        .map(Category::code)
        .findFirst();
  }

  /** What a file may say → code, where the importer does not know it by code or label. */
  Map<String, String> values(CodeList list) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Category category : list.categories()) {
      names
          .category(list.id(), category.code())
          .filter(name -> !list.codes().contains(name))
          .ifPresent(name -> values.put(name, category.code()));
      if (category.code().equals(Item.OTHER)) {
        values.put(OTHER, Item.OTHER);
        List.of("Other", "Autre").stream()
            .filter(word -> words(category.label()).noneMatch(word::equals))
            .forEach(word -> values.put(word, Item.OTHER));
      }
    }
    return values;
  }

  /** The id of a grid's row. */
  Optional<String> row(Question question, Control.Grid grid, String name) {
    String wanted = Spelling.of(name);
    return grid.rows().stream()
        .filter(
            row ->
                Stream.of(
                        Stream.of(row.id()),
                        names.row(question.id(), row.id()).stream(),
                        words(row.label()))
                    .flatMap(all -> all)
                    .map(Spelling::of)
                    .anyMatch(wanted::equals))
        .map(Control.Row::id)
        .findFirst();
  }

  private Stream<String> namesOf(CodeList list, Category category) {
    boolean other = category.code().equals(Item.OTHER);
    return Stream.of(
            Stream.of(category.code()),
            names.category(list.id(), category.code()).stream(),
            words(category.label()),
            other ? Stream.of(OTHER, "other", "autre", "autre :") : Stream.<String>of())
        .flatMap(all -> all)
        .map(Spelling::of);
  }
}
