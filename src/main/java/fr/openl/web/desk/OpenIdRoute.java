package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry.Act;
import fr.openl.accounts.Role;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Signing in with an OpenID provider. A person comes back to the browser that set out, once, and
 * enters when an account waits for them, or when a claim of the provider gives them a role.
 */
final class OpenIdRoute {
  static final String PATH = "/desk/openid";

  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final int MOST = 1_000;

  private final Desk desk;
  private final OpenIdSettings settings;
  private final OpenIdDoor door;
  private final InstantSource clock;
  private final Map<String, Away> away = new LinkedHashMap<>();

  OpenIdRoute(Desk desk, OpenIdSettings settings, InstantSource clock) {
    this.desk = desk;
    this.settings = settings;
    this.door = new OpenIdDoor(settings);
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, this::leave);
    routes.get(OpenIdDoor.RETURN, this::comeBack);
  }

  private void leave(Context request) {
    OpenIdDoor.Visit visit = door.begin().orElseThrow(OpenIdRoute::failed);
    String browser = PersonalToken.draw().spelled();
    Instant now = clock.instant();
    synchronized (away) {
      away.values().removeIf(other -> now.isAfter(other.since.plus(LONGEST)));
      if (away.size() >= MOST) {
        away.remove(away.keySet().iterator().next());
      }
      away.put(browser, new Away(visit, now));
    }
    desk.entrance().setTravelCookie(request, browser, LONGEST.toSeconds());
    request.redirect(visit.away().toString(), HttpStatus.SEE_OTHER);
  }

  private void comeBack(Context request) {
    Optional<OpenIdDoor.Visit> visit =
        desk.entrance().travelCookie(request).flatMap(this::takeBack);
    desk.entrance().setTravelCookie(request, "", 0);
    String code = Optional.ofNullable(request.queryParam("code")).orElse("");
    String state = Optional.ofNullable(request.queryParam("state")).orElse("");
    Optional<OpenIdDoor.Known> known =
        visit
            .filter(mine -> mine.state().getValue().equals(state) && !code.isEmpty())
            .flatMap(mine -> door.find(mine, code));
    Account account =
        account(known.orElseThrow(OpenIdRoute::failed)).orElseThrow(OpenIdRoute::stranger);
    desk.books().audit().add(account.name(), Act.SIGNED_IN, account.name(), "openid");
    desk.entrance().begin(request, account);
    Entrance.lead(request, DeskRoutes.HOME);
  }

  private Optional<OpenIdDoor.Visit> takeBack(String browser) {
    synchronized (away) {
      return Optional.ofNullable(away.remove(browser))
          .filter(mine -> !clock.instant().isAfter(mine.since.plus(LONGEST)))
          .map(mine -> mine.visit);
    }
  }

  /** The account that waits for somebody; where a claim tells roles, they are as it says now. */
  private Optional<Account> account(OpenIdDoor.Known known) {
    Optional<Account> waiting = desk.books().accounts().findByOpenId(known.subject());
    if (settings.roleClaim().isEmpty()) {
      return waiting.filter(account -> !account.disabled());
    }
    Optional<Role> role =
        Arrays.stream(Role.values())
            .filter(some -> known.roles().stream().anyMatch(v -> some == settings.roles().get(v)))
            .findFirst();
    if (role.isEmpty() || waiting.filter(Account::disabled).isPresent()) {
      return Optional.empty();
    }
    Account account =
        waiting
            .map(there -> there.as(role.get()))
            .orElseGet(() -> Account.ofOpenId(name(known), role.get(), known.subject()));
    if (!waiting.equals(Optional.of(account))) {
      desk.books().accounts().keep(account);
      desk.books()
          .audit()
          .add(
              account.name(),
              Act.ACCOUNT_ADDED,
              account.name(),
              role.get().spelled() + " (openid)");
    }
    return Optional.of(account);
  }

  private String name(OpenIdDoor.Known known) {
    return "openid-" + desk.entrance().print("openid", known.subject()).substring(0, 12);
  }

  private static RefusedRequest failed() {
    return new RefusedRequest(Problem.SHUT, EntranceWords.PROVIDER_FAILED.text());
  }

  private static RefusedRequest stranger() {
    return new RefusedRequest(Problem.SHUT, EntranceWords.NO_ACCOUNT_THERE.text());
  }

  private record Away(OpenIdDoor.Visit visit, Instant since) {}
}
