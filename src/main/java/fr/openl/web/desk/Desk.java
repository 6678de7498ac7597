package fr.openl.web.desk;

import fr.openl.accounts.Session;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Texts;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.Optional;

/** What the pages of the desk are served with. */
record Desk(DeskBooks books, Entrance entrance, Pages pages) {
  private static final String DONE = "done";

  /** The frame of a page for somebody who has signed in. */
  DeskFrame frame(Context request, Session session, String title) {
    return frame(request, Optional.of(session), session.print(), title);
  }

  /** The frame of a page for somebody who has not. */
  DeskFrame frame(Context request, String title) {
    return frame(request, Optional.empty(), "", title);
  }

  /** Leads to a page that tells what was done. */
  static void lead(Context request, String path, DeedWords done) {
    Entrance.lead(request, path + "?" + DONE + "=" + done.name());
  }

  private DeskFrame frame(Context request, Optional<Session> session, String print, String title) {
    Texts texts = Languages.of(request);
    String said = Optional.ofNullable(request.queryParam(DONE)).orElse("");
    return new DeskFrame(
        pages.frame(texts, title + " – OPEN-L", Languages.OWN),
        session,
        path -> entrance.seal(path, print),
        Arrays.stream(DeedWords.values())
            .filter(words -> words.name().equals(said))
            .map(words -> texts.say(words))
            .findFirst());
  }
}
