package fr.openl.web.desk;

import fr.openl.Refusal;
import fr.openl.accounts.Right;
import fr.openl.accounts.Session;
import fr.openl.fieldwork.mail.LetterKind;
import fr.openl.fieldwork.mail.MailingPlan;
import fr.openl.web.desk.Waves.DeskWave;
import fr.openl.web.door.Languages;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Letters: told first who would get one, then sent. */
final class LetterRoute {
  private static final String PATH = Waves.PATH + "/letters/{kind}";
  private static final int STATUS_CONFLICT = 409;

  private final Desk desk;
  private final Waves waves;
  private final Rounds rounds;

  LetterRoute(Desk desk, Waves waves, Rounds rounds) {
    this.desk = desk;
    this.waves = waves;
    this.rounds = rounds;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, desk.entrance().reading(Right.SEND_LETTERS, this::ask));
    routes.post(PATH, desk.entrance().doing(Right.SEND_LETTERS, this::send));
  }

  private void ask(Context request, Session session) {
    answer(request, session, Optional.empty(), Optional.empty());
  }

  private void send(Context request, Session session, Map<String, List<String>> form) {
    DeskWave wave = waves.get(request);
    Optional<Rounds.Ending> ended =
        rounds.start(wave.study(), wave.id(), kind(request), session.account().name());
    switch (ended.orElse(null)) {
      case Rounds.Ending.Busy busy ->
          answer(
              request.status(STATUS_CONFLICT),
              session,
              Optional.of(LetterWords.BUSY),
              Optional.empty());
      case Rounds.Ending.Refused(Refusal why) ->
          answer(request.status(STATUS_CONFLICT), session, Optional.empty(), Optional.of(why));
      case null, default -> Desk.lead(request, wave.path(), DeedWords.DONE_LETTERS);
    }
  }

  private void answer(
      Context request, Session session, Optional<LetterWords> busy, Optional<Refusal> why) {
    DeskWave wave = waves.get(request);
    LetterKind kind = kind(request);
    Texts texts = Languages.of(request);
    String title = texts.say(LetterWords.letters(kind));
    DeskFrame frame =
        desk.frame(request, session, title + " – " + texts.words(wave.door().title()));
    Optional<Refusal> refusal = why;
    Optional<MailingPlan> plan = Optional.empty();
    try {
      plan = Optional.of(desk.books().works().plan(wave.study(), wave.id(), kind));
    } catch (Refusal refused) {
      refusal = refusal.or(() -> Optional.of(refused));
    }
    desk.pages()
        .work(
            request,
            "letters",
            new LettersPage(
                frame,
                title,
                texts.words(wave.door().title()),
                wave.path(),
                request.path(),
                plan.map(p -> PlanView.of(p, kind, texts)).orElse(null),
                busy.map(frame::say).orElse(null),
                refusal.map(r -> RefusalText.of(r, texts)).orElse(null)));
  }

  private static LetterKind kind(Context request) {
    String spelled = request.pathParam("kind");
    return Arrays.stream(LetterKind.values())
        .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(spelled))
        .findFirst()
        .orElseThrow(() -> new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text()));
  }
}
