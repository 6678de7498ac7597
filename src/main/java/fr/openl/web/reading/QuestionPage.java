package fr.openl.web.reading;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Study;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Texts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One question of one revision, under an address that stays: its words in all languages, its codes,
 * where it stands and how it compares with the other revisions.
 *
 * @param blockRouting when its block is asked; absent: always
 * @param asked how many questions the revision asks
 * @param previous the question before; null for the first
 * @param next the question after; null for the last
 * @param series what the study declares about comparing over the waves; null when it says nothing
 * @param history the same question in the other revisions, the oldest first
 */
public record QuestionPage(
    PageFrame frame,
    Study study,
    String revision,
    String questionnairePath,
    QuestionView view,
    Passage block,
    Optional<QuestionView.Routing> blockRouting,
    int asked,
    @Nullable QuestionView previous,
    @Nullable QuestionView next,
    @Nullable String series,
    List<Earlier> history) {
  public QuestionPage {
    history = List.copyOf(history);
  }

  public Texts texts() {
    return frame.texts();
  }

  /** The items that hold the answers, as the data name them. */
  public List<String> variables() {
    return view.question().items().stream().map(Item::id).toList();
  }

  /** The code lists of its items, each once. */
  public List<CodeList> lists() {
    return view.question().items().stream()
        .flatMap(item -> item.measure().findList().stream())
        .distinct()
        .toList();
  }

  /** The languages in which the study is written. */
  public List<String> languages() {
    return study.languages();
  }

  /** A text in one language exactly; null where it is not translated. */
  public @Nullable String exact(LocalText text, String language) {
    return text.byLanguage().get(language);
  }

  public @Nullable String exact(Category category, String language) {
    return exact(category.label(), language);
  }

  /** What {@code lang} must say on words in a language; null in the language of the page. */
  public @Nullable String mark(String language) {
    return language.equals(texts().page()) ? null : language;
  }

  /**
   * The question in another revision.
   *
   * @param words its label there; null when it is not in it
   * @param path its address there; null when it is not in it
   * @param compared how its answers compare with those of this revision
   */
  public record Earlier(
      String revision, @Nullable Passage words, @Nullable String path, String compared) {}
}
