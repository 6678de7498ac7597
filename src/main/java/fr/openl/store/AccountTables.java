package fr.openl.store;

import fr.openl.accounts.Account;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Accounts, their codes and the audit log, inside one transaction. */
record AccountTables(Handle handle) {
  List<Account> list() {
    return handle
        .createQuery(Sql.statement("list_accounts"))
        .map((row, context) -> account(row))
        .list();
  }

  void keep(Account account) {
    handle.createUpdate(Sql.statement("remove_account")).bind("name", account.name()).execute();
    handle
        .createUpdate(Sql.statement("add_account"))
        .bind("name", account.name())
        .bind("role", account.role().name())
        .bind("disabled", account.disabled())
        .bind("enrolment", account.enrolment())
        .bind("password", account.password().orElse(null))
        .bind("invitation", account.invitation().map(Account.Invitation::print).orElse(null))
        .bind(
            "until",
            account.invitation().map(link -> ResponseLog.micros(link.until())).orElse(null))
        .bind("openId", account.openId().orElse(null))
        .execute();
  }

  boolean enrol(Account account, Account.Invitation link, Set<String> recovery) {
    boolean waiting =
        list().stream()
            .anyMatch(
                kept ->
                    kept.name().equals(account.name())
                        && kept.invitation().filter(link::equals).isPresent());
    if (waiting) {
      keep(account);
      update("forget_recovery_codes", account.name());
      recovery.forEach(print -> addCode(account.name(), Optional.of(print), Optional.empty()));
    }
    return waiting;
  }

  boolean useRecoveryCode(String name, String print) {
    return handle
            .createUpdate(Sql.statement("use_recovery_code"))
            .bind("name", name)
            .bind("print", print)
            .execute()
        > 0;
  }

  boolean useStep(String name, long step) {
    long last =
        handle.createQuery(Sql.statement("last_step")).bind("name", name).mapTo(Long.class).one();
    if (step <= last) {
      return false;
    }
    addCode(name, Optional.empty(), Optional.of(step));
    handle
        .createUpdate(Sql.statement("forget_steps"))
        .bind("name", name)
        .bind("step", step)
        .execute();
    return true;
  }

  AuditEntry add(Instant now, String account, AuditEntry.Act act, String about, String detail) {
    Optional<AuditEntry> last = entries(Long.MAX_VALUE, 1).stream().findFirst();
    AuditEntry entry =
        AuditEntry.after(
            last.map(AuditEntry::link).orElse(AuditEntry.START),
            last.map(AuditEntry::number).orElse(0L) + 1,
            now,
            account,
            act,
            about,
            detail);
    handle
        .createUpdate(Sql.statement("add_audit_entry"))
        .bind("number", entry.number())
        .bind("moment", ResponseLog.micros(entry.moment()))
        .bind("account", entry.account())
        .bind("act", entry.act().name())
        .bind("about", entry.about())
        .bind("detail", entry.detail())
        .bind("link", entry.link())
        .execute();
    return entry;
  }

  /** The newest first. */
  List<AuditEntry> entries(long before, int most) {
    return handle
        .createQuery(Sql.statement("list_audit_entries"))
        .bind("before", before)
        .bind("most", most)
        .map(
            (row, context) ->
                new AuditEntry(
                    row.getLong("number"),
                    ResponseLog.instant(row.getLong("moment")),
                    row.getString("account"),
                    AuditEntry.Act.valueOf(row.getString("act")),
                    row.getString("about"),
                    row.getString("detail"),
                    row.getString("link")))
        .list();
  }

  private void addCode(String name, Optional<String> print, Optional<Long> step) {
    handle
        .createUpdate(Sql.statement("add_account_code"))
        .bind("name", name)
        .bind("print", print.orElse(null))
        .bind("step", step.orElse(null))
        .execute();
  }

  private void update(String statement, String name) {
    handle.createUpdate(Sql.statement(statement)).bind("name", name).execute();
  }

  private static Account account(ResultSet row) throws SQLException {
    String print = row.getString("invitation");
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        row.getBoolean("disabled"),
        row.getInt("enrolment"),
        Optional.ofNullable(row.getString("password")),
        print == null
            ? Optional.empty()
            : Optional.of(
                new Account.Invitation(print, ResponseLog.instant(row.getLong("invited_until")))),
        Optional.ofNullable(row.getString("open_id")));
  }
}
