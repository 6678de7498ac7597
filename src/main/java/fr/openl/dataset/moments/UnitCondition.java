package fr.openl.dataset.moments;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn.Kind;
import fr.openl.definition.expression.Checked;
import fr.openl.definition.expression.Columns;
import fr.openl.definition.expression.SqlTranslation;
import fr.openl.definition.expression.Symbols;
import fr.openl.definition.expression.TypeChecker;
import fr.openl.definition.expression.ValueType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A condition on the units of a file, in the language of the studies' expressions; where it is
 * unknown it does not hold. Columns may be named without the braces: {@code age > 30} is {@code
 * ${age} > 30}.
 *
 * @param columns those it looks at
 */
public record UnitCondition(String sql, List<DataColumn> columns) {
  private static final int FIRST_ROWS = 1_000;

  /** Texts and items, which stay as they are, and words, which may be columns. */
  private static final Pattern WORD =
      Pattern.compile("'[^']*'|\"[^\"]*\"|\\$\\{[^}]*\\}|[\\p{L}_][\\p{L}\\p{N}_.]*");

  public UnitCondition {
    columns = List.copyOf(columns);
  }

  /**
   * Reads a condition on the units of {@code file}.
   *
   * @throws Refusal when it makes no sense; it names what does not
   */
  public static UnitCondition of(String text, DataFile file) {
    String braced =
        WORD.matcher(text)
            .replaceAll(word -> java.util.regex.Matcher.quoteReplacement(braced(word, file)));
    List<DataColumn> named =
        WORD.matcher(braced)
            .results()
            .map(MatchResult::group)
            .filter(word -> word.startsWith("${"))
            .map(word -> word.substring(2, word.length() - 1).strip())
            .flatMap(name -> file.findColumn(name).stream())
            .distinct()
            .toList();
    Map<DataColumn, ColumnProfile> profiles = file.preview(named, FIRST_ROWS);
    Checked asNumbers =
        new TypeChecker(new FileSymbols(file, profiles, true)).checkCondition(braced);
    Checked asTexts =
        new TypeChecker(new FileSymbols(file, profiles, false)).checkCondition(braced);
    if (asNumbers instanceof Checked.Valid valid) {
      return new UnitCondition(
          SqlTranslation.translate(
              valid.formula().expression(), new FileColumns(file, profiles, true)),
          named);
    }
    if (asTexts instanceof Checked.Valid valid) {
      return new UnitCondition(
          SqlTranslation.translate(
              valid.formula().expression(), new FileColumns(file, profiles, false)),
          named);
    }
    throw new Refusal(
        "The condition \"%s\" makes no sense: %s"
            .formatted(text, ((Checked.Invalid) asNumbers).problems().getFirst().sentence()));
  }

  private static String braced(MatchResult word, DataFile file) {
    return file.findColumn(word.group())
        .map(column -> "${" + column.name() + "}")
        .orElse(word.group());
  }

  /** Whether a column is taken for numbers. */
  private static boolean isNumber(
      DataColumn column, Map<DataColumn, ColumnProfile> profiles, boolean textsAsNumbers) {
    ColumnProfile profile = profiles.get(column);
    return column.kind() == Kind.NUMBER
        || column.kind() == Kind.WHOLE
        || (textsAsNumbers
            && column.kind() == Kind.TEXT
            && profile != null
            && profile.holdsNumbers()
            && profile.findWord().isEmpty());
  }

  private record FileSymbols(
      DataFile file, Map<DataColumn, ColumnProfile> profiles, boolean textsAsNumbers)
      implements Symbols {
    @Override
    public Optional<ValueType> findType(String id) {
      return file.findColumn(id)
          .map(
              column ->
                  isNumber(column, profiles, textsAsNumbers)
                      ? new ValueType.Quantity()
                      : column.kind() == Kind.TRUTH
                          ? new ValueType.Truth()
                          : new ValueType.Words());
    }

    @Override
    public Collection<String> ids() {
      return file.columns().stream().map(DataColumn::name).toList();
    }
  }

  private record FileColumns(
      DataFile file, Map<DataColumn, ColumnProfile> profiles, boolean textsAsNumbers)
      implements Columns {
    @Override
    public String value(String id) {
      DataColumn column = file.getColumn(id);
      return isNumber(column, profiles, textsAsNumbers) ? column.amount() : column.value();
    }

    @Override
    public String known(String id) {
      return "(" + value(id) + " IS NOT NULL)";
    }

    @Override
    public List<String> codes(String id) {
      return List.of();
    }

    @Override
    public String chosen(String id, String code) {
      return "FALSE";
    }

    @Override
    public String asked(String id) {
      return "TRUE";
    }

    @Override
    public String answered(String id) {
      return known(id);
    }

    @Override
    public Columns previous() {
      throw new Refusal("A file of one wave tells nothing of the previous one");
    }

    @Override
    public String today() {
      return "CURRENT_DATE";
    }

    @Override
    public String submitted() {
      return "NULL";
    }
  }
}
