package fr.openl.store;

import fr.openl.accounts.Account;
import fr.openl.accounts.Accounts;
import fr.openl.accounts.AuditEntry;
import fr.openl.accounts.AuditLog;
import fr.openl.fieldwork.Targets;
import fr.openl.fieldwork.WaveDecision;
import fr.openl.fieldwork.WaveDecisions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Accounts, the audit log and what was decided about waves, kept in the store's file. What a method
 * returns from is durable. Safe for many threads.
 */
public final class DeskStore implements Accounts, AuditLog, WaveDecisions, Targets {
  private static final int ALL = Integer.MAX_VALUE;

  private final Database database;
  private final InstantSource clock;
  private final Map<List<String>, List<WaveDecision>> decided;

  /**
   * @param decided study and wave → decisions, as far as they were asked for; shared by all who use
   *     the database
   */
  DeskStore(Database database, InstantSource clock, Map<List<String>, List<WaveDecision>> decided) {
    this.database = database;
    this.clock = clock;
    this.decided = decided;
  }

  @Override
  public List<Account> listAccounts() {
    return database.read(handle -> new AccountTables(handle).list());
  }

  @Override
  public Optional<Account> findAccount(String name) {
    return listAccounts().stream().filter(account -> account.name().equals(name)).findFirst();
  }

  @Override
  public Optional<Account> findInvited(String print) {
    return listAccounts().stream()
        .filter(account -> account.invitation().filter(i -> i.print().equals(print)).isPresent())
        .findFirst();
  }

  @Override
  public Optional<Account> findByOpenId(String openId) {
    return listAccounts().stream()
        .filter(account -> account.openId().filter(openId::equals).isPresent())
        .findFirst();
  }

  @Override
  public void keep(Account account) {
    database.write(
        handle -> {
          new AccountTables(handle).keep(account);
          return account;
        });
  }

  @Override
  public boolean enrol(Account account, Account.Invitation link, Set<String> recovery) {
    return database.write(handle -> new AccountTables(handle).enrol(account, link, recovery));
  }

  @Override
  public boolean useRecoveryCode(String name, String print) {
    return database.write(handle -> new AccountTables(handle).useRecoveryCode(name, print));
  }

  @Override
  public boolean useStep(String name, long step) {
    return database.write(handle -> new AccountTables(handle).useStep(name, step));
  }

  @Override
  public AuditEntry add(String account, AuditEntry.Act act, String about, String detail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return database.write(
        handle -> new AccountTables(handle).add(now, account, act, about, detail));
  }

  @Override
  public List<AuditEntry> listEntries(long before, int most) {
    return database.read(handle -> new AccountTables(handle).entries(before, most));
  }

  @Override
  public Optional<AuditEntry> findBroken() {
    String before = AuditEntry.START;
    long number = 0;
    for (AuditEntry entry : listEntries(Long.MAX_VALUE, ALL).reversed()) {
      if (entry.number() != ++number || !entry.follows(before)) {
        return Optional.of(entry);
      }
      before = entry.link();
    }
    return Optional.empty();
  }

  @Override
  public void decide(WaveDecision decision) {
    List<String> name = List.of(decision.study(), decision.wave());
    synchronized (decided) {
      decided.put(
          name,
          database.write(
              handle -> {
                add(handle, decision);
                return list(handle, decision.study(), decision.wave());
              }));
    }
  }

  @Override
  public List<WaveDecision> listDecisions(String study, String wave) {
    List<WaveDecision> known = decided.get(List.of(study, wave));
    if (known != null) {
      return known;
    }
    synchronized (decided) {
      return decided.computeIfAbsent(
          List.of(study, wave), name -> database.read(handle -> list(handle, study, wave)));
    }
  }

  @Override
  public void aim(String study, String wave, int percent) {
    database.write(
        handle ->
            handle
                .createUpdate(Sql.statement("add_wave_target"))
                .bind("study", study)
                .bind("wave", wave)
                .bind("percent", percent)
                .execute());
  }

  @Override
  public OptionalInt findTarget(String study, String wave) {
    return database.read(
        handle ->
            handle
                .createQuery(Sql.statement("find_wave_target"))
                .bind("study", study)
                .bind("wave", wave)
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()));
  }

  private static void add(Handle handle, WaveDecision decision) {
    handle
        .createUpdate(Sql.statement("add_wave_decision"))
        .bind("study", decision.study())
        .bind("wave", decision.wave())
        .bind("kind", decision.kind().name())
        .bind("day", decision.day().toString())
        .bind("until", decision.until().map(LocalDate::toString).orElse(null))
        .execute();
  }

  private static List<WaveDecision> list(Handle handle, String study, String wave) {
    return handle
        .createQuery(Sql.statement("list_wave_decisions"))
        .bind("study", study)
        .bind("wave", wave)
        .map(
            (row, context) ->
                new WaveDecision(
                    row.getString("study"),
                    row.getString("wave"),
                    WaveDecision.Kind.valueOf(row.getString("kind")),
                    row.getObject("day", LocalDate.class),
                    Optional.ofNullable(row.getObject("until", LocalDate.class))))
        .list();
  }
}
