package fr.openl.definition.format;

import fr.openl.definition.document.Node.Remarks;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The comments of a YAML file, each given to the part it speaks of: a comment on its own line to
 * the next part, one at the end of a line to the part before it.
 *
 * <p>A part is a key with its value or an element of a list. Parts are counted from 0 in the order
 * of the file, the outer before the inner.
 */
final class YamlRemarks {
  private final int[] source;
  private final List<Part> parts = new ArrayList<>();
  private final List<Integer> scalarStarts = new ArrayList<>();
  private final List<Integer> scalarEnds = new ArrayList<>();
  private final List<String> end = new ArrayList<>();

  YamlRemarks(String text, List<Event> events) {
    this.source = text.codePoints().toArray();
    findParts(events);
    giveComments();
  }

  /** The remarks beside a part. */
  Remarks of(int part) {
    return parts.get(part).remarks();
  }

  /** The comments after the last part. */
  List<String> end() {
    return end;
  }

  private void findParts(List<Event> events) {
    Deque<Collecting> open = new ArrayDeque<>();
    for (Event event : events) {
      Collecting around = open.peek();
      switch (event.getEventId()) {
        case Scalar, MappingStart, SequenceStart, Alias -> {
          int start = index(event.getStartMark());
          if (around != null && around.beginsPart()) {
            parts.add(new Part(start, around.innermostFlow()));
          }
          if (event instanceof ScalarEvent scalar) {
            span(scalar, start);
          } else if (event instanceof CollectionStartEvent collection) {
            open.push(
                new Collecting(
                    event.getEventId() == Event.ID.MappingStart,
                    collection.isFlow()
                        ? Optional.of(new Flow())
                        : Optional.ofNullable(around).flatMap(Collecting::innermostFlow)));
          }
        }
        case MappingEnd, SequenceEnd -> {
          Optional<Flow> inner = open.pop().innermostFlow();
          Optional<Flow> outer =
              Optional.ofNullable(open.peek()).flatMap(Collecting::innermostFlow);
          if (!inner.equals(outer)) {
            inner.ifPresent(flow -> flow.end = index(event.getEndMark()));
          }
        }
        default -> {}
      }
    }
  }

  /** Notes which characters are a scalar's own, so that no {@code #} among them is a comment. */
  private void span(ScalarEvent scalar, int start) {
    int end = index(scalar.getEndMark());
    while (end > start && Character.isWhitespace(source[end - 1])) {
      end--; // blank lines after a block scalar are gaps
    }
    boolean block = scalar.isLiteral() || scalar.isFolded();
    scalarStarts.add(block ? Math.min(lineEnd(start), end) : start);
    scalarEnds.add(end);
  }

  private void giveComments() {
    List<String> waiting = new ArrayList<>();
    int part = 0;
    int lineEnd;
    for (int line = 0; line < source.length; line = lineEnd + 1) {
      lineEnd = lineEnd(line);
      boolean continued = line > 0 && isInScalar(line - 1) && isInScalar(line);
      int content = line;
      while (!continued && content < lineEnd && isSpace(content)) {
        content++;
      }
      if (!continued && content == lineEnd) {
        waiting.add("");
        continue;
      }
      if (!continued && source[content] == '#') {
        waiting.add(text(content, lineEnd));
        continue;
      }
      while (part < parts.size() && parts.get(part).start < line) {
        part++;
      }
      if (part < parts.size() && parts.get(part).start < lineEnd) {
        parts.get(part).precededBy(waiting);
        waiting.clear();
      }
      int comment = commentIn(line, lineEnd);
      if (comment >= 0) {
        String words = text(comment, lineEnd);
        lastPartBefore(comment, line)
            .ifPresentOrElse(before -> before.followedBy(words), () -> waiting.add(words));
      }
    }
    waiting.removeIf(String::isEmpty);
    end.addAll(waiting);
  }

  /** The part that a comment at the end of a line speaks of. */
  private Optional<Part> lastPartBefore(int comment, int lineStart) {
    boolean onlyDashes = true;
    for (int i = lineStart; i < comment; i++) {
      onlyDashes &= source[i] == ' ' || source[i] == '-';
    }
    if (onlyDashes) {
      return Optional.empty();
    }
    return parts.reversed().stream()
        .filter(part -> part.start < comment)
        .filter(part -> part.within.filter(flow -> flow.end <= comment).isEmpty())
        .findFirst();
  }

  /** The position of the {@code #} that begins a comment after content, or -1. */
  private int commentIn(int lineStart, int lineEnd) {
    for (int i = lineStart + 1; i < lineEnd; i++) {
      if (source[i] == '#' && isSpace(i - 1) && !isInScalar(i)) {
        return i;
      }
    }
    return -1;
  }

  private boolean isSpace(int position) {
    return source[position] == ' ' || source[position] == '\t';
  }

  private boolean isInScalar(int position) {
    int found = Collections.binarySearch(scalarStarts, position);
    int scalar = found >= 0 ? found : -found - 2;
    return scalar >= 0 && position < scalarEnds.get(scalar);
  }

  private int lineEnd(int start) {
    int end = start;
    while (end < source.length && source[end] != '\n') {
      end++;
    }
    return end;
  }

  private String text(int from, int to) {
    return new String(source, from, to - from).strip();
  }

  private static int index(Optional<Mark> mark) {
    return mark.map(Mark::getIndex).orElse(0);
  }

  /** A flow collection, {@code {…}} or {@code […]}. */
  private static final class Flow {
    private int end = Integer.MAX_VALUE;
  }

  /** A collection whose parts are being found. */
  private static final class Collecting {
    private final boolean mapping;
    private final Optional<Flow> innermostFlow;
    private boolean key = true;

    Collecting(boolean mapping, Optional<Flow> innermostFlow) {
      this.mapping = mapping;
      this.innermostFlow = innermostFlow;
    }

    Optional<Flow> innermostFlow() {
      return innermostFlow;
    }

    /** Whether the next node begins a part: it is an element or a key, not the value of a key. */
    boolean beginsPart() {
      boolean begins = !mapping || key;
      key = !key;
      return begins;
    }
  }

  /** A part with the remarks gathered for it. */
  private static final class Part {
    private final int start;
    private final Optional<Flow> within;
    private final List<String> before = new ArrayList<>();
    private boolean gap;
    private Optional<String> after = Optional.empty();

    Part(int start, Optional<Flow> within) {
      this.start = start;
      this.within = within;
    }

    void precededBy(List<String> lines) {
      gap = !lines.isEmpty() && lines.getFirst().isEmpty();
      for (String line : lines) {
        boolean second = before.isEmpty() || before.getLast().isEmpty();
        if (!line.isEmpty() || !second) {
          before.add(line);
        }
      }
    }

    void followedBy(String comment) {
      if (after.isPresent()) {
        before.add(comment);
      } else {
        after = Optional.of(comment);
      }
    }

    Remarks remarks() {
      return new Remarks(gap, before, after);
    }
  }
}
