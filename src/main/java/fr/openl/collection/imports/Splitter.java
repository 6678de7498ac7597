package fr.openl.collection.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How several labels stand in one cell. */
public enum Splitter {
  /** {@code stack cabal nix}. */
  SPACE_LIST {
    @Override
    List<String> split(String cell, SortedSet<String> known) {
      return Arrays.stream(cell.split("\\s+")).filter(label -> !label.isEmpty()).toList();
    }
  },

  /**
   * {@code Stack, Cabal}: known labels may hold commas themselves, so the longest known goes first.
   */
  COMMA_LIST {
    @Override
    List<String> split(String cell, SortedSet<String> known) {
      return labels(cell, known, ',');
    }
  },

  /** {@code Stack; Cabal}, as {@link #COMMA_LIST} with semicolons. */
  SEMICOLON_LIST {
    @Override
    List<String> split(String cell, SortedSet<String> known) {
      return labels(cell, known, ';');
    }
  },

  /** A CSV record inside the cell, quotes and all. */
  CSV_LINE {
    @Override
    List<String> split(String cell, SortedSet<String> known) {
      List<String> labels = new ArrayList<>();
      try (CSVParser parser = CSVParser.parse(cell, CSVFormat.RFC4180)) {
        for (CSVRecord record : parser) {
          record.stream().map(Cells::trim).filter(label -> !label.isEmpty()).forEach(labels::add);
        }
      } catch (IOException | UncheckedIOException malformed) {
        return List.of(cell); // an unknown label: the report shows it as it stands
      }
      return labels;
    }
  };

  /**
   * The labels in {@code cell}, trimmed, never empty.
   *
   * @param known every label of the question, longest first
   */
  abstract List<String> split(String cell, SortedSet<String> known);

  /** The spelling in mapping files. */
  String spelling() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static List<String> labels(String cell, SortedSet<String> known, char separator) {
    List<String> labels = new ArrayList<>();
    int at = 0;
    while (at < cell.length()) {
      int end = endOfKnown(cell, at, known, separator);
      if (end < 0) {
        int comma = cell.indexOf(separator, at);
        end = comma < 0 ? cell.length() : comma;
      }
      String label = Cells.trim(cell.substring(at, end));
      if (!label.isEmpty()) {
        labels.add(label);
      }
      at = end + 1;
      while (at < cell.length() && Cells.isBlank(cell.charAt(at))) {
        at++;
      }
    }
    return labels;
  }

  private static int endOfKnown(
      String cell, int at, SortedSet<String> longestFirst, char separator) {
    for (String label : longestFirst) {
      if (cell.startsWith(label, at)) {
        int end = at + label.length();
        while (end < cell.length() && Cells.isBlank(cell.charAt(end))) {
          end++;
        }
        if (end == cell.length() || cell.charAt(end) == separator) {
          return end;
        }
      }
    }
    return -1;
  }
}
