package fr.openl.web.api;

import fr.openl.collection.Draft;
import fr.openl.collection.Proposals;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Reception;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what programs send as the draft of a link. */
final class DraftKeeping {
  /** Stands where a page is named; no block of a questionnaire can have this name. */
  private static final String PAGE = "(api)";

  private final OpenWaves waves;
  private final Reception reception;

  DraftKeeping(OpenWaves waves, Reception reception) {
    this.waves = waves;
    this.reception = reception;
  }

  /** What is filled in so far; nothing when no draft was saved. */
  Draft find(Pass pass) {
    return reception
        .findDraft(pass)
        .orElseGet(
            () ->
                new Draft(
                    pass.draft(),
                    pass.door().study().id(),
                    pass.door().wave().id(),
                    pass.unit(),
                    Optional.empty(),
                    List.of()));
  }

  /**
   * Makes the draft hold {@code typed} and nothing else.
   *
   * @return the draft as it is then
   */
  Draft keep(Pass pass, Map<String, List<String>> typed) {
    Draft seen = find(pass);
    Map<String, List<String>> wished = new LinkedHashMap<>(typed);
    seen.typed().keySet().stream()
        .filter(name -> !name.startsWith("_") || name.startsWith(Proposals.STILL))
        .forEach(name -> wished.putIfAbsent(name, List.of()));
    Map<String, List<String>> changed = seen.changedSince(seen.version(), "", Map.of(), wished);
    return changed.isEmpty() ? seen : change(pass, changed);
  }

  /**
   * Like {@link #keep}, as a version that was not sent yet: what was withdrawn is not sent under
   * its old number.
   */
  Draft keepUnsent(Pass pass, Map<String, List<String>> typed) {
    Draft draft = keep(pass, typed);
    boolean used =
        draft.version() == 0
            || reception.findResponse(reception.numbers().of(pass, draft).response()).isPresent();
    return used ? change(pass, Map.of()) : draft;
  }

  /** Item id → texts, without what the pages keep beside the answers under names with "_". */
  static Map<String, List<String>> answers(Draft draft) {
    Map<String, List<String>> answers = new LinkedHashMap<>(draft.typed());
    answers.keySet().removeIf(name -> name.startsWith("_"));
    answers.values().removeIf(List::isEmpty);
    return answers;
  }

  private Draft change(Pass pass, Map<String, List<String>> typed) {
    reception.save(pass, new Draft.Change(UUID.randomUUID().toString(), PAGE, waves.now(), typed));
    return find(pass);
  }
}
