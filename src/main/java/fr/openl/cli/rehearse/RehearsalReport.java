package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** What happened in a rehearsal, step by step, told while it happens and kept as Markdown. */
final class RehearsalReport {
  private final String title;
  private final PrintWriter out;
  private final List<String> steps = new ArrayList<>();
  private final List<String> outcomes = new ArrayList<>();
  private final List<String> places = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  RehearsalReport(String title, PrintWriter out) {
    this.title = title;
    this.out = out;
  }

  /** Does one step and tells what came of it, on which day of the rehearsal, and how long it took. */
  void step(String name, FastClock clock, Supplier<String> work) {
    LocalDate day = clock.today();
    long began = System.nanoTime();
    String told = work.get();
    double seconds = (System.nanoTime() - began) / 1e9;
    steps.add("| %s | %s | %s | %.1f |".formatted(day, name, told, seconds));
    out.println(String.format(Locale.ROOT, "%s  %-22s %s (%.1f s)", day, name, told, seconds));
    out.flush();
  }

  /** A line of the table of dispositions and rates. */
  void outcome(String line) {
    outcomes.add(line);
  }

  /** Where something of it can be seen. */
  void place(String what, Path where) {
    places.add("- " + what + ": [" + where + "](" + where + ")");
    out.println("  " + what + "  " + where);
  }

  /** Something did not go as it should. Safe for many threads. */
  synchronized void problem(String sentence) {
    problems.add(sentence);
    out.println("  PROBLEM: " + sentence);
  }

  synchronized int problems() {
    return problems.size();
  }

  void write(Path file) {
    List<String> lines = new ArrayList<>();
    lines.add("# " + title);
    lines.add("");
    lines.add("Everything in this folder is simulated: the units, their mails, their answers.");
    lines.add("");
    lines.add("| day | step | what happened | seconds |");
    lines.add("| --- | --- | --- | --- |");
    lines.addAll(steps);
    lines.add("");
    lines.add("## Outcome");
    lines.add("");
    lines.addAll(outcomes);
    lines.add("");
    lines.add("## Where to look");
    lines.add("");
    lines.addAll(places);
    lines.add("");
    lines.add("## Problems");
    lines.add("");
    lines.addAll(
        problems.isEmpty() ? List.of("None.") : problems.stream().map(p -> "- " + p).toList());
    try {
      Files.write(file, lines);
    } catch (IOException failure) {
      throw new Refusal(file + ": the report cannot be written", failure);
    }
  }
}
