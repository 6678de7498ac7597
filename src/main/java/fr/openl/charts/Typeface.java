package fr.openl.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The one sans serif of everything that is painted or printed. It comes with the program, so that
 * pictures and prints are the same on every machine: Liberation Sans, under the SIL Open Font
 * License 1.1.
 */
public enum Typeface {
  PLAIN("Regular", Font.PLAIN),
  BOLD("Bold", Font.BOLD),
  ITALIC("Italic", Font.ITALIC),
  BOLD_ITALIC("BoldItalic", Font.BOLD | Font.ITALIC);

  /** What style sheets and fonts call it. */
  public static final String FAMILY = "Liberation Sans";

  private final String cut;

  @SuppressWarnings("ImmutableEnumChecker") // a font never changes: another size is another font
  private final Font font;

  Typeface(String cut, int style) {
    this.cut = cut;
    try (InputStream file = file()) {
      font = Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(style, 1);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (FontFormatException broken) {
      throw new IllegalStateException(FAMILY + " " + cut + " is broken", broken);
    }
  }

  /** Plain or bold, upright. */
  static Typeface weight(boolean bold) {
    return bold ? BOLD : PLAIN;
  }

  /** The font at {@code size} pixels. */
  public Font at(double size) {
    return font.deriveFont((float) size);
  }

  /** The TrueType file; the caller closes it. */
  public InputStream file() {
    InputStream file =
        Typeface.class.getResourceAsStream("/liberation/LiberationSans-" + cut + ".ttf");
    if (file == null) {
      throw new IllegalStateException(FAMILY + " " + cut + " is missing");
    }
    return file;
  }
}
