package fr.openl.store;

import java.util.List;
import java.util.UUID;

/** First responses that one caller brings to be kept together, spelled in the caller's own time. */
final class Arriving {
  private final List<UUID> ids;
  private final List<byte[]> frames;
  private boolean known;

  Arriving(List<LogRow> rows) {
    ids = rows.stream().map(LogRow::id).toList();
    frames = rows.stream().map(ArrivalFile::frame).toList();
  }

  /** Adds the ids to what is remembered of the log. */
  void claim(LogMemory memory) {
    for (UUID id : ids) {
      known |= !memory.add(id);
    }
  }

  /** Whether one of the ids was claimed before. */
  boolean isKnown() {
    return known;
  }

  /** The rows as the file of arrivals holds them; not to be changed. */
  List<byte[]> frames() {
    return frames;
  }
}
