package fr.openl.web;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A journal whose disk can be filled up and emptied again, and that can be broken. */
final class BreakableJournal implements Journal {
  private final Journal journal;
  private volatile boolean full;
  private volatile boolean broken;

  BreakableJournal(Journal journal) {
    this.journal = journal;
  }

  void fill(boolean isFull) {
    full = isFull;
  }

  void breakDown() {
    broken = true;
  }

  @Override
  public void record(List<CollectionEvent> events) {
    if (broken) {
      throw new IllegalStateException("Cannot keep " + events);
    }
    if (full) {
      throw new Refusal("There is no room left to write /secret/place/openl.duckdb");
    }
    journal.record(events);
  }

  @Override
  public void watchGroups(IntConsumer told) {
    journal.watchGroups(told);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }
}
