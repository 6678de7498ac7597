package fr.openl.openanswers;

import fr.openl.definition.CodeList;
import fr.openl.definition.Measure;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;

/**
 * How the open answers to an item are coded: a question of one or several categories that a coder
 * answers for each of them.
 *
 * @param item the text item, such as {@code why} or {@code tool.other}
 * @param book the one question, with its version as its revision
 */
public record CodingScheme(String item, Questionnaire book) {
  /** What the coder answers; its id is that of the variable. */
  public Question question() {
    return book.questions().findFirst().orElseThrow();
  }

  /** The variable that the codes become. */
  public String variable() {
    return question().id();
  }

  /** The version of the categories; codes given by another one do not count. */
  public String version() {
    return book.revision();
  }

  /** The categories. */
  public CodeList list() {
    return question().items().getFirst().measure().findList().orElseThrow();
  }

  /** Whether an answer may have several codes. */
  public boolean several() {
    return question().items().getFirst().measure() instanceof Measure.ManyCategories;
  }
}
