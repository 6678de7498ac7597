package fr.openl.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The picture of a shared link: small, crisp, whole and honest. */
class CardTest {
  private static final Card SHARE =
      new Card(
          "Pratiques numériques — Automne 2026",
          "Collectifs qui se passent des géants du web",
          "51\u202f%",
          "",
          "1\u202f250 réponses ; intervalle à 95\u202f% : 48–53\u202f%",
          Optional.empty());
  private static final Card SIMULATED =
      new Card(
          SHARE.place(),
          SHARE.title(),
          SHARE.figure(),
          SHARE.category(),
          SHARE.certainty(),
          Optional.of("Données simulées"));

  @Test
  void itIsAsLargeAsNetworksShowItAndLight() throws IOException {
    BufferedImage image = image(SIMULATED);
    assertEquals(1200, image.getWidth());
    assertEquals(630, image.getHeight());
    assertTrue(SIMULATED.png().length < 40_000, SIMULATED.png().length + " bytes");
  }

  @Test
  void theSameCardIsTheSameFile() {
    assertTrue(Arrays.equals(SHARE.png(), SHARE.png()));
  }

  @Test
  void simulatedDataAreMarkedInThePictureAndInItsWords() throws IOException {
    assertTrue(SIMULATED.alternative().startsWith("Données simulées — "));
    assertFalse(SHARE.alternative().contains("simulées"));
    assertTrue(inked(image(SIMULATED), 540, 600) > 10_000, "a sign that is seen");
    assertEquals(0, inked(image(SHARE), 540, 600));
  }

  @Test
  void longWordsStayInsideAndAreCutRatherThanDrawnOverTheEdge() throws IOException {
    String long200 = "Collectifs qui se passent tout à fait des géants du web ".repeat(5).strip();
    Card card = new Card(long200, long200, "51\u202f%", long200, long200, Optional.empty());
    BufferedImage image = image(card);
    assertEquals(0, inkedRight(image, Card.WIDTH - 70), "a margin on the right");
    assertEquals(0, inked(image, Card.HEIGHT - 20, Card.HEIGHT), "and at the foot");
  }

  @Test
  void itsWordsTellTheFigureItsIntervalItsBaseAndItsEdition() {
    String words = SHARE.alternative();
    for (String part :
        new String[] {"Automne 2026", "géants", "51\u202f%", "48–53", "1\u202f250"}) {
      assertTrue(words.contains(part), words);
    }
  }

  private static BufferedImage image(Card card) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(card.png()));
  }

  /** How many pixels differ from the paper between two lines, right of the coloured edge. */
  private static int inked(BufferedImage image, int top, int bottom) {
    return count(image, 20, top, bottom);
  }

  private static int inkedRight(BufferedImage image, int left) {
    return count(image, left, 0, image.getHeight());
  }

  private static int count(BufferedImage image, int left, int top, int bottom) {
    int paper = image.getRGB(60, 10);
    int count = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < image.getWidth(); x++) {
        if (image.getRGB(x, y) != paper) {
          count++;
        }
      }
    }
    return count;
  }
}
