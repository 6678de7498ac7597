package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.accounts.AuditEntry.Act;
import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Erasing a unit that asks for it: told first what is held, then done. The log keeps the fact and
 * not whom it was about.
 */
final class EraseRoute {
  private static final String PATH = Waves.PATH + "/erase";
  private static final int STATUS_WRONG = 422;

  private final Desk desk;
  private final Waves waves;
  private final LiveFigures figures;

  EraseRoute(Desk desk, Waves waves, LiveFigures figures) {
    this.desk = desk;
    this.waves = waves;
    this.figures = figures;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, desk.entrance().reading(Right.ERASE, this::ask));
    routes.post(PATH, desk.entrance().doing(Right.ERASE, this::take));
  }

  private void ask(Context request, Session session) {
    answer(request, session, "", Map.of(), Optional.empty());
  }

  /** The first press looks at what is held, the second erases it. */
  private void take(Context request, Session session, Map<String, List<String>> form) {
    DeskWave wave = waves.get(request);
    String unit = Entrance.first(form, "unit").strip();
    try {
      Map<String, Integer> held = desk.books().works().countHeld(wave.study(), unit);
      if (!Entrance.first(form, "do").equals("erase")) {
        answer(request, session, unit, held, Optional.empty());
        return;
      }
      desk.books().works().erase(wave.study(), unit);
    } catch (Refusal refused) {
      answer(request.status(STATUS_WRONG), session, unit, Map.of(), Optional.of(refused));
      return;
    }
    desk.books().audit().add(session.account().name(), Act.UNIT_ERASED, wave.study(), "");
    figures.renew(wave.study(), wave.id());
    Desk.lead(request, wave.path(), DeedWords.DONE_ERASE);
  }

  private void answer(
      Context request,
      Session session,
      String unit,
      Map<String, Integer> held,
      Optional<Refusal> refusal) {
    DeskWave wave = waves.get(request);
    Texts texts = Languages.of(request);
    String title = texts.words(wave.door().title());
    DeskFrame frame = desk.frame(request, session, texts.say(EraseWords.ERASE) + " – " + title);
    desk.pages()
        .work(
            request,
            "erase",
            new ErasePage(
                frame,
                title,
                wave.path(),
                request.path(),
                unit,
                held.entrySet().stream()
                    .map(kind -> EraseWords.held(kind.getKey(), kind.getValue(), texts))
                    .toList(),
                refusal.map(r -> RefusalText.of(r, texts)).orElse(null)));
  }
}
