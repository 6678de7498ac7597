package fr.openl.cli.rehearse;

import fr.openl.collection.CollectionEvent;
import fr.openl.collection.Draft;
import fr.openl.collection.Journal;
import fr.openl.collection.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** A journal whose responses are all kept as made up, by whatever door they came in. */
record SimulatedJournal(Journal journal) implements Journal {
  @Override
  public void record(List<CollectionEvent> events) {
    journal.record(
        events.stream()
            .map(
                event ->
                    event instanceof CollectionEvent.ResponseSent(Response response)
                        ? new CollectionEvent.ResponseSent(response.from(Response.Origin.SIMULATED))
                        : event)
            .toList());
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
