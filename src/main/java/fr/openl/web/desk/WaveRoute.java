package fr.openl.web.desk;

import fr.openl.accounts.AuditEntry.Act;
import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.fieldwork.figures.WaveFigures;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One wave: its course, its fieldwork, its answers, and what can be taken out of it. */
final class WaveRoute {
  private static final String ITEMS = Waves.PATH + "/items";
  private static final String TARGET = Waves.PATH + "/target";
  private static final String EXPORT = Waves.PATH + "/export";

  private final Desk desk;
  private final Waves waves;
  private final LiveFigures figures;
  private final Rounds rounds;

  WaveRoute(Desk desk, Waves waves, LiveFigures figures, Rounds rounds) {
    this.desk = desk;
    this.waves = waves;
    this.figures = figures;
    this.rounds = rounds;
  }

  void addTo(RoutesConfig routes) {
    routes.get(Waves.PATH, desk.entrance().reading(Right.READ_FIGURES, this::show));
    routes.get(ITEMS, desk.entrance().reading(Right.READ_FIGURES, this::items));
    routes.post(TARGET, desk.entrance().doing(Right.STEER_WAVES, this::aim));
    routes.post(EXPORT, desk.entrance().doing(Right.EXPORT, this::export));
  }

  private void show(Context request, Session session) {
    DeskWave wave = waves.get(request);
    Texts texts = Languages.of(request);
    DeskFrame frame = desk.frame(request, session, texts.words(wave.door().title()));
    Optional<WaveFigures> found = figures.find(wave.study(), wave.id());
    desk.pages()
        .work(
            request,
            "wave",
            new WavePage(
                frame,
                session,
                wave,
                found.map(f -> view(f, wave, texts)).orElse(null),
                rounds
                    .find(wave.study())
                    .filter(round -> round.wave().equals(wave.id()))
                    .map(round -> RoundWords.of(round, texts))
                    .orElse(List.of())));
  }

  private void items(Context request, Session session) {
    DeskWave wave = waves.get(request);
    Texts texts = Languages.of(request);
    DeskFrame frame =
        desk.frame(
            request,
            session,
            texts.say(BlanksWords.ITEMS) + " – " + texts.words(wave.door().title()));
    desk.pages()
        .work(
            request,
            "items",
            new ItemsPage(
                frame,
                texts.words(wave.door().title()),
                wave.path(),
                figures
                    .find(wave.study(), wave.id())
                    .map(f -> new BlanksView(f, wave.door().questionnaire(), texts, waves.clock()))
                    .orElse(null),
                wave.door().questionnaire()));
  }

  private FiguresView view(WaveFigures found, DeskWave wave, Texts texts) {
    return new FiguresView(
        found, wave.folder().study(), wave.door().questionnaire(), texts, waves.clock());
  }

  private void aim(Context request, Session session, Map<String, List<String>> form) {
    DeskWave wave = waves.get(request);
    String typed = Entrance.first(form, "percent").strip();
    if (!typed.matches("[1-9][0-9]?|100")) {
      throw new RefusedRequest(Problem.WRONG_ANSWERS, WaveWords.WRONG_TARGET.text());
    }
    desk.books().targets().aim(wave.study(), wave.id(), Integer.parseInt(typed));
    note(session, Act.TARGET_SET, wave, typed + " %");
    figures.renew(wave.study(), wave.id());
    Desk.lead(request, wave.path(), DeedWords.DONE_TARGET);
  }

  private void export(Context request, Session session, Map<String, List<String>> form) {
    DeskWave wave = waves.get(request);
    String name = wave.study() + "-" + wave.id() + ".csv";
    try {
      Path folder = Files.createTempDirectory("openl-export");
      Path file = folder.resolve(name);
      try {
        desk.books().works().export(wave.study(), wave.id(), file);
        note(session, Act.EXPORTED, wave, "");
        request
            .contentType("text/csv; charset=utf-8")
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
            .result(Files.newInputStream(file)); // which is read when the file has no name any more
      } finally {
        Files.deleteIfExists(file);
        Files.delete(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private void note(Session session, Act act, DeskWave wave, String detail) {
    desk.books().audit().add(session.account().name(), act, wave.study() + "/" + wave.id(), detail);
  }
}
