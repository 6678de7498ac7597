package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.accounts.Sessions;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import fr.openl.web.guard.Addresses;
import fr.openl.web.survey.FormBody;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Lets those in who have signed in and may do what they ask for. A session's cookie is not readable
 * by scripts, not sent by other sites' forms, and only over TLS where there is TLS. Every form is
 * sealed for its address and its session.
 */
final class Entrance {
  static final String LOGIN = "/desk/login";

  private static final String COOKIE = "openl_desk";
  private static final String TRAVEL = "openl_travel";

  private final Sessions sessions;
  private final FormSeal seals;
  private final Keyring keys;
  private final Addresses addresses;

  Entrance(Sessions sessions, FormSeal seals, Keyring keys, Addresses addresses) {
    this.sessions = sessions;
    this.seals = seals;
    this.keys = keys;
    this.addresses = addresses;
  }

  /** A page for whoever has this right. */
  Handler reading(Right right, BiConsumer<Context, Session> page) {
    return request -> {
      Optional<Session> session = session(request);
      if (session.isEmpty()) {
        sendAway(request);
        return;
      }
      refuseWithout(right, session.get());
      page.accept(request, session.get());
    };
  }

  /** What is done with a sealed form of whoever has this right. */
  Handler doing(Right right, Deed deed) {
    return request -> {
      Optional<Session> session = session(request);
      if (session.isEmpty()) {
        sendAway(request);
        return;
      }
      refuseWithout(right, session.get());
      Map<String, List<String>> form = FormBody.read(request);
      if (!holds(request.path(), session.get().print(), form)) {
        throw new RefusedRequest(Problem.SHUT, EntranceWords.UNSEALED.text());
      }
      deed.run(request, session.get(), form);
    };
  }

  /** Something done with the fields of a form. */
  interface Deed {
    void run(Context request, Session session, Map<String, List<String>> form);
  }

  /** Who has signed in. */
  Optional<Session> session(Context request) {
    return Optional.ofNullable(request.cookie(COOKIE)).flatMap(sessions::find);
  }

  /** Begins a session with a token of its own, whatever the browser held before. */
  void begin(Context request, Account account) {
    session(request).ifPresent(sessions::end);
    PersonalToken token = sessions.begin(account);
    setCookie(request, COOKIE, token.spelled(), Sessions.LONGEST.toSeconds());
  }

  void end(Context request, Session session) {
    sessions.end(session);
    setCookie(request, COOKIE, "", 0);
  }

  /** The browser that somebody uses who is away at an OpenID provider. */
  Optional<String> travelCookie(Context request) {
    return Optional.ofNullable(request.cookie(TRAVEL));
  }

  void setTravelCookie(Context request, String value, long seconds) {
    setCookie(request, TRAVEL, value, seconds);
  }

  /** A name that only this observatory can make of {@code parts}. */
  String print(String... parts) {
    return keys.seal(parts);
  }

  /** The seal of a form. */
  String seal(String path, String print) {
    return seals.put(path + " " + print);
  }

  boolean holds(String path, String print, Map<String, List<String>> form) {
    return seals.holds(path + " " + print, first(form, FormSeal.FIELD));
  }

  /** The first value of a field; empty when there is none. */
  static String first(Map<String, List<String>> form, String field) {
    return form.getOrDefault(field, List.of("")).getFirst();
  }

  /** Leads to a page of the desk, in the same language. */
  static void lead(Context request, String path) {
    Texts texts = Languages.of(request);
    request.redirect(
        path + (path.contains("?") ? "&" : "?") + "lang=" + texts.page(), HttpStatus.SEE_OTHER);
  }

  private static void sendAway(Context request) {
    lead(request, LOGIN);
  }

  private static void refuseWithout(Right right, Session session) {
    if (!session.may(right)) {
      throw new RefusedRequest(Problem.SHUT, DeskWords.NOT_YOURS.text());
    }
  }

  private void setCookie(Context request, String name, String value, long seconds) {
    request
        .res()
        .addHeader(
            "Set-Cookie",
            name
                + "="
                + value
                + "; Path=/desk; HttpOnly; SameSite=Lax; Max-Age="
                + seconds
                + (addresses.isEncrypted(request) ? "; Secure" : ""));
  }
}
