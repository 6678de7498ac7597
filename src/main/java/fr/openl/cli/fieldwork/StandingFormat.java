package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.fieldwork.figures.Standing;
import fr.openl.fieldwork.outcome.Disposition;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the standing of a fieldwork is written. */
enum StandingFormat {
  TABLE {
    @Override
    void write(Standing standing, PrintWriter out) {
      for (Standing.Row row : rows(standing).toList()) {
        out.println(row.stratum() + ": " + Count.of(row.cases(), "case"));
        if (row.counts().values().stream().allMatch(Optional::isEmpty)) {
          out.println(
              "  " + HIDDEN + "     every count is hidden: from another a small one would follow");
          continue;
        }
        for (Disposition disposition : Disposition.values()) {
          Optional<Long> count = row.counts().getOrDefault(disposition, Optional.empty());
          if (count.isEmpty() || count.get() > 0) {
            out.println(
                "  %-5s %-14s %8s"
                    .formatted(
                        disposition.code(),
                        word(disposition),
                        count.map("%,d"::formatted).orElse(HIDDEN)));
          }
        }
        for (String kind : List.of("RR", "COOP", "REF")) {
          rates(row, kind).ifPresent(out::println);
        }
      }
      standing
          .days()
          .forEach(
              (day, n) ->
                  out.println(
                      "up to %s  %,8d responses, %.1f %% of all cases"
                          .formatted(day, n, 100 * ofCases(standing, n))));
    }
  },
  CSV {
    @Override
    void write(Standing standing, PrintWriter out) {
      List<String> header = new ArrayList<>(List.of("stratum", "cases"));
      Arrays.stream(Disposition.values()).map(StandingFormat::word).forEach(header::add);
      header.addAll(Standing.RATES);
      out.println(String.join(",", header));
      for (Standing.Row row : rows(standing).toList()) {
        List<String> cells = new ArrayList<>();
        cells.add('"' + row.stratum().replace("\"", "\"\"") + '"');
        cells.add(Long.toString(row.cases()));
        row.counts().values().forEach(n -> cells.add(n.map(String::valueOf).orElse(HIDDEN)));
        Standing.RATES.forEach(rate -> cells.add(rate(row, rate)));
        out.println(String.join(",", cells));
      }
    }
  },
  JSON {
    @Override
    void write(Standing standing, PrintWriter out) {
      out.println(
          rows(standing)
              .map(StandingFormat::json)
              .collect(Collectors.joining(",\n  ", "{\"strata\": [\n  ", "\n ],")));
      out.println(
          standing.days().entrySet().stream()
              .map(
                  day ->
                      "{\"day\": \"%s\", \"responses\": %d, \"of_cases\": %s}"
                          .formatted(
                              day.getKey(),
                              day.getValue(),
                              share(ofCases(standing, day.getValue()))))
              .collect(Collectors.joining(", ", " \"days\": [", "]}")));
    }
  };

  private static final String HIDDEN = "s";

  abstract void write(Standing standing, PrintWriter out);

  private static Stream<Standing.Row> rows(Standing standing) {
    return Stream.concat(Stream.of(standing.overall()), standing.strata().stream());
  }

  private static String word(Disposition disposition) {
    return disposition.name().toLowerCase(Locale.ROOT);
  }

  /** The rates of one kind in a line; empty when none is told. */
  private static Optional<String> rates(Standing.Row row, String kind) {
    List<String> told =
        Standing.RATES.stream()
            .filter(rate -> rate.startsWith(kind) && row.rates().containsKey(rate))
            .map(rate -> "%s %.1f %%".formatted(rate, 100 * row.rates().getOrDefault(rate, 0.0)))
            .toList();
    return told.isEmpty() ? Optional.empty() : Optional.of("  " + String.join("  ", told));
  }

  private static String rate(Standing.Row row, String name) {
    Double rate = row.rates().get(name);
    return rate == null ? (row.hidden() ? HIDDEN : "") : share(rate);
  }

  /** How far a wave is with so many responses; there are no days without a case. */
  private static double ofCases(Standing standing, long responses) {
    return responses / (double) standing.overall().cases();
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private static String json(Standing.Row row) {
    String counts =
        row.counts().entrySet().stream()
            .map(
                count ->
                    "\"%s\": %s"
                        .formatted(
                            word(count.getKey()),
                            count.getValue().map(String::valueOf).orElse("\"" + HIDDEN + "\"")))
            .collect(Collectors.joining(", "));
    String rates =
        Standing.RATES.stream()
            .filter(rate -> row.rates().containsKey(rate))
            .map(rate -> "\"%s\": %s".formatted(rate, rate(row, rate)))
            .collect(Collectors.joining(", "));
    return "{\"stratum\": \"%s\", \"cases\": %d, \"dispositions\": {%s}, \"rates\": {%s}}"
        .formatted(
            row.stratum().replace("\\", "\\\\").replace("\"", "\\\""), row.cases(), counts, rates);
  }
}
