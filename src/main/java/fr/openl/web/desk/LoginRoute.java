package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Session;
import fr.openl.accounts.SigningIn;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.guard.Limits.Allowance;
import fr.openl.web.guard.RateLimit;
import fr.openl.web.survey.FormBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in by name, password and one-time code, and signing out. */
final class LoginRoute {
  private static final String LOGOUT = "/desk/logout";
  private static final int STATUS_WRONG = 422;
  private static final Allowance WRONG = new Allowance(10, 5);
  private static final int MOST_NAMES = 10_000;

  private final Desk desk;
  private final SigningIn door;
  private final @Nullable String elsewhere;
  private final RateLimit wrong = new RateLimit(WRONG, MOST_NAMES, System::nanoTime);

  LoginRoute(Desk desk, SigningIn door) {
    this.desk = desk;
    this.door = door;
    this.elsewhere = desk.books().openId().map(OpenIdSettings::label).orElse(null);
  }

  void addTo(RoutesConfig routes) {
    routes.get(Entrance.LOGIN, this::show);
    routes.post(Entrance.LOGIN, this::take);
    routes.post(LOGOUT, this::leave);
  }

  private void show(Context request) {
    if (desk.entrance().session(request).isPresent()) {
      Entrance.lead(request, DeskRoutes.HOME);
      return;
    }
    answer(request, "", Optional.empty());
  }

  private void take(Context request) {
    Map<String, List<String>> form = FormBody.read(request);
    String name = Entrance.first(form, "name");
    if (!desk.entrance().holds(Entrance.LOGIN, "", form)) {
      answer(request.status(STATUS_WRONG), name, Optional.of(EntranceWords.UNSEALED));
      return;
    }
    long caller = name.strip().toLowerCase(Locale.ROOT).hashCode();
    refuseFor(wrong.check(caller), request);
    Optional<Account> account =
        door.signIn(name, Entrance.first(form, "password"), Entrance.first(form, "code"));
    if (account.isEmpty()) {
      wrong.take(caller);
      answer(request.status(STATUS_WRONG), name, Optional.of(EntranceWords.WRONG_LOGIN));
      return;
    }
    desk.entrance().begin(request, account.get());
    Entrance.lead(request, DeskRoutes.HOME);
  }

  private void leave(Context request) {
    Optional<Session> session = desk.entrance().session(request);
    if (session.isPresent()
        && desk.entrance().holds(LOGOUT, session.get().print(), FormBody.read(request))) {
      String name = session.get().account().name();
      desk.entrance().end(request, session.get());
      desk.books().audit().add(name, AuditEntry.Act.SIGNED_OUT, name, "");
    }
    Entrance.lead(request, Entrance.LOGIN);
  }

  private void answer(Context request, String name, Optional<EntranceWords> wrongWords) {
    DeskFrame frame = desk.frame(request, Languages.of(request).say(EntranceWords.SIGN_IN));
    desk.pages()
        .work(
            request,
            "login",
            new LoginPage(frame, name, wrongWords.map(frame::say).orElse(null), elsewhere));
  }

  private static void refuseFor(Duration wait, Context request) {
    if (wait.isPositive()) {
      request.header("Retry-After", String.valueOf(wait.plusMillis(999).toSeconds()));
      throw new RefusedRequest(Problem.TOO_MANY, Problem.TOO_MANY.remedy());
    }
  }
}
