package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.fieldwork.WaveDecision;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.door.Languages;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The steps of a wave: asked once, with what hinders, then taken. */
final class StepRoute {
  private static final String PATH = Waves.PATH + "/step/{step}";
  private static final int STATUS_CONFLICT = 409;
  private static final int LONGEST_DAYS = 730;

  private final Desk desk;
  private final Waves waves;
  private final LiveFigures figures;
  private final ReentrantLock turn = new ReentrantLock();

  StepRoute(Desk desk, Waves waves, LiveFigures figures) {
    this.desk = desk;
    this.waves = waves;
    this.figures = figures;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, desk.entrance().reading(Right.STEER_WAVES, this::ask));
    routes.post(PATH, desk.entrance().doing(Right.STEER_WAVES, this::take));
  }

  private void ask(Context request, Session session) {
    DeskWave wave = waves.get(request);
    Step step = step(request);
    answer(request, session, wave, step, hindrances(request, wave, step), null, null);
  }

  private void take(Context request, Session session, Map<String, List<String>> form) {
    Step step = step(request);
    turn.lock(); // what hinders is looked at and the step taken before anybody else does
    try {
      DeskWave wave = waves.get(request);
      Hindrances hindrances = hindrances(request, wave, step);
      Texts texts = Languages.of(request);
      Optional<LocalDate> until = step.needsDay() ? day(form) : Optional.empty();
      if (!hindrances.hindering().isEmpty()) {
        answer(request.status(STATUS_CONFLICT), session, wave, step, hindrances, null, null);
      } else if (step.needsDay() && until.isEmpty()) {
        String wrong = texts.say(StepWords.WRONG_DAY, texts.day(waves.today()));
        answer(request.status(422), session, wave, step, hindrances, wrong, null);
      } else {
        decide(request, session, wave, step, until);
      }
    } finally {
      turn.unlock();
    }
  }

  private void decide(
      Context request, Session session, DeskWave wave, Step step, Optional<LocalDate> until) {
    if (step == Step.PUBLISH) {
      try {
        desk.books().works().publish(wave.study());
      } catch (Refusal refused) {
        answer(
            request.status(STATUS_CONFLICT),
            session,
            wave,
            step,
            hindrances(request, wave, step),
            null,
            RefusalText.of(refused, Languages.of(request)));
        return;
      }
    }
    desk.books()
        .decisions()
        .decide(new WaveDecision(wave.study(), wave.id(), step.kind(), waves.today(), until));
    desk.books()
        .audit()
        .add(
            session.account().name(),
            step.act(),
            wave.study() + "/" + wave.id(),
            until.map(LocalDate::toString).orElse(""));
    figures.renew(wave.study(), wave.id());
    Desk.lead(request, wave.path(), step.done());
  }

  private Hindrances hindrances(Context request, DeskWave wave, Step step) {
    return Hindrances.of(
        step,
        wave,
        desk.books().works(),
        figures.find(wave.study(), wave.id()),
        Languages.of(request));
  }

  private void answer(
      Context request,
      Session session,
      DeskWave wave,
      Step step,
      Hindrances hindrances,
      @Nullable String wrong,
      @Nullable RefusalText refusal) {
    Texts texts = Languages.of(request);
    String title = texts.say(step.title(wave.course().state()));
    DeskFrame frame =
        desk.frame(request, session, title + " – " + texts.words(wave.door().title()));
    desk.pages()
        .work(
            request,
            "step",
            new StepPage(
                frame,
                title,
                texts.words(wave.door().title()),
                wave.path(),
                request.path(),
                texts.say(step.meaning()),
                hindrances.hindering(),
                refusal,
                hindrances.worth(),
                step.needsDay() ? proposed(wave).toString() : null,
                waves.today().toString(),
                wrong));
  }

  /** The day that is planned, or a fortnight when that is over. */
  private LocalDate proposed(DeskWave wave) {
    LocalDate planned = wave.course().wave().closes();
    return planned.isAfter(waves.today()) ? planned : waves.today().plusDays(14);
  }

  private Optional<LocalDate> day(Map<String, List<String>> form) {
    try {
      LocalDate day = LocalDate.parse(Entrance.first(form, "until"));
      boolean sound =
          !day.isBefore(waves.today()) && day.isBefore(waves.today().plusDays(LONGEST_DAYS));
      return sound ? Optional.of(day) : Optional.empty();
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }

  private static Step step(Context request) {
    return Step.find(request.pathParam("step"))
        .orElseThrow(() -> new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text()));
  }
}
