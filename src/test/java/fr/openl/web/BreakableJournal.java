package fr.openl.web;

import fr.openl.Refusal;
import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.util.List;
import java.util.Optional;

/** A journal whose disk can be filled up and emptied again. */
final class BreakableJournal implements Journal {
  private final Journal journal;
  private volatile boolean full;

  BreakableJournal(Journal journal) {
    this.journal = journal;
  }

  void fill(boolean isFull) {
    full = isFull;
  }

  @Override
  public void record(List<CollectionEvent> events) {
    if (full) {
      throw new Refusal("There is no room left to write /secret/place/openl.duckdb");
    }
    journal.record(events);
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }
}
