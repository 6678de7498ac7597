package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A questionnaire of another tool, read but not yet translated.
 *
 * @param dialect the language of its expressions
 * @param title what it is called
 * @param version its revision, as its tool names it
 * @param languages the languages of its texts, the default first
 * @param lists its lists of choices by name, also those that no question uses
 * @param contact the name and mail address of who asks, where the form tells
 */
public record ForeignForm(
    Dialect dialect,
    Optional<LocalText> title,
    Optional<String> version,
    List<String> languages,
    Map<String, ForeignList> lists,
    List<ForeignBlock> blocks,
    Optional<Contact> contact) {
  public ForeignForm {
    languages = List.copyOf(languages);
    blocks = List.copyOf(blocks);
  }

  /** Whom respondents may ask. */
  public record Contact(String name, String mail) {}
}
