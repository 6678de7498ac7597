package fr.openl.definition.format;

import fr.openl.definition.document.Document;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Node.Element;
import fr.openl.definition.document.Node.Entry;
import fr.openl.definition.document.Node.Mapping;
import fr.openl.definition.document.Node.Remarks;
import fr.openl.definition.document.Node.Scalar;
import fr.openl.definition.document.Node.Sequence;
import fr.openl.definition.document.Node.Style;
import fr.openl.definition.document.Place;
import fr.openl.definition.document.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** Builds the located tree of one file from the events of the YAML parser. */
final class YamlTree {
  private static final int DEEPEST = 50;

  private final String file;
  private final List<Event> events;
  private final YamlRemarks remarks;
  private final Problems problems;
  private int next;
  private int part;

  YamlTree(String file, String source, List<Event> events, Problems problems) {
    this.file = file;
    this.events = events;
    this.remarks = new YamlRemarks(source, events);
    this.problems = problems;
  }

  /** The file's one document; empty, with a problem, when there is none or more than one. */
  Optional<Document> document() {
    List<Event> documents =
        events.stream().filter(event -> event.getEventId() == Event.ID.DocumentStart).toList();
    if (documents.isEmpty()) {
      problems.error(Place.startOf(file), "the file is empty", "a mapping of keys");
      return Optional.empty();
    }
    if (documents.size() > 1) {
      problems.error(place(documents.get(1)), "a second document begins", "one document a file");
      return Optional.empty();
    }
    next = 2; // after the starts of stream and document
    Node root = node(0);
    return Optional.of(new Document(root, remarks.end()));
  }

  private Node node(int depth) {
    Event event = events.get(next++);
    if (depth > DEEPEST) {
      problems.error(place(event), "parts nested " + depth + " deep", "at most " + DEEPEST);
      skip(event);
      return new Scalar(place(event), "", Style.PLAIN);
    }
    refuseReferences(event);
    return switch (event.getEventId()) {
      case MappingStart -> mapping(event, depth);
      case SequenceStart -> sequence(event, depth);
      case Scalar -> scalar((ScalarEvent) event);
      default -> new Scalar(place(event), "", Style.PLAIN); // an alias, refused
    };
  }

  private Mapping mapping(Event start, int depth) {
    List<Entry> entries = new ArrayList<>();
    while (events.get(next).getEventId() != Event.ID.MappingEnd) {
      Remarks beside = remarks.of(part++);
      Node key = node(depth + 1);
      Node value = node(depth + 1);
      if (key instanceof Scalar scalar) {
        entries.add(new Entry(scalar, value, beside));
      } else {
        problems.error(key.place(), "found " + key.described() + " as a key", "a text as key");
      }
    }
    next++;
    return new Mapping(place(start), entries);
  }

  private Sequence sequence(Event start, int depth) {
    List<Element> elements = new ArrayList<>();
    while (events.get(next).getEventId() != Event.ID.SequenceEnd) {
      Remarks beside = remarks.of(part++);
      elements.add(new Element(node(depth + 1), beside));
    }
    next++;
    return new Sequence(place(start), elements);
  }

  private Scalar scalar(ScalarEvent event) {
    Style style =
        switch (event.getScalarStyle()) {
          case PLAIN -> Style.PLAIN;
          case LITERAL, FOLDED -> Style.BLOCK;
          default -> Style.QUOTED;
        };
    return new Scalar(place(event), event.getValue(), style);
  }

  /** Passes over the collection that {@code start} begins. */
  private void skip(Event start) {
    int open = start instanceof CollectionStartEvent ? 1 : 0;
    while (open > 0) {
      switch (events.get(next++).getEventId()) {
        case MappingStart, SequenceStart -> open++;
        case MappingEnd, SequenceEnd -> open--;
        default -> {}
      }
    }
  }

  private void refuseReferences(Event event) {
    if (event instanceof AliasEvent alias) {
      problems.error(
          place(event),
          "the alias *" + alias.getAlias(),
          "the value itself, for no anchors are used");
    } else if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      problems.error(
          place(event), "the anchor &" + node.getAnchor().get(), "a value without anchors");
    }
    Optional<String> tag =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag();
          case CollectionStartEvent collection -> collection.getTag();
          default -> Optional.empty();
        };
    tag.ifPresent(name -> problems.error(place(event), "the tag " + name, "a value without tags"));
  }

  private Place place(Event event) {
    return event
        .getStartMark()
        .map(mark -> YamlReader.place(file, mark))
        .orElse(Place.startOf(file));
  }
}
