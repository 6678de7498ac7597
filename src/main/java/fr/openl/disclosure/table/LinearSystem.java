package fr.openl.disclosure.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a reader can compute: numbers, none negative, in lines of which each says that some numbers
 * add up to another. Numbers have indexes from 0.
 */
public final class LinearSystem {
  private final int size;
  private final List<Line> lines = new ArrayList<>();
  private final List<List<Line>> linesOf;

  /** A system of {@code size} numbers and no line yet. */
  public LinearSystem(int size) {
    this.size = size;
    this.linesOf = IntStream.range(0, size).<List<Line>>mapToObj(i -> new ArrayList<>(2)).toList();
  }

  /** Declares that the numbers {@code parts} add up to {@code whole}. */
  public void add(List<Integer> parts, int whole) {
    Line line = new Line(parts.stream().mapToInt(Integer::intValue).toArray(), whole);
    lines.add(line);
    line.members().forEach(number -> linesOf.get(number).add(line));
  }

  public int size() {
    return size;
  }

  public List<Line> lines() {
    return lines;
  }

  /** The lines in which {@code number} stands, as a part or as the whole. */
  public List<Line> linesOf(int number) {
    return linesOf.get(number);
  }

  /** Numbers that add up to another. */
  public static final class Line {
    private final int[] parts;
    private final int whole;

    Line(int[] parts, int whole) {
      this.parts = parts;
      this.whole = whole;
    }

    public int whole() {
      return whole;
    }

    public IntStream parts() {
      return IntStream.of(parts);
    }

    /** The parts, then the whole. */
    public IntStream members() {
      return IntStream.concat(parts(), IntStream.of(whole));
    }

    /** How many of its numbers are in {@code numbers}. */
    int count(BitSet numbers) {
      int count = numbers.get(whole) ? 1 : 0;
      for (int part : parts) {
        count += numbers.get(part) ? 1 : 0;
      }
      return count;
    }

    /** What the parts add up to beyond the whole: 0, but for rounding, where the line holds. */
    public double excess(double[] values) {
      double sum = -values[whole];
      for (int part : parts) {
        sum += values[part];
      }
      return sum;
    }
  }
}
