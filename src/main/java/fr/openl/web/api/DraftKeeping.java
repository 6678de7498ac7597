package fr.openl.web.api;

import fr.openl.collection.Draft;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Reception;
import java.time.Instant;
import java.time.ZoneOffset;
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

  /**
   * Makes the draft hold {@code typed} and nothing else.
   *
   * @return the draft as it is then; it has at least one change
   */
  Draft keep(Pass pass, Map<String, List<String>> typed) {
    Optional<Draft> seen = reception.findDraft(pass);
    Map<String, List<String>> wished = new LinkedHashMap<>(typed);
    seen.ifPresent(draft -> draft.typed().keySet().forEach(i -> wished.putIfAbsent(i, List.of())));
    Map<String, List<String>> changed =
        seen.map(draft -> draft.changedSince(draft.version(), wished)).orElse(wished);
    if (seen.isPresent() && seen.get().version() > 0 && changed.isEmpty()) {
      return seen.get();
    }
    Instant now = waves.sentNow().submitted().orElseThrow().toInstant(ZoneOffset.UTC);
    reception.save(pass, new Draft.Change(UUID.randomUUID().toString(), PAGE, now, changed));
    return reception.findDraft(pass).orElseThrow();
  }
}
