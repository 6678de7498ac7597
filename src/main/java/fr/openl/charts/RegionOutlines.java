package fr.openl.charts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The simplified outlines of regions on one sheet, in pixels. Their source and licence stand in
 * {@code outlines/SOURCE.md} beside the file.
 *
 * @param width of the sheet
 * @param height of the sheet
 */
record RegionOutlines(double width, double height, List<Outline> all) {
  private static final Pattern RING = Pattern.compile("M([^MZ]+)Z");

  /** The regions of France, those overseas brought near and not to scale. */
  static final RegionOutlines FRANCE = read("outlines/france-regions.csv", 320, 376);

  RegionOutlines {
    all = List.copyOf(all);
  }

  /**
   * One region.
   *
   * @param x where its number is written: its middle, or the left of the words beside it
   * @param beside whether it is so small that words stand beside it
   */
  record Outline(String code, double x, double y, boolean beside, List<List<Mark.Corner>> rings) {
    Outline {
      rings = rings.stream().map(List::copyOf).toList();
    }
  }

  Optional<Outline> find(String code) {
    return all.stream().filter(outline -> outline.code().equals(code)).findFirst();
  }

  private static RegionOutlines read(String file, double width, double height) {
    try (InputStream in = RegionOutlines.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is missing");
      }
      return new RegionOutlines(
          width,
          height,
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .skip(1)
              .map(line -> outline(line.split(",", 5)))
              .toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Outline outline(String[] cells) {
    List<List<Mark.Corner>> rings = new ArrayList<>();
    Matcher ring = RING.matcher(cells[4]);
    while (ring.find()) {
      rings.add(corners(ring.group(1).split(" ")));
    }
    return new Outline(
        cells[0],
        Double.parseDouble(cells[1]),
        Double.parseDouble(cells[2]),
        cells[3].equals("yes"),
        rings);
  }

  private static List<Mark.Corner> corners(String[] numbers) {
    List<Mark.Corner> corners = new ArrayList<>();
    for (int i = 0; i + 1 < numbers.length; i += 2) {
      corners.add(
          new Mark.Corner(Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])));
    }
    return corners;
  }
}
