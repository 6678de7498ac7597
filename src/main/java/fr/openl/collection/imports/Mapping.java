package fr.openl.collection.imports;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the columns and labels of a foreign file become answers of one wave.
 *
 * @param example where an example of the file lies, a path from the folder that holds {@code
 *     surveys/}
 * @param headerRows how many records name the columns, 1 to 3
 * @param missing cells, trimmed, that mean no answer
 * @param keep column → values of the rows to take; other rows are left out and counted
 * @param unit the column that identifies the unit; without it each row is its own unit
 * @param columns item or question id → where its answer is found
 * @param unknownAsOther whether unknown labels of questions with {@code other} become its text
 * @param ignored columns left out on purpose
 * @param separator between the cells of a record
 * @param spreadHeader whether a blank in an upper header row continues the cell before it
 * @param dates how days are written; absent: ISO, American or a spreadsheet's number, as each looks
 * @param personal columns that are never read, for they say who answered, from where or when
 */
public record Mapping(
    String study,
    String wave,
    Optional<String> example,
    int headerRows,
    Charset encoding,
    Set<String> missing,
    Map<String, Set<String>> keep,
    Duplicates duplicates,
    Optional<String> unit,
    Optional<SubmittedColumn> submitted,
    Map<String, ColumnMapping> columns,
    boolean unknownAsOther,
    Set<String> ignored,
    char separator,
    boolean spreadHeader,
    Optional<DateStyle> dates,
    Set<String> personal) {

  public Mapping {
    missing = Set.copyOf(missing);
    keep = Collections.unmodifiableMap(new LinkedHashMap<>(keep));
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    ignored = Set.copyOf(ignored);
    personal = Set.copyOf(personal);
  }

  /** Every column that is read. */
  Set<String> columnsRead() {
    Set<String> read = new LinkedHashSet<>();
    columns.values().forEach(column -> read.addAll(column.layout().columns()));
    read.addAll(keep.keySet());
    unit.ifPresent(read::add);
    submitted.ifPresent(sent -> read.add(sent.column()));
    return read;
  }

  /** What to do with rows that equal an earlier one in every cell. */
  public enum Duplicates {
    KEEP,
    DROP
  }

  /** The column that says when a response was sent; times without a zone are in {@code zone}. */
  public record SubmittedColumn(String column, DateStyle style, ZoneId zone) {}

  /**
   * Where one item's answer is found.
   *
   * @param values label → code; an empty code leaves the label out on purpose
   */
  public record ColumnMapping(Layout layout, Map<String, Optional<String>> values) {
    public ColumnMapping {
      values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
  }

  /** How an answer is laid out over columns and inside cells. */
  public sealed interface Layout {
    /** The columns that are read. */
    List<String> columns();

    /** One column with one answer. */
    record Single(String column) implements Layout {
      @Override
      public List<String> columns() {
        return List.of(column);
      }
    }

    /** One column with several labels in a cell. */
    record Splitting(String column, Splitter splitter) implements Layout {
      @Override
      public List<String> columns() {
        return List.of(column);
      }
    }

    /**
     * A yes/no column for each category.
     *
     * @param any the column that says whether the question was answered at all; without it a row of
     *     noes is no answer
     */
    record Flags(Map<String, String> columnOfCode, Optional<String> any) implements Layout {
      public Flags {
        columnOfCode = Collections.unmodifiableMap(new LinkedHashMap<>(columnOfCode));
      }

      @Override
      public List<String> columns() {
        List<String> all = new ArrayList<>(columnOfCode.values());
        any.ifPresent(all::add);
        return all;
      }
    }

    /** A column for each category; any filled cell chooses it. */
    record Filled(Map<String, String> columnOfCode) implements Layout {
      public Filled {
        columnOfCode = Collections.unmodifiableMap(new LinkedHashMap<>(columnOfCode));
      }

      @Override
      public List<String> columns() {
        return List.copyOf(columnOfCode.values());
      }
    }

    /** A column for each category with its rank from 1; blank when it was not ranked. */
    record Ranks(Map<String, String> columnOfCode) implements Layout {
      public Ranks {
        columnOfCode = Collections.unmodifiableMap(new LinkedHashMap<>(columnOfCode));
      }

      @Override
      public List<String> columns() {
        return List.copyOf(columnOfCode.values());
      }
    }

    /** Several columns, each with one label. */
    record Labels(List<String> columns) implements Layout {
      public Labels {
        columns = List.copyOf(columns);
      }
    }
  }
}
