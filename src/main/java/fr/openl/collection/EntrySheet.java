package fr.openl.collection;

import fr.openl.definition.expression.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was sent, each entry read by itself and laid at its item's spot. For one thread. */
final class EntrySheet {
  private final Routing routing;
  private final @Nullable Value[] values;
  private final Map<String, EditFailure> misread = new HashMap<>();
  private final List<String> unknown = new ArrayList<>();

  /**
   * @param readers by the number of the spot
   */
  EntrySheet(Routing routing, List<EntryReader> readers, Map<String, Entry> entries) {
    this.routing = routing;
    this.values = new Value[readers.size()];
    entries.forEach(
        (id, entry) -> {
          Routing.Spot spot = routing.spot(id);
          if (spot == null) {
            unknown.add(id);
          } else {
            lay(spot.number(), id, readers.get(spot.number()).read(entry));
          }
        });
  }

  private void lay(int number, String id, EntryReader.Reading reading) {
    switch (reading) {
      case EntryReader.Blank blank -> {}
      case EntryReader.Read(Value value) -> values[number] = value;
      case EntryReader.Wrong(EditRule rule, String found) ->
          misread.put(id, new EditFailure(id, rule, found));
    }
  }

  /** The ids that name no item, in the order they came. */
  List<String> unknown() {
    return unknown;
  }

  /** The unit's way through the questionnaire with what could be read. */
  Interview interview(Circumstances circumstances) {
    return new Interview(routing, values, circumstances);
  }

  Optional<Value> findValue(Routing.Spot spot) {
    return Optional.ofNullable(values[spot.number()]);
  }

  /** What is wrong with the entry itself. */
  Optional<EditFailure> findFailure(Routing.Spot spot) {
    return Optional.ofNullable(misread.get(spot.item().id()));
  }

  boolean isMisread(String item) {
    return misread.containsKey(item);
  }

  /** The items that were sent but are calculated or not asked, so not kept. */
  Set<String> dropped(Interview interview) {
    Set<String> dropped = new LinkedHashSet<>();
    for (Routing.Spot spot : routing.spots()) {
      if ((values[spot.number()] != null || misread.containsKey(spot.item().id()))
          && (spot.gate().calculated().isPresent()
              || interview.answer(spot) instanceof Answer.NotAsked)) {
        dropped.add(spot.item().id());
      }
    }
    return dropped;
  }
}
