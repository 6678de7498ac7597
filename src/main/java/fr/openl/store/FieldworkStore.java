package fr.openl.store;

import fr.openl.collection.ValueState;
import fr.openl.definition.Item;
import fr.openl.fieldwork.CaseNotes;
import fr.openl.fieldwork.OptOuts;
import fr.openl.fieldwork.mail.MailLog;
import fr.openl.fieldwork.outcome.Participation;
import fr.openl.fieldwork.outcome.Tallies;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.RegisteredUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Frames, mails and what became of cases, kept in the store's file. What a method returns from is
 * durable. Safe for many threads.
 */
public final class FieldworkStore
    implements Register, MailLog, OptOuts, CaseNotes, Participation, Tallies {
  private final Supplier<Database> settled;
  private final Database database;
  private final Set<String> mailing;
  private final StateTally tally;

  /**
   * @param settled the database, once everything that came in is in its log
   * @param mailing the studies whose mails are being sent, shared by all who use the database
   * @param tally the states of items as they were counted last, likewise
   */
  FieldworkStore(
      Database database, Supplier<Database> settled, Set<String> mailing, StateTally tally) {
    this.database = database;
    this.settled = settled;
    this.mailing = mailing;
    this.tally = tally;
  }

  @Override
  public void keepFrame(
      String study, String wave, List<RegisteredUnit> units, UnaryOperator<String> contactHash) {
    database.write(
        handle -> {
          new FrameTables(handle).keep(study, wave, units, contactHash);
          return units;
        });
  }

  @Override
  public List<RegisteredUnit> listFrame(String study, String wave) {
    return database.read(handle -> new FrameTables(handle).list(study, wave));
  }

  @Override
  public void keepSample(String study, String wave, List<SampledUnit> sample) {
    database.write(
        handle -> {
          new FrameTables(handle).keepSample(study, wave, sample);
          return sample;
        });
  }

  @Override
  public List<SampledUnit> listSample(String study, String wave) {
    return database.read(handle -> new FrameTables(handle).listSample(study, wave));
  }

  @Override
  public Set<String> listErased(String study) {
    return database.read(handle -> new FrameTables(handle).listErased(study));
  }

  @Override
  public void keepErased(String study, String wave, Set<String> prints, LocalDate day) {
    database.write(
        handle -> {
          new FrameTables(handle).keepErased(study, wave, prints, day);
          return prints;
        });
  }

  @Override
  public int countErased(String study, String wave) {
    return database.read(handle -> new FrameTables(handle).countErased(study, wave));
  }

  @Override
  public Optional<Turn> begin(String study) {
    return mailing.add(study) ? Optional.of(() -> mailing.remove(study)) : Optional.empty();
  }

  @Override
  public void claim(List<Claim> claims) {
    database.write(
        handle -> {
          new FieldworkTables(handle).claim(claims);
          return claims;
        });
  }

  @Override
  public void settle(List<Outcome> outcomes) {
    database.write(
        handle -> {
          new FieldworkTables(handle).settle(outcomes);
          return outcomes;
        });
  }

  @Override
  public List<Mail> listMails(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).listMails(study, wave));
  }

  @Override
  public List<Mail> listMailsSince(Instant moment) {
    return database.read(handle -> new FieldworkTables(handle).listMailsSince(moment));
  }

  @Override
  public Map<String, Reach> listWritten(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).listWritten(study, wave));
  }

  @Override
  public boolean isContact(String contact) {
    return database.read(handle -> new FieldworkTables(handle).isContact(contact));
  }

  @Override
  public void optOut(String contact, LocalDate day) {
    database.write(
        handle -> {
          new FieldworkTables(handle).optOut(contact, day);
          return contact;
        });
  }

  @Override
  public Set<String> listOptOuts() {
    return database.read(handle -> new FieldworkTables(handle).listOptOuts());
  }

  @Override
  public void note(String study, String wave, List<Note> notes) {
    database.write(
        handle -> {
          notes.forEach(note -> new FieldworkTables(handle).note(study, wave, note));
          return notes;
        });
  }

  @Override
  public List<Note> listNotes(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).listNotes(study, wave));
  }

  @Override
  public Set<String> listResponding(String study, String wave) {
    return settled.get().read(handle -> new FieldworkTables(handle).listResponding(study, wave));
  }

  @Override
  public Map<String, Integer> countBegunBlocks(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).countBegunBlocks(study, wave));
  }

  @Override
  public Map<LocalDate, Long> countByDay(String study, String wave) {
    return settled.get().read(handle -> new FieldworkTables(handle).countByDay(study, wave));
  }

  @Override
  public List<MailTally> countMails(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).countMails(study, wave));
  }

  @Override
  public List<StopTally> countStops(String study, String wave) {
    return database.read(handle -> new FieldworkTables(handle).countStops(study, wave));
  }

  @Override
  public Map<String, Map<ValueState, Long>> countStates(
      String study, String wave, List<Item> items) {
    return tally.count(settled.get(), study, wave, items);
  }
}
