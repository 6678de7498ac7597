package fr.openl.collection.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Circumstances;
import fr.openl.collection.Response;
import fr.openl.collection.Routing;
import fr.openl.collection.imports.Finding.Kind;
import fr.openl.collection.imports.Mapping.Duplicates;
import fr.openl.collection.imports.Mapping.SubmittedColumn;
import fr.openl.collection.imports.ResponseFile.Row;
import fr.openl.definition.Control;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import fr.openl.frame.Wave;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One pass over one foreign file: its responses row by row, and in the end the report. For one
 * thread.
 */
public final class ImportRun implements AutoCloseable {
  private final Wave wave;
  private final Mapping mapping;
  private final Routing routing;
  private final ResponseFile file;
  private final List<AnswerReader> readers;
  private final Findings findings;
  private final Map<String, Set<String>> exclusiveCodes;
  private final Map<UUID, Integer> copiesSeen = new HashMap<>();
  private final Map<String, UUID> responseOfUnit = new HashMap<>();
  private long rows;
  private long responses;

  ImportRun(
      Wave wave,
      Mapping mapping,
      Routing routing,
      ResponseFile file,
      List<AnswerReader> readers,
      Findings findings) {
    this.wave = wave;
    this.mapping = mapping;
    this.routing = routing;
    this.file = file;
    this.readers = readers;
    this.findings = findings;
    this.exclusiveCodes = exclusiveCodes(routing.questionnaire());
    findUnmappedColumns();
  }

  /**
   * The responses, in the order of the rows; to be read once. The stream throws a {@link Refusal}
   * where the file turns out to be malformed, and at its end when {@code strict} and anything did
   * not fit.
   */
  public Stream<Response> responses(boolean strict) {
    return Stream.generate(() -> next(strict))
        .takeWhile(Optional::isPresent)
        .flatMap(Optional::stream);
  }

  /** How many rows were read so far. */
  public long rows() {
    return rows;
  }

  /** What became of the rows read so far. */
  public ImportReport report() {
    return new ImportReport(rows, responses, findings.all());
  }

  @Override
  public void close() {
    file.close();
  }

  private void findUnmappedColumns() {
    Set<String> read = mapping.columnsRead();
    for (String column : file.columns()) {
      if (mapping.personal().contains(column)) {
        findings.add(Kind.COLUMN_PERSONAL, column, "", 1);
      } else if (!read.contains(column) && !mapping.ignored().contains(column)) {
        findings.add(Kind.COLUMN_NOT_MAPPED, column, "", 1);
      }
    }
  }

  private Optional<Response> next(boolean strict) {
    while (file.hasNext()) {
      Row row = file.next();
      rows++;
      Optional<Response> response = isKept(row) ? response(row) : Optional.empty();
      if (response.isPresent()) {
        responses++;
        return response;
      }
    }
    if (strict) {
      report().requireNoObjection();
    }
    return Optional.empty();
  }

  private boolean isKept(Row row) {
    for (Map.Entry<String, Set<String>> condition : mapping.keep().entrySet()) {
      String cell = row.cell(file.indexOf(condition.getKey()));
      if (!condition.getValue().contains(cell)) {
        findings.add(Kind.ROW_LEFT_OUT, condition.getKey(), cell, row.number());
        return false;
      }
    }
    return true;
  }

  private Optional<Response> response(Row row) {
    UUID content = id(String.join("\u001F", row.cells()));
    int copies = copiesSeen.merge(content, 1, Integer::sum) - 1;
    if (row.isBlank()) {
      findings.add(Kind.EMPTY_ROW, "", "", row.number());
    } else if (copies > 0) {
      findings.add(Kind.DUPLICATE_ROW, "", "", row.number());
    }
    if (copies > 0 && mapping.duplicates() == Duplicates.DROP) {
      return Optional.empty();
    }
    UUID id = copies == 0 ? content : id(content + "\u001F" + copies);
    String unit = unit(row).orElse(id.toString());
    Optional<UUID> earlier = Optional.ofNullable(responseOfUnit.put(unit, id));
    if (earlier.isPresent()) {
      findings.add(Kind.DOUBLE_SUBMISSION, mapping.unit().orElse(""), "", row.number());
    }
    Optional<LocalDateTime> submitted = submitted(row);
    return Optional.of(
        new Response(
            id,
            mapping.study(),
            wave.id(),
            wave.revision(),
            unit,
            Response.Origin.IMPORT,
            submitted.map(at -> at.toInstant(ZoneOffset.UTC)),
            answers(row, submitted),
            earlier));
  }

  private UUID id(String fingerprint) {
    return UUID.nameUUIDFromBytes(
        (mapping.study() + "\u001F" + wave.id() + "\u001F" + fingerprint).getBytes(UTF_8));
  }

  /** A pseudonym of the unit, so that the file's own identifier is not kept. */
  private Optional<String> unit(Row row) {
    return mapping
        .unit()
        .map(column -> row.cell(file.indexOf(column)))
        .filter(cell -> !cell.isEmpty() && !mapping.missing().contains(cell))
        .map(cell -> UUID.nameUUIDFromBytes((mapping.study() + "\u001F" + cell).getBytes(UTF_8)))
        .map(UUID::toString);
  }

  private Optional<LocalDateTime> submitted(Row row) {
    if (mapping.submitted().isEmpty()) {
      return Optional.empty();
    }
    SubmittedColumn column = mapping.submitted().get();
    String cell = row.cell(file.indexOf(column.column()));
    if (cell.isEmpty() || mapping.missing().contains(cell)) {
      return Optional.empty();
    }
    Optional<LocalDateTime> moment = column.style().parse(cell, column.zone());
    if (moment.isEmpty()) {
      findings.add(Kind.UNREADABLE, column.column(), cell, row.number());
    }
    return moment;
  }

  private Map<String, Answer> answers(Row row, Optional<LocalDateTime> submitted) {
    Map<String, Value> given = new LinkedHashMap<>();
    readers.forEach(reader -> reader.read(row, given));
    findConflicts(row, given);
    Map<String, Answer> answers =
        routing
            .interview(
                given,
                new Circumstances(
                    submitted.map(LocalDateTime::toLocalDate).orElse(wave.closes()),
                    submitted,
                    Map.of()))
            .answers();
    for (String id : given.keySet()) {
      if (!answers.containsKey(id)) {
        findings.add(Kind.NOT_ASKED, id, "", row.number());
      }
    }
    return answers;
  }

  private void findConflicts(Row row, Map<String, Value> given) {
    for (Map.Entry<String, Set<String>> exclusive : exclusiveCodes.entrySet()) {
      if (given.get(exclusive.getKey()) instanceof Value.Codes chosen
          && chosen.codes().size() > 1
          && chosen.codes().stream().anyMatch(exclusive.getValue()::contains)) {
        findings.add(Kind.CONFLICTING_LABELS, exclusive.getKey(), "", row.number());
      }
    }
  }

  private static Map<String, Set<String>> exclusiveCodes(Questionnaire questionnaire) {
    Map<String, Set<String>> exclusive = new HashMap<>();
    for (Question question : questionnaire.questions().toList()) {
      if (question.type().control() instanceof Control.Choices choices
          && !choices.exclusive().isEmpty()) {
        exclusive.put(question.id(), choices.exclusive());
      }
    }
    return exclusive;
  }
}
