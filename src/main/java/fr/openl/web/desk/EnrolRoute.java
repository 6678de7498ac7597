package fr.openl.web.desk;

import fr.openl.accounts.Account;
import fr.openl.accounts.OneTimeCodes;
import fr.openl.accounts.Passwords;
import fr.openl.accounts.RecoveryCodes;
import fr.openl.accounts.SigningIn;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.survey.FormBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a link sets an account up: the secret goes into an app, a password is chosen, and the codes
 * for the day when the telephone is lost are shown once.
 */
final class EnrolRoute {
  private static final String PATH = "/desk/enrol/{token}";
  private static final int STATUS_WRONG = 422;

  private final Desk desk;
  private final SigningIn door;
  private final OneTimeCodes codes;

  EnrolRoute(Desk desk, SigningIn door, OneTimeCodes codes) {
    this.desk = desk;
    this.door = door;
    this.codes = codes;
  }

  void addTo(RoutesConfig routes) {
    routes.get(PATH, request -> ask(request, account(request), Optional.empty()));
    routes.post(PATH, this::take);
  }

  private void take(Context request) {
    Account account = account(request);
    Map<String, List<String>> form = FormBody.read(request);
    Optional<EntranceWords> wrong = wrong(request, account, form);
    if (wrong.isPresent()) {
      ask(request.status(STATUS_WRONG), account, wrong);
      return;
    }
    RecoveryCodes recovery =
        door.enrol(account, Entrance.first(form, "password")).orElseThrow(EnrolRoute::usedUp);
    desk.pages()
        .work(
            request,
            "enrolled",
            new EnrolledPage(
                desk.frame(request, Languages.of(request).say(EntranceWords.ENROLLED)),
                account.name(),
                recovery.codes()));
  }

  private Optional<EntranceWords> wrong(
      Context request, Account account, Map<String, List<String>> form) {
    String password = Entrance.first(form, "password");
    if (!desk.entrance().holds(request.path(), "", form)) {
      return Optional.of(EntranceWords.UNSEALED);
    } else if (!Passwords.isLongEnough(password)) {
      return Optional.of(EntranceWords.PASSWORD_LENGTH);
    } else if (!password.equals(Entrance.first(form, "again"))) {
      return Optional.of(EntranceWords.PASSWORD_DIFFERS);
    }
    return door.showsCode(account, Entrance.first(form, "code"))
        ? Optional.empty()
        : Optional.of(EntranceWords.WRONG_CODE);
  }

  private void ask(Context request, Account account, Optional<EntranceWords> wrong) {
    DeskFrame frame = desk.frame(request, Languages.of(request).say(EntranceWords.ENROL));
    String address = codes.address(account);
    desk.pages()
        .work(
            request,
            "enrol",
            new EnrolPage(
                frame,
                request.path(),
                account,
                codes.secret(account).replaceAll("(.{4})(?=.)", "$1 "),
                address,
                QrPicture.of(address),
                wrong.map(frame::say).orElse(null)));
  }

  private Account account(Context request) {
    return door.findInvited(request.pathParam("token")).orElseThrow(EnrolRoute::usedUp);
  }

  private static RefusedRequest usedUp() {
    return new RefusedRequest(Problem.UNKNOWN_LINK, EntranceWords.LINK_USED.text());
  }
}
