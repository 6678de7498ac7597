package fr.openl.collection.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.collection.imports.Mapping.ColumnMapping;
import fr.openl.collection.imports.Mapping.Duplicates;
import fr.openl.collection.imports.Mapping.SubmittedColumn;
import fr.openl.definition.Item;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Fields;
import fr.openl.definition.document.Key;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Problems;
import fr.openl.definition.document.Reading;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.ShapeCheck;
import fr.openl.definition.format.YamlReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code mappings/<wave>.yaml} against the questionnaire whose items it fills. */
public final class MappingReader {
  /** What a mapping file may hold. */
  public static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.required("mapping", Shape.Spelled.NAME, "the study"),
          Key.required("wave", Shape.Spelled.NAME, "the wave that the file answers"),
          Key.optional("file", new Shape.Text(), "where an example of the file lies"),
          Key.optional("header_rows", new Shape.Whole(1), "how many rows name the columns, 1 to 3"),
          Key.optional(
              "header",
              Shape.OneOf.of("joined", "spread"),
              "spread: a blank in an upper header row continues the cell before it"),
          Key.optional(
              "separator",
              Shape.OneOf.of("comma", "semicolon", "tab"),
              "what stands between cells, a comma by default"),
          Key.optional("encoding", new Shape.Text(), "the file's encoding, UTF-8 by default"),
          Key.optional("missing", new Shape.ListOf(new Shape.Text()), "cells that mean no answer"),
          Key.optional(
              "keep",
              new Shape.MapOf(new Shape.Text(), new Shape.ListOf(new Shape.Text())),
              "column → values of the rows to take"),
          Key.optional("duplicates", Shape.OneOf.of("keep", "drop"), "rows equal in every cell"),
          Key.optional("unit", new Shape.Text(), "the column of the unit's identifier"),
          Key.optional(
              "submitted",
              Shape.Keys.of(
                  Key.required("from", new Shape.Text(), "the column"),
                  Key.optional(
                      "as", Shape.OneOf.of("iso", "us", "european", "serial"), "how it is written"),
                  Key.optional("zone", new Shape.Text(), "the zone of times that name none")),
              "when a response was sent"),
          Key.required(
              "columns",
              new Shape.MapOf(Shape.Spelled.ITEM, ColumnReader.SHAPE),
              "item → where its answer is found"),
          Key.optional(
              "others",
              Shape.OneOf.of("report", "text"),
              "whether unknown labels become \"other\" with their text"),
          Key.optional(
              "dates", Shape.OneOf.of("iso", "us", "european", "serial"), "how days are written"),
          Key.optional(
              "personal",
              new Shape.ListOf(new Shape.Text()),
              "columns never read: who answered, from where, when"),
          Key.optional(
              "ignored", new Shape.ListOf(new Shape.Text()), "columns left out on purpose"));

  private final Map<String, Item> items = new LinkedHashMap<>();
  private final Problems problems = new Problems();

  private MappingReader(Questionnaire questionnaire) {
    questionnaire.items().forEach(item -> items.put(item.id(), item));
  }

  /** The mapping in the file {@code path}, which a person knows as {@code name}. */
  public static Reading<Mapping> read(Path path, String name, Questionnaire questionnaire) {
    return read(YamlReader.read(path, name), questionnaire);
  }

  /**
   * The mapping that {@code text} says, the content of a file that a person knows as {@code name}.
   */
  public static Reading<Mapping> read(String text, String name, Questionnaire questionnaire) {
    return read(YamlReader.read(text, name), questionnaire);
  }

  private static Reading<Mapping> read(Reading<Document> read, Questionnaire questionnaire) {
    MappingReader reader = new MappingReader(questionnaire);
    reader.problems.addAll(read.problems());
    Optional<Mapping> mapping =
        read.value()
            .map(
                document -> {
                  new ShapeCheck(reader.problems).check(document.root(), SHAPE);
                  return reader.mapping(Fields.of(document.root()));
                });
    return Reading.of(mapping, reader.problems);
  }

  private Mapping mapping(Fields fields) {
    if (fields.whole("header_rows").orElse(1) > 3) {
      problems.error(fields.placeOf("header_rows"), "more than 3 header rows", "1, 2 or 3");
    }
    Set<String> missing = new HashSet<>(Set.of(""));
    fields.texts("missing").forEach(cell -> missing.add(Cells.trim(cell)));
    Map<String, Set<String>> keep = new LinkedHashMap<>();
    for (Node.Entry entry : fields.entries("keep")) {
      keep.put(entry.key().text(), Set.copyOf(ColumnReader.texts(entry.value())));
    }
    Map<String, ColumnMapping> columns = new LinkedHashMap<>();
    ColumnReader reader = new ColumnReader(problems);
    for (Node.Entry entry : fields.entries("columns")) {
      Optional<Item> item = Optional.ofNullable(items.get(entry.key().text()));
      if (item.isEmpty()) {
        problems.unknown(entry.key().place(), "item", entry.key().text(), items.keySet());
      } else {
        columns.put(entry.key().text(), reader.read(Fields.of(entry.value()), item.get()));
      }
    }
    return new Mapping(
        fields.text("mapping").orElse(""),
        fields.text("wave").orElse(""),
        fields.text("file"),
        fields.whole("header_rows").orElse(1),
        encoding(fields),
        missing,
        keep,
        fields.text("duplicates").filter("drop"::equals).isPresent()
            ? Duplicates.DROP
            : Duplicates.KEEP,
        fields.text("unit"),
        fields.find("submitted").map(node -> submitted(Fields.of(node))),
        columns,
        fields.text("others").filter("text"::equals).isPresent(),
        new LinkedHashSet<>(fields.texts("ignored").stream().map(Cells::trim).toList()),
        separator(fields),
        fields.text("header").filter("spread"::equals).isPresent(),
        fields.text("dates").map(MappingReader::style),
        new LinkedHashSet<>(fields.texts("personal").stream().map(Cells::trim).toList()));
  }

  private static DateStyle style(String spelling) {
    return DateStyle.valueOf(spelling.toUpperCase(Locale.ROOT));
  }

  private static char separator(Fields fields) {
    return switch (fields.text("separator").orElse("comma")) {
      case "semicolon" -> ';';
      case "tab" -> '\t';
      default -> ',';
    };
  }

  private Charset encoding(Fields fields) {
    String name = fields.text("encoding").orElse("UTF-8");
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      problems.error(
          fields.placeOf("encoding"),
          "unknown encoding '" + name + "'",
          "an encoding such as UTF-8, windows-1252 or ISO-8859-1");
      return UTF_8;
    }
  }

  private SubmittedColumn submitted(Fields fields) {
    return new SubmittedColumn(
        fields.text("from").orElse(""),
        fields.text("as").map(MappingReader::style).orElse(DateStyle.ISO),
        zone(fields));
  }

  private ZoneId zone(Fields fields) {
    String name = fields.text("zone").orElse("UTC");
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      problems.error(
          fields.placeOf("zone"),
          "unknown zone '" + name + "'",
          "a zone such as UTC, Europe/Paris or America/New_York");
      return ZoneOffset.UTC;
    }
  }
}
