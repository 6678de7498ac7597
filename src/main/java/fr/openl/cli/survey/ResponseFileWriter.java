package fr.openl.cli.survey;

import fr.openl.Refusal;
import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.Item;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.expression.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Responses as a CSV file: one row a response, one column an item, codes as they are. */
final class ResponseFileWriter {
  private ResponseFileWriter() {}

  /**
   * Writes {@code responses} to {@code file}, which appears whole or not at all.
   *
   * @return how many there were
   * @throws Refusal when the file cannot be written
   */
  static long write(Path file, Questionnaire questionnaire, Stream<Response> responses) {
    List<String> items = questionnaire.items().stream().map(Item::id).toList();
    List<String> header = new ArrayList<>(List.of("response", "unit", "origin", "submitted"));
    header.addAll(items);
    Path beside = file.resolveSibling("." + file.getFileName() + ".new");
    long written = 0;
    try {
      try (CSVPrinter printer =
          new CSVPrinter(
              Files.newBufferedWriter(beside),
              CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get())) {
        for (Iterator<Response> each = responses.iterator(); each.hasNext(); written++) {
          printer.printRecord(row(each.next(), items));
        }
      }
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return written;
    } catch (IOException failure) {
      throw new Refusal(file + ": the responses cannot be written (" + failure + ")", failure);
    }
  }

  private static List<String> row(Response response, List<String> items) {
    List<String> row = new ArrayList<>();
    row.add(response.id().toString());
    row.add(response.unit());
    row.add(response.origin().name().toLowerCase(Locale.ROOT));
    row.add(response.submitted().map(String::valueOf).orElse(""));
    for (String item : items) {
      row.add(
          switch (response.answer(item)) {
            case Answer.Given given -> cell(given.value());
            case Answer.DontKnow dontKnow -> cell(dontKnow.value());
            case Answer.NoAnswer none -> "";
            case Answer.NotAsked none -> "";
          });
    }
    return row;
  }

  private static String cell(Value value) {
    return switch (value) {
      case Value.Truth truth -> truth.holds() ? "yes" : "no";
      case Value.Quantity(double amount) ->
          amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
      case Value.Words words -> words.text();
      case Value.Code code -> code.code();
      case Value.Codes codes -> String.join(" ", codes.codes());
      case Value.Ranking ranking -> String.join(" ", ranking.codes());
      case Value.Day day -> day.date().toString();
      case Value.Moment moment -> moment.at().toString();
    };
  }
}
