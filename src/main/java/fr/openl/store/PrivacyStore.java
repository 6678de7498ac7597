package fr.openl.store;

import fr.openl.Refusal;
import fr.openl.fieldwork.PrivacyLog;
import fr.openl.fieldwork.Promise;
import fr.openl.fieldwork.UnitIdentity;
import fr.openl.fieldwork.UnitRights.Correction;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What waves promised, what was erased, and what units have a right to, in one store. What a method
 * returns from is durable. Safe for many threads.
 */
public final class PrivacyStore implements PrivacyLog {
  private final Database database;
  private final Supplier<Database> settled;
  private final LogMemory memory;
  private final InstantSource clock;

  /**
   * @param settled the database, once everything that came in is in its log
   */
  PrivacyStore(
      Database database, Supplier<Database> settled, LogMemory memory, InstantSource clock) {
    this.database = database;
    this.settled = settled;
    this.memory = memory;
    this.clock = clock;
  }

  @Override
  public Promise promise(Promise promise) {
    return database.write(handle -> new PrivacyTables(handle).promise(promise));
  }

  @Override
  public Optional<Promise> findPromise(String study, String wave) {
    return database.read(handle -> new PrivacyTables(handle).findPromise(study, wave));
  }

  @Override
  public List<Deed> listDeeds(String study) {
    return database.read(handle -> new PrivacyTables(handle).list(study));
  }

  @Override
  public void add(Deed deed) {
    database.write(
        handle -> {
          new PrivacyTables(handle).add(deed);
          return deed;
        });
  }

  @Override
  public Optional<Deed> eraseWave(String study, String wave, Deed.Kind why, LocalDate day) {
    Optional<Deed> done =
        settled
            .get()
            .writeAll(handle -> new PrivacyTables(handle).eraseWave(study, wave, why, day));
    database.erased();
    return done;
  }

  List<UnitIdentity.Entry> listUnitEntries(String study, String unit) {
    return database.read(handle -> new UnitTables(handle).entries(study, unit));
  }

  Map<String, List<Map<String, Object>>> showUnit(UnitIdentity unit) {
    return settled.get().read(handle -> new UnitTables(handle).show(unit));
  }

  void correctUnit(UnitIdentity unit, Correction correction, UnaryOperator<String> hash) {
    database.write(
        handle -> {
          new UnitTables(handle).correct(unit, correction, hash);
          return unit;
        });
  }

  List<Deed> eraseUnit(UnitIdentity unit, LocalDate day, UnitTables.Prints prints) {
    List<Deed> deeds =
        settled
            .get()
            .writeAll(
                handle -> new UnitTables(handle).erase(unit, memory, clock.instant(), day, prints));
    database.erased();
    return deeds;
  }

  /**
   * Sees to it that no byte of what was erased at a unit's request is left: the snapshots of its
   * waves go, and the file is written anew. Nothing when nothing was erased since the last time.
   *
   * @param snapshots the folder under which snapshots are published
   * @throws Refusal when there is no room for a second file
   */
  public void finishErasures(Path snapshots) {
    finishErasures(snapshots, false);
  }

  /** Like {@link #finishErasures}, for what respondents have erased themselves too. */
  public void finishAllErasures(Path snapshots) {
    finishErasures(snapshots, true);
  }

  private void finishErasures(Path snapshots, boolean all) {
    Map<String, List<String>> due =
        database.read(handle -> new PrivacyTables(handle).listErasuresDue(all));
    if (due.isEmpty()) {
      return;
    }
    due.forEach(
        (study, waves) -> waves.forEach(wave -> Snapshot.removeAll(snapshots, study, wave)));
    settled.get().compact();
    database.write(
        handle -> {
          new PrivacyTables(handle).forgetErasuresDue();
          return due;
        });
  }
}
