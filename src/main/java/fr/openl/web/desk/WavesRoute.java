package fr.openl.web.desk;

import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.desk.WavesPage.Line;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;

/** All waves with their state, and what in them needs a person. */
final class WavesRoute {
  private final Desk desk;
  private final Waves waves;
  private final LiveFigures figures;

  WavesRoute(Desk desk, Waves waves, LiveFigures figures) {
    this.desk = desk;
    this.waves = waves;
    this.figures = figures;
  }

  void addTo(RoutesConfig routes) {
    routes.get("/desk", request -> Entrance.lead(request, DeskRoutes.HOME));
    routes.get(DeskRoutes.HOME, desk.entrance().reading(Right.READ_FIGURES, this::show));
  }

  private void show(Context request, Session session) {
    Texts texts = Languages.of(request);
    DeskFrame frame = desk.frame(request, session, texts.say(WaveWords.WAVES));
    List<Line> lines = waves.list().stream().map(wave -> line(wave, texts)).toList();
    desk.pages().work(request, "waves", new WavesPage(frame, lines));
  }

  private Line line(DeskWave wave, Texts texts) {
    Optional<WaveFigures> found = figures.last(wave.study(), wave.id());
    return new Line(
        wave.path(),
        texts.words(wave.door().title()),
        wave.course().state().name().toLowerCase(java.util.Locale.ROOT),
        texts.say(WaveWords.of(wave.course().state())),
        texts.say(
            WaveWords.FROM_TO,
            texts.day(wave.course().wave().opens()),
            texts.day(wave.course().wave().closes())),
        found.map(f -> texts.number(f.responses())).orElse("–"),
        found.map(f -> f.concerns().size()).orElse(0));
  }
}
