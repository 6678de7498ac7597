package fr.openl.cli.rehearse;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.responses.Editions;
import fr.openl.disclosure.ReleaseLedger;
import fr.openl.disclosure.ReleasedEdition;
import fr.openl.fieldwork.Retention;
import fr.openl.report.YearlyReport;
import fr.openl.store.DuckDbStore;
import java.util.List;

/** After a wave: what must go is erased, and what may be said is published. */
final class PublicationScene {
  private final Rehearsal rehearsal;
  private final Editions editions;

  PublicationScene(Rehearsal rehearsal) {
    this.rehearsal = rehearsal;
    this.editions =
        new Editions(
            rehearsal.folder(), rehearsal.workspace().snapshots(), rehearsal.workspace().keys());
  }

  /** Retention as on every day. */
  String expire(DuckDbStore store) {
    long drafts =
        new Retention(store.privacy(), rehearsal.workspace().keys(), rehearsal.workspace()::forget)
            .run(rehearsal.folder(), rehearsal.clock().today()).stream()
                .mapToLong(deed -> deed.drafts())
                .sum();
    return Count.of(drafts, "draft") + " erased";
  }

  String snapshot(DuckDbStore store) {
    editions.refresh(store);
    return Count.of(store.countCurrent(rehearsal.study(), rehearsal.wave().id()), "response")
        + ", all marked as simulated";
  }

  /** A report that cannot be computed, as from a sample too small for the margins, is a finding. */
  String publish() {
    try {
      return published();
    } catch (Refusal refused) {
      rehearsal.report().problem(String.valueOf(refused.getMessage()));
      return "refused";
    }
  }

  private String published() {
    ReleaseLedger ledger = rehearsal.workspace().releases(rehearsal.folder());
    List<ReleasedEdition> released = editions.release(ledger);
    new YearlyReport().publish(released, rehearsal.workspace().published());
    ledger.keep();
    return "%s of %s"
        .formatted(
            Count.of(
                released.stream().mapToInt(edition -> edition.indicators().size()).sum(),
                "indicator"),
            Count.of(released.size(), "edition"));
  }
}
