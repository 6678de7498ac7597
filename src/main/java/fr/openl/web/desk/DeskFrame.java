package fr.openl.web.desk;

import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a page of the desk: who has signed in, and the ways to the other pages.
 *
 * @param sealing address of a form → its seal
 * @param said what was just done, in a sentence
 */
public record DeskFrame(
    PageFrame page,
    Optional<Session> session,
    UnaryOperator<String> sealing,
    Optional<String> said) {

  public Texts texts() {
    return page.texts();
  }

  /** The seal of a form that is sent to {@code path}. */
  public String seal(String path) {
    return sealing.apply(path);
  }

  /** The address of a page in the language of this one. */
  public String link(String path) {
    return path + (path.contains("?") ? "&" : "?") + "lang=" + texts().page();
  }

  /** Who has signed in; null when nobody has. */
  public @Nullable String account() {
    return session.map(s -> s.account().name()).orElse(null);
  }

  /** What was just done; null when nothing was. */
  public @Nullable String told() {
    return said.orElse(null);
  }

  public boolean mayReadAudit() {
    return session.filter(s -> s.may(Right.READ_AUDIT)).isPresent();
  }

  public String say(Wording words, Object... arguments) {
    return texts().say(words, arguments);
  }
}
