package fr.openl.web.desk;

import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Right;
import fr.openl.accounts.Role;
import fr.openl.accounts.Session;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may work at the desk, and who did what. */
final class AuditRoute {
  private static final String LOG = "/desk/log";
  private static final String ACCOUNTS = "/desk/accounts";
  private static final int PAGE = 100;

  private final Desk desk;
  private final Clock clock;

  AuditRoute(Desk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  void addTo(RoutesConfig routes) {
    routes.get(LOG, desk.entrance().reading(Right.READ_AUDIT, this::log));
    routes.get(ACCOUNTS, desk.entrance().reading(Right.READ_AUDIT, this::accounts));
  }

  private void log(Context request, Session session) {
    Texts texts = Languages.of(request);
    List<AuditEntry> entries =
        desk.books().audit().listEntries(before(request.queryParam("before")), PAGE);
    desk.pages()
        .work(
            request,
            "log",
            new LogPage(
                desk.frame(request, session, texts.say(LogWords.LOG)),
                entries.stream().map(entry -> line(entry, texts)).toList(),
                entries.size() == PAGE ? LOG + "?before=" + entries.getLast().number() : null));
  }

  private LogPage.Line line(AuditEntry entry, Texts texts) {
    return new LogPage.Line(
        entry.number(),
        texts.moment(entry.moment().atZone(clock.getZone())),
        entry.account().equals(AuditEntry.PROMPT)
            ? texts.say(LogWords.AT_THE_PROMPT)
            : entry.account(),
        texts.say(LogWords.of(entry.act())),
        entry.about(),
        entry.detail(),
        entry.link().substring(0, 12));
  }

  private void accounts(Context request, Session session) {
    Texts texts = Languages.of(request);
    desk.pages()
        .work(
            request,
            "accounts",
            new AccountsPage(
                desk.frame(request, session, texts.say(AccountWords.ACCOUNTS)),
                desk.books().accounts().listAccounts(),
                Arrays.asList(Role.values()),
                Arrays.asList(Right.values())));
  }

  private static long before(@Nullable String asked) {
    return asked != null && asked.matches("[0-9]{1,15}") ? Long.parseLong(asked) : Long.MAX_VALUE;
  }
}
