package fr.openl.cli.responses;

import fr.openl.collection.ValueState;
import fr.openl.dataset.WaveDataSet;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.disclosure.QuotationRules;
import fr.openl.disclosure.ReleasedQuotations;
import fr.openl.frame.StudyFolder;
import fr.openl.openanswers.CodingScheme;
import fr.openl.openanswers.CodingSchemes;
import fr.openl.openanswers.ReleasedAnswers;
import fr.openl.store.Snapshot;
import java.util.List;
import java.util.Optional;

/**
 * What of a wave's open answers may be quoted: those that a moderator released by the time of its
 * snapshot, and whose question the wave does not void.
 *
 * @param study as it is asked
 * @param data the wave as the snapshot holds it
 */
record WaveQuotations(StudyFolder study, Snapshot snapshot, WaveDataSet data) {
  /** The text items of which something may be quoted, in the order of the form. */
  List<ReleasedQuotations> list() {
    ReleasedAnswers moderated = ReleasedAnswers.in(snapshot.folder());
    return data.questionnaire().items().stream()
        .filter(item -> item.measure() instanceof Measure.Text)
        .flatMap(item -> release(item, moderated.to(item.id())).stream())
        .toList();
  }

  private Optional<ReleasedQuotations> release(Item item, List<String> moderated) {
    return moderated.isEmpty()
        ? Optional.empty()
        : new QuotationRules(study.study().disclosure())
            .release(
                item.id(),
                data.countState(item.id(), ValueState.GIVEN),
                data.countState(item.id(), ValueState.NO_ANSWER)
                    + data.countState(item.id(), ValueState.DONT_KNOW),
                moderated,
                CodingSchemes.of(study).stream()
                    .filter(scheme -> scheme.item().equals(item.id()))
                    .map(CodingScheme::variable)
                    .toList());
  }
}
