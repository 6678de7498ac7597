package fr.openl.charts;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A picture of words and plain surfaces as a PNG file (W3C Portable Network Graphics, third
 * edition) with a palette: a quarter of the time and less than half of the size of full colours.
 * Colours whose channels agree in their five highest bits become one, which no eye tells apart; a
 * picture with more than 256 of them is written in full colours.
 */
public final class PngFile {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int COLOURS = 256;

  /** A third of the time of level 4 for a third more bytes, about 33 kB a picture. */
  private static final int LEVEL = 1;

  private static final byte FULL_COLOURS = 2;
  private static final byte PALETTE = 3;
  private static final byte UP = 2;

  private final ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 16);

  private PngFile() {}

  /**
   * The file of {@code image}.
   *
   * @throws IllegalArgumentException when its pixels are not of the type INT_RGB
   */
  public static byte[] of(BufferedImage image) {
    if (image.getType() != BufferedImage.TYPE_INT_RGB) {
      throw new IllegalArgumentException("Only opaque pictures of 24 bits a pixel are written");
    }
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    return new PngFile().write(pixels, image.getWidth(), image.getHeight());
  }

  private byte[] write(int[] pixels, int width, int height) {
    Colours colours = Colours.of(pixels, width);
    boolean few = colours.count <= COLOURS;
    file.writeBytes(SIGNATURE);
    chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(width)
            .putInt(height)
            .put((byte) 8)
            .put(few ? PALETTE : FULL_COLOURS)
            .array());
    if (few) {
      chunk("PLTE", colours.palette());
    }
    chunk("IDAT", packed(few ? indexed(pixels, width, colours.places) : full(pixels, width)));
    chunk("IEND", new byte[0]);
    return file.toByteArray();
  }

  /**
   * Each line is opened by its filter: none, or "up" where it repeats the line above and so is all
   * zeros.
   */
  private static byte[] indexed(int[] pixels, int width, int[] places) {
    byte[] lines = new byte[pixels.length + pixels.length / width];
    int at = 0;
    int before = ~pixels[0];
    byte place = 0;
    for (int line = 0; line < pixels.length; line += width) {
      int end = line + width;
      if (repeats(pixels, line, width)) {
        lines[at] = UP;
        at += 1 + width;
        continue;
      }
      at++;
      for (int i = line; i < end; i++) {
        if (pixels[i] != before) {
          before = pixels[i];
          place = (byte) places[Colours.key(before)];
        }
        lines[at++] = place;
      }
    }
    return lines;
  }

  /** Whether a line is as the one above it, as most lines of a chart are. */
  private static boolean repeats(int[] pixels, int line, int width) {
    return line > 0 && Arrays.equals(pixels, line - width, line, pixels, line, line + width);
  }

  private static byte[] full(int[] pixels, int width) {
    byte[] lines = new byte[3 * pixels.length + pixels.length / width];
    int at = 0;
    for (int line = 0; line < pixels.length; line += width) {
      at++;
      for (int i = line; i < line + width; i++) {
        lines[at++] = (byte) (pixels[i] >> 16);
        lines[at++] = (byte) (pixels[i] >> 8);
        lines[at++] = (byte) pixels[i];
      }
    }
    return lines;
  }

  private static byte[] packed(byte[] lines) {
    try (Deflater deflater = new Deflater(LEVEL)) {
      deflater.setInput(lines);
      deflater.finish();
      ByteArrayOutputStream packed = new ByteArrayOutputStream(1 << 16);
      byte[] buffer = new byte[1 << 14];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
      return packed.toByteArray();
    }
  }

  private void chunk(String name, byte[] content) {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    file.writeBytes(type);
    file.writeBytes(content);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }

  /** The colours of a picture, each standing for its neighbours. */
  private static final class Colours {
    /** By the key of a colour, its place in {@link #seen}, or -1. */
    private final int[] places;

    /** The first pixel of each. */
    private final int[] seen;

    private final int count;

    private Colours(int[] places, int[] seen, int count) {
      this.places = places;
      this.seen = seen;
      this.count = count;
    }

    static Colours of(int[] pixels, int width) {
      int[] places = new int[1 << 15];
      Arrays.fill(places, -1);
      int[] seen = new int[COLOURS];
      int count = 0;
      int before = ~pixels[0];
      for (int line = 0; line < pixels.length; line += width) {
        if (repeats(pixels, line, width)) {
          continue;
        }
        for (int i = line; i < line + width; i++) {
          int pixel = pixels[i];
          if (pixel == before) {
            continue;
          }
          before = pixel;
          int key = key(pixel);
          if (places[key] < 0) {
            places[key] = count;
            if (count < COLOURS) {
              seen[count] = pixel;
            }
            count++;
          }
        }
      }
      return new Colours(places, seen, count);
    }

    static int key(int pixel) {
      return (pixel >> 9 & 0x7c00) | (pixel >> 6 & 0x3e0) | (pixel >> 3 & 0x1f);
    }

    byte[] palette() {
      byte[] palette = new byte[3 * count];
      for (int i = 0; i < count; i++) {
        palette[3 * i] = (byte) (seen[i] >> 16);
        palette[3 * i + 1] = (byte) (seen[i] >> 8);
        palette[3 * i + 2] = (byte) seen[i];
      }
      return palette;
    }
  }
}
