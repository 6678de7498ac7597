package fr.openl.disclosure;

import fr.openl.disclosure.WaveNumbers.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a release of a wave told and hid: its numbers with their true values, and how they add up.
 * It holds secrets, and is kept beside the responses, never with what is published.
 *
 * @param numbers by index
 * @param lines which numbers add up to which
 */
record EarlierRelease(List<Kept> numbers, List<Line> lines) {
  EarlierRelease {
    numbers = List.copyOf(numbers);
    lines = List.copyOf(lines);
  }

  /** What became of a number. */
  enum State {
    /** Readers know it. */
    TOLD,
    /** Hidden to protect respondents. */
    SECRET,
    /** Not told, and no secret. */
    OPEN
  }

  /** A number with what became of it. */
  record Kept(String key, double value, State state) {}

  static EarlierRelease of(WaveNumbers all, NumberStates states) {
    List<Kept> numbers = new ArrayList<>();
    for (int number = 0; number < all.size(); number++) {
      numbers.add(new Kept(all.key(number), all.value(number), state(number, states)));
    }
    return new EarlierRelease(numbers, all.lines());
  }

  private static State state(int number, NumberStates states) {
    return states.secret().get(number)
        ? State.SECRET
        : states.open().get(number) ? State.OPEN : State.TOLD;
  }

  /** As a text of lines of fields that tabs separate. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Kept number : numbers) {
      text.append("number\t%s\t%s\t%s\n".formatted(number.state(), number.value(), number.key()));
    }
    for (Line line : lines) {
      text.append(
          "line\t%d\t%s\n"
              .formatted(
                  line.whole(),
                  line.parts().stream().map(String::valueOf).collect(Collectors.joining(" "))));
    }
    return text.toString();
  }

  /**
   * Reads {@link #text}.
   *
   * @throws IllegalArgumentException when the text is another one
   */
  static EarlierRelease parse(String text) {
    List<Kept> numbers = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (String row : text.lines().toList()) {
      String[] fields = row.split("\t", -1);
      if (fields.length == 4 && fields[0].equals("number")) {
        numbers.add(new Kept(fields[3], Double.parseDouble(fields[2]), State.valueOf(fields[1])));
      } else if (fields.length == 3 && fields[0].equals("line")) {
        List<Integer> parts =
            Arrays.stream(fields[2].split(" ", -1)).map(Integer::valueOf).toList();
        lines.add(new Line(parts, Integer.parseInt(fields[1])));
      } else {
        throw new IllegalArgumentException("no release: " + row);
      }
    }
    BitSet named = new BitSet();
    lines.stream().flatMap(Line::members).forEach(named::set);
    if (named.length() > numbers.size()) {
      throw new IllegalArgumentException("a line of numbers that are not there");
    }
    return new EarlierRelease(numbers, lines);
  }
}
