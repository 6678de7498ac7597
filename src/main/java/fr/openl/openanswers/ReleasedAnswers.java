package fr.openl.openanswers;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The open answers of a wave that a person has released, in the words that may be told, in random
 * order. It says nothing of who wrote them. Reports may show these and no others.
 */
public record ReleasedAnswers(List<Released> answers) {
  /** The file's name in the folder of a snapshot. */
  public static final String FILE = "released-answers.csv";

  public ReleasedAnswers {
    answers = List.copyOf(answers);
  }

  /** What was written to an item, as it may be told. */
  public record Released(String item, String text) {}

  /**
   * The answers in the folder of a wave's snapshot, where the program keeps {@value #FILE}; none
   * when there is no such file.
   *
   * @throws Refusal when the file cannot be read
   */
  public static ReleasedAnswers in(Path snapshotFolder) {
    Path file = snapshotFolder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return new ReleasedAnswers(List.of());
    }
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (CSVParser rows = CSVParser.parse(file, UTF_8, format)) {
      List<Released> answers = new ArrayList<>();
      for (CSVRecord row : rows) {
        answers.add(new Released(row.get("item"), row.get("text")));
      }
      return new ReleasedAnswers(answers);
    } catch (IOException unreadable) {
      throw new Refusal(file + ": the released answers cannot be read", unreadable);
    }
  }

  /** What was written to {@code item}. */
  public List<String> to(String item) {
    return answers.stream().filter(a -> a.item().equals(item)).map(Released::text).toList();
  }
}
