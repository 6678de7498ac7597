package fr.openl.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a reader can compute: numbers that stand in lines, each line a sum of some numbers that
 * equals another. Numbers have indexes from 0.
 */
final class LinearSystem {
  private static final double ZERO = 1e-9;

  private final List<Line> lines = new ArrayList<>();

  /** Declares that the numbers {@code parts} add up to {@code whole}. */
  void add(List<Integer> parts, int whole) {
    lines.add(new Line(parts, whole));
  }

  List<Line> lines() {
    return lines;
  }

  /**
   * The hidden numbers that follow exactly from the others: those whose unit vector lies in the row
   * space of the lines, restricted to the hidden numbers.
   */
  Set<Integer> determined(Set<Integer> hidden) {
    List<Integer> columns = List.copyOf(new TreeSet<>(hidden));
    List<double[]> rows = new ArrayList<>();
    for (Line line : lines) {
      double[] row = line.restrictedTo(columns);
      if (row.length > 0) {
        rows.add(row);
      }
    }
    reduce(rows, columns.size());
    Set<Integer> determined = new TreeSet<>();
    for (double[] row : rows) {
      int only = onlyNonZero(row);
      if (only >= 0) {
        determined.add(columns.get(only));
      }
    }
    return determined;
  }

  /** Gauss–Jordan elimination with partial pivoting, in place. */
  private static void reduce(List<double[]> rows, int width) {
    int top = 0;
    for (int column = 0; column < width && top < rows.size(); column++) {
      int pivot = top;
      for (int i = top; i < rows.size(); i++) {
        if (Math.abs(rows.get(i)[column]) > Math.abs(rows.get(pivot)[column])) {
          pivot = i;
        }
      }
      if (Math.abs(rows.get(pivot)[column]) < ZERO) {
        continue;
      }
      double[] row = rows.get(pivot);
      rows.set(pivot, rows.get(top));
      rows.set(top, row);
      scale(row, 1 / row[column]);
      for (int i = 0; i < rows.size(); i++) {
        if (i != top && Math.abs(rows.get(i)[column]) >= ZERO) {
          subtract(rows.get(i), row, rows.get(i)[column]);
        }
      }
      top++;
    }
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void subtract(double[] from, double[] row, double factor) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= factor * row[j];
    }
  }

  /** The place of the only value that is not zero, or −1. */
  private static int onlyNonZero(double[] row) {
    int only = -1;
    for (int j = 0; j < row.length; j++) {
      if (Math.abs(row[j]) >= ZERO) {
        if (only >= 0) {
          return -1;
        }
        only = j;
      }
    }
    return only;
  }

  /** Numbers that add up to another. */
  record Line(List<Integer> parts, int whole) {
    Line {
      parts = List.copyOf(parts);
    }

    boolean contains(int number) {
      return whole == number || parts.contains(number);
    }

    long countHidden(Set<Integer> hidden) {
      return Stream.concat(parts.stream(), Stream.of(whole)).filter(hidden::contains).count();
    }

    /** The coefficients of the hidden numbers; nothing when the line has none. */
    private double[] restrictedTo(List<Integer> columns) {
      double[] row = new double[columns.size()];
      boolean any = false;
      for (int j = 0; j < row.length; j++) {
        int number = columns.get(j);
        row[j] = number == whole ? -1 : parts.contains(number) ? 1 : 0;
        any |= row[j] != 0;
      }
      return any ? row : new double[0];
    }
  }
}
