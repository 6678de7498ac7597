package fr.openl.cli.estimate;

import fr.openl.Refusal;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.dataset.moments.MarginFile;
import fr.openl.dataset.moments.UnitCondition;
import fr.openl.estimation.statistics.EstimationPlan;
import fr.openl.estimation.statistics.EstimationPlan.CalibrationMargin;
import fr.openl.estimation.statistics.EstimationPlan.SuppliedReplicates;
import fr.openl.estimation.statistics.Statistic;
import fr.openl.estimation.variance.DesignColumns;
import fr.openl.estimation.weights.Margin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the options of {@code openl estimate} ask of a file. */
record EstimateRequest(EstimateCommand options, DataFile file) {

  EstimationPlan plan() {
    return plan(statistics());
  }

  /** The same design with other statistics. */
  EstimationPlan plan(List<Statistic> statistics) {
    return new EstimationPlan(
        new DesignColumns(
            Optional.ofNullable(options.design.strata).map(file::getColumn),
            columns(options.design.cluster),
            columns(options.design.fpc),
            Optional.ofNullable(options.design.weights).map(file::getColumn)),
        margins(),
        replicates(),
        Optional.ofNullable(options.design.where).map(text -> UnitCondition.of(text, file)),
        columns(options.design.by),
        statistics,
        options.design.variance,
        options.asked.interval,
        options.asked.quantileRule,
        options.asked.level,
        Optional.ofNullable(options.design.lonely));
  }

  private List<Statistic> statistics() {
    List<Statistic> all = new ArrayList<>();
    all(options.asked.means).forEach(of -> all.add(new Statistic.Mean(of)));
    all(options.asked.totals).forEach(of -> all.add(new Statistic.Total(of)));
    options.asked.proportions.forEach(text -> all.addAll(proportions(text)));
    options.asked.ratios.forEach(text -> all.add(ratio(text)));
    options.asked.quantiles.forEach(text -> all.add(quantile("--quantile", text)));
    options.asked.crosstabs.forEach(text -> all.add(crosstab(text)));
    for (int i = 0; i < options.asked.contrasts.size(); i++) {
      for (DataColumn of : columns(options.asked.contrasts.get(i))) {
        all.add(contrast(of, i));
      }
    }
    return all;
  }

  private List<DataColumn> all(List<String> texts) {
    return texts.stream().flatMap(text -> columns(text).stream()).toList();
  }

  /** The columns that a text names: one, or several with commas between them. */
  private List<DataColumn> columns(@Nullable String text) {
    if (text == null) {
      return List.of();
    }
    return file.findColumn(text)
        .map(List::of)
        .orElseGet(() -> split(text, ",").map(file::getColumn).toList());
  }

  private List<Statistic> proportions(String text) {
    int equal = text.indexOf('=');
    if (equal < 0 || file.findColumn(text).isPresent()) {
      return columns(text).stream()
          .<Statistic>map(of -> new Statistic.Proportion(of, Optional.empty()))
          .toList();
    }
    return List.of(
        new Statistic.Proportion(
            file.getColumn(text.substring(0, equal).strip()),
            Optional.of(text.substring(equal + 1).strip())));
  }

  private Statistic ratio(String text) {
    List<String> parts = split(text, "/").toList();
    if (parts.size() != 2) {
      throw expected("--ratio", text, "two columns, as in A/B");
    }
    return new Statistic.Ratio(file.getColumn(parts.get(0)), file.getColumn(parts.get(1)));
  }

  /** The quantiles that a text such as {@code Y:0.25,0.5} asks for. */
  Statistic.Quantile quantile(String option, String text) {
    int colon = text.lastIndexOf(':');
    if (colon < 0) {
      return new Statistic.Quantile(file.getColumn(text), List.of(0.5));
    }
    try {
      return new Statistic.Quantile(
          file.getColumn(text.substring(0, colon)),
          split(text.substring(colon + 1), ",").map(Double::valueOf).toList());
    } catch (NumberFormatException word) {
      throw expected(option, text, "a column and shares, as in Y:0.25,0.5");
    }
  }

  private Statistic crosstab(String text) {
    List<DataColumn> both = columns(text);
    if (both.size() != 2) {
      throw expected("--crosstab", text, "two columns, as in A,B");
    }
    return new Statistic.Crosstab(both.get(0), both.get(1));
  }

  private Statistic contrast(DataColumn of, int number) {
    if (options.asked.between.isEmpty()
        || (options.asked.between.size() > 1 && options.asked.between.size() <= number)) {
      throw new Refusal(
          "--contrast %s: found nothing to compare; expected --between VAR=A,B"
              .formatted(of.name()));
    }
    String text = options.asked.between.get(options.asked.between.size() == 1 ? 0 : number);
    int equal = text.indexOf('=');
    List<String> sides = equal < 0 ? List.of() : split(text.substring(equal + 1), ",").toList();
    if (sides.size() != 2) {
      throw expected("--between", text, "a column and two of its values, as in VAR=A,B");
    }
    return new Statistic.Contrast(
        of, file.getColumn(text.substring(0, equal)), sides.get(0), sides.get(1));
  }

  private List<CalibrationMargin> margins() {
    if (options.design.poststratify != null && !options.design.rake.isEmpty()) {
      throw new Refusal(
          "Found both --poststratify and --rake; expected one of them (raking meets several margins"
              + " at once)");
    }
    return Stream.concat(
            Stream.ofNullable(options.design.poststratify), options.design.rake.stream())
        .map(this::margin)
        .toList();
  }

  private CalibrationMargin margin(String text) {
    int equal = text.indexOf('=');
    if (equal < 0) {
      throw expected(
          "--rake or --poststratify", text, "a column and a file, as in VAR=MARGINS.csv");
    }
    DataColumn column = file.getColumn(text.substring(0, equal).strip());
    Path path = Path.of(text.substring(equal + 1).strip());
    return new CalibrationMargin(
        column, new Margin(column.name(), path.toString(), MarginFile.read(path, column.name())));
  }

  private Optional<SuppliedReplicates> replicates() {
    if (options.design.replicates == null && options.design.replicateType == null) {
      return Optional.empty();
    }
    if (options.design.replicates == null || options.design.replicateType == null) {
      throw new Refusal(
          "--replicates COLS and --replicate-type bootstrap, JK1 or JKn belong together; found one"
              + " of them");
    }
    return Optional.of(
        new SuppliedReplicates(
            split(options.design.replicates, ",").flatMap(this::matching).distinct().toList(),
            options.design.replicateType));
  }

  private Stream<DataColumn> matching(String name) {
    if (!name.contains("*")) {
      return Stream.of(file.getColumn(name));
    }
    Pattern pattern =
        Pattern.compile(
            String.join(".*", Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).toList()));
    List<DataColumn> found =
        file.columns().stream().filter(column -> pattern.matcher(column.name()).matches()).toList();
    if (found.isEmpty()) {
      throw new Refusal("%s has no column like '%s'".formatted(file.path(), name));
    }
    return found.stream();
  }

  private static Stream<String> split(String text, String sign) {
    return Arrays.stream(text.split(Pattern.quote(sign), -1)).map(String::strip);
  }

  private static Refusal expected(String option, String found, String expected) {
    return new Refusal("%s: found '%s'; expected %s".formatted(option, found, expected));
  }
}
