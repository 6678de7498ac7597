package fr.openl.charts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What is written is what was painted, as another reader sees it. */
class PngFileTest {
  @Test
  void wordsAndSurfacesComeBackAsNoEyeTellsApart() throws IOException {
    BufferedImage image = picture();
    BufferedImage back = read(image);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        Color before = new Color(image.getRGB(x, y));
        Color after = new Color(back.getRGB(x, y));
        int away =
            Math.max(
                Math.abs(before.getRed() - after.getRed()),
                Math.max(
                    Math.abs(before.getGreen() - after.getGreen()),
                    Math.abs(before.getBlue() - after.getBlue())));
        assertTrue(away < 8, x + ", " + y + ": " + before + " became " + after);
      }
    }
    assertEquals(Color.WHITE.getRGB(), back.getRGB(0, 0), "paper stays white");
  }

  @Test
  void aPictureOfManyColoursKeepsThemAll() throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        image.setRGB(x, y, ((4 * x) << 16) | ((4 * y) << 8) | (x + y));
      }
    }
    BufferedImage back = read(image);
    for (int y = 0; y < 64; y++) {
      for (int x = 0; x < 64; x++) {
        assertEquals(image.getRGB(x, y), back.getRGB(x, y));
      }
    }
  }

  @Test
  void itIsLessThanHalfOfWhatFullColoursTake() throws IOException {
    ByteArrayOutputStream full = new ByteArrayOutputStream();
    assertTrue(ImageIO.write(picture(), "png", full));
    int own = PngFile.of(picture()).length;
    assertTrue(own < full.size() * 0.6, own + " of " + full.size() + " bytes");
  }

  @Test
  void onlyOpaquePicturesAreWritten() {
    assertThrows(
        IllegalArgumentException.class,
        () -> PngFile.of(new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB)));
  }

  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(600, 300, BufferedImage.TYPE_INT_RGB);
    Graphics2D ground = image.createGraphics();
    ground.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    ground.setColor(Color.WHITE);
    ground.fillRect(0, 0, 600, 300);
    ground.setColor(Color.decode(Ink.BAR.colour()));
    ground.fillRect(20, 120, 300, 40);
    ground.setColor(Color.decode(Ink.TEXT.colour()));
    for (int i = 0; i < 8; i++) {
      ground.setFont(Typeface.weight(i % 2 == 0).at(14 + i));
      ground.drawString("Collectifs qui se passent des géants : 51\u202f%", 20.3f, 30 + 33 * i);
    }
    ground.dispose();
    return image;
  }

  private static BufferedImage read(BufferedImage image) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(PngFile.of(image)));
  }
}
