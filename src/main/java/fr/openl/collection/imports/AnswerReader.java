package fr.openl.collection.imports;

import fr.openl.collection.imports.Finding.Kind;
import fr.openl.collection.imports.Mapping.ColumnMapping;
import fr.openl.collection.imports.Mapping.Layout;
import fr.openl.collection.imports.ResponseFile.Row;
import fr.openl.definition.CodeList;
import fr.openl.definition.Item;
import fr.openl.definition.Measure;
import fr.openl.definition.expression.Value;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads one item's answer out of a row. An unknown label of a question with "other" becomes that
 * category and its text when the mapping says so; otherwise it is left out and found.
 */
final class AnswerReader {
  private static final Set<String> YES = Set.of("1", "true", "yes", "y", "oui", "vrai", "x");
  private static final Set<String> NO = Set.of("0", "false", "no", "n", "non", "faux");

  private static final CodeList NO_LIST = new CodeList("none", List.of(), Optional.empty());

  private final Item item;
  private final Layout layout;
  private final int[] columns;
  private final Labels labels;
  private final Set<String> missing;
  private final boolean unknownAsOther;
  private final List<DateStyle> dates;
  private final Findings findings;

  AnswerReader(
      Item item, ColumnMapping mapping, ResponseFile file, Mapping whole, Findings findings) {
    this.item = item;
    this.layout = mapping.layout();
    this.columns = layout.columns().stream().mapToInt(file::indexOf).toArray();
    CodeList list = item.measure().findList().orElse(NO_LIST);
    this.labels = new Labels(list, mapping.values());
    this.missing = whole.missing();
    this.unknownAsOther = whole.unknownAsOther() && list.findCategory(Item.OTHER).isPresent();
    this.dates =
        whole
            .dates()
            .map(declared -> List.of(declared, DateStyle.ISO))
            .orElse(List.of(DateStyle.ISO, DateStyle.US, DateStyle.SERIAL));
    this.findings = findings;
  }

  /** Puts the row's answer to the item, if there is one, into {@code given}. */
  void read(Row row, Map<String, Value> given) {
    List<String> words = new ArrayList<>();
    Optional<Value> value =
        switch (item.measure()) {
          case Measure.OneCategory one -> oneCategory(row, words);
          case Measure.ManyCategories many -> categories(row, words).map(Value.Codes::new);
          case Measure.RankedCategories ranked ->
              categories(row, words).map(codes -> new Value.Ranking(List.copyOf(codes)));
          case Measure.Numeric number -> single(row).flatMap(cell -> number(row, cell, number));
          case Measure.Truth truth -> single(row).flatMap(cell -> truth(row, cell));
          case Measure.Text text -> single(row).map(cell -> words(row, cell, text.maxLength()));
          case Measure.Day day -> single(row).flatMap(cell -> day(row, cell, day));
        };
    value.ifPresent(known -> given.put(item.id(), known));
    if (!words.isEmpty()) {
      given.put(Item.otherText(item.questionId()), new Value.Words(String.join("; ", words)));
    }
  }

  private Optional<String> single(Row row) {
    return filled(row, columns[0]);
  }

  private Optional<String> filled(Row row, int column) {
    String cell = row.cell(column);
    return missing.contains(cell) ? Optional.empty() : Optional.of(cell);
  }

  private Optional<Value> oneCategory(Row row, List<String> words) {
    Set<String> codes = new LinkedHashSet<>();
    boolean answered = collect(row, codes, words);
    return answered && !codes.isEmpty()
        ? Optional.of(new Value.Code(codes.iterator().next()))
        : Optional.empty();
  }

  private Optional<Set<String>> categories(Row row, List<String> words) {
    Set<String> codes = new LinkedHashSet<>();
    return collect(row, codes, words) ? Optional.of(codes) : Optional.empty();
  }

  /** Gathers the codes chosen and the words behind "other"; whether the question was answered. */
  private boolean collect(Row row, Set<String> codes, List<String> words) {
    return switch (layout) {
      case Layout.Single one -> {
        Optional<String> cell = single(row);
        cell.ifPresent(label -> choose(row, label, codes, words));
        yield cell.isPresent();
      }
      case Layout.Splitting several -> {
        Optional<String> cell = single(row);
        cell.ifPresent(
            content ->
                several.splitter().split(content, labels.longestFirst()).stream()
                    .filter(label -> !missing.contains(label))
                    .forEach(label -> choose(row, label, codes, words)));
        yield cell.isPresent();
      }
      case Layout.Labels several -> {
        for (int column : columns) {
          filled(row, column).ifPresent(label -> choose(row, label, codes, words));
        }
        yield !codes.isEmpty() || !words.isEmpty();
      }
      case Layout.Filled several -> {
        int i = 0;
        for (String code : several.columnOfCode().keySet()) {
          if (filled(row, columns[i++]).isPresent()) {
            codes.add(code);
          }
        }
        yield !codes.isEmpty();
      }
      case Layout.Ranks several -> ranks(row, several, codes);
      case Layout.Flags several -> flags(row, several, codes);
    };
  }

  private boolean ranks(Row row, Layout.Ranks ranks, Set<String> codes) {
    Map<Integer, String> byRank = new TreeMap<>();
    int i = 0;
    for (String code : ranks.columnOfCode().keySet()) {
      Optional<String> cell = filled(row, columns[i++]);
      if (cell.isPresent()) {
        if (cell.get().matches("[1-9]\\d{0,3}")) {
          byRank.putIfAbsent(Integer.valueOf(cell.get()), code);
        } else {
          findings.add(Kind.UNREADABLE, item.id(), cell.get(), row.number());
        }
      }
    }
    codes.addAll(byRank.values());
    return !byRank.isEmpty();
  }

  private boolean flags(Row row, Layout.Flags flags, Set<String> codes) {
    int i = 0;
    for (String code : flags.columnOfCode().keySet()) {
      Optional<String> cell = filled(row, columns[i++]);
      if (cell.isPresent() && (isWritten(code, cell.get()) || isYes(row, cell.get()))) {
        codes.add(code);
      }
    }
    if (flags.any().isEmpty()) {
      return !codes.isEmpty();
    }
    Optional<String> any = filled(row, columns[i]);
    return any.isPresent() && isYes(row, any.get());
  }

  /** Behind "other" several tools put the words themselves in place of a yes. */
  private static boolean isWritten(String code, String cell) {
    return code.equals(Item.OTHER) && !NO.contains(cell.toLowerCase(Locale.ROOT));
  }

  private boolean isYes(Row row, String cell) {
    String word = cell.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      findings.add(Kind.UNREADABLE, item.id(), cell, row.number());
    }
    return YES.contains(word);
  }

  private void choose(Row row, String label, Set<String> codes, List<String> words) {
    Optional<Labels.Meaning> meaning = labels.find(label);
    if (meaning.isPresent()) {
      switch (meaning.get()) {
        case Labels.Meaning.Chosen chosen -> codes.add(chosen.code());
        case Labels.Meaning.LeftOut leftOut ->
            findings.add(Kind.LABEL_LEFT_OUT, item.id(), label, row.number());
      }
    } else if (unknownAsOther) {
      codes.add(Item.OTHER);
      words.add(label);
    } else {
      findings.add(Kind.UNKNOWN_LABEL, item.id(), label, row.number());
    }
  }

  private Optional<Value> number(Row row, String cell, Measure.Numeric bounds) {
    double amount;
    try {
      amount =
          Double.parseDouble(cell.replace("\u00A0", "").replace("\u202F", "").replace(',', '.'));
    } catch (NumberFormatException notNumber) {
      return unreadable(row, cell);
    }
    if (!Double.isFinite(amount) || (bounds.whole() && amount != Math.rint(amount))) {
      return unreadable(row, cell);
    }
    if (amount < bounds.min().orElse(Double.NEGATIVE_INFINITY)
        || amount > bounds.max().orElse(Double.POSITIVE_INFINITY)) {
      return outOfRange(row, cell);
    }
    return Optional.of(new Value.Quantity(amount));
  }

  private Optional<Value> truth(Row row, String cell) {
    String word = cell;
    Optional<Labels.Meaning> meaning = labels.find(cell);
    if (meaning.isPresent()) {
      switch (meaning.get()) {
        case Labels.Meaning.Chosen chosen -> word = chosen.code();
        case Labels.Meaning.LeftOut leftOut -> {
          findings.add(Kind.LABEL_LEFT_OUT, item.id(), cell, row.number());
          return Optional.empty();
        }
      }
    }
    word = word.toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      return unreadable(row, cell);
    }
    return Optional.of(new Value.Truth(YES.contains(word)));
  }

  private Value words(Row row, String cell, int maxLength) {
    if (cell.codePointCount(0, cell.length()) <= maxLength) {
      return new Value.Words(cell);
    }
    findings.add(Kind.TOO_LONG, item.id(), "", row.number());
    return new Value.Words(cell.substring(0, cell.offsetByCodePoints(0, maxLength)));
  }

  private Optional<Value> day(Row row, String cell, Measure.Day bounds) {
    Optional<LocalDate> date =
        dates.stream()
            .flatMap(style -> style.parse(cell, ZoneOffset.UTC).stream())
            .map(LocalDateTime::toLocalDate)
            .findFirst();
    if (date.isEmpty()) {
      return unreadable(row, cell);
    }
    LocalDate day = bounds.monthly() ? date.get().withDayOfMonth(1) : date.get();
    if (bounds.min().filter(day::isBefore).isPresent()
        || bounds.max().filter(day::isAfter).isPresent()) {
      return outOfRange(row, cell);
    }
    return Optional.of(new Value.Day(day));
  }

  private Optional<Value> unreadable(Row row, String cell) {
    findings.add(Kind.UNREADABLE, item.id(), cell, row.number());
    return Optional.empty();
  }

  private Optional<Value> outOfRange(Row row, String cell) {
    findings.add(Kind.OUT_OF_RANGE, item.id(), cell, row.number());
    return Optional.empty();
  }
}
