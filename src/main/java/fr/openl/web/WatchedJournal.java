package fr.openl.web;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A journal whose writing is timed and counted. */
record WatchedJournal(Journal journal, Meters meters, Readiness readiness) implements Journal {
  WatchedJournal {
    journal.watchGroups(meters::grouped);
  }

  @Override
  public void record(List<CollectionEvent> events) {
    long began = System.nanoTime();
    journal.record(events);
    readiness.wrote();
    meters.kept(events, Duration.ofNanos(System.nanoTime() - began));
  }

  @Override
  public Optional<Draft> findDraft(Draft.Key key) {
    return journal.findDraft(key);
  }
}
