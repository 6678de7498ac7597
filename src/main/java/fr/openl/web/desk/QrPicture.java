package fr.openl.web.desk;

import io.nayuki.qrcodegen.QrCode;

/**
 * A text as a picture that cameras read (QR code, ISO/IEC 18004).
 *
 * @param side modules a side, with the quiet zone around
 * @param path the dark modules as an SVG path
 */
public record QrPicture(int side, String path) {
  private static final int QUIET = 4;

  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET, y + QUIET));
        }
      }
    }
    return new QrPicture(code.size + 2 * QUIET, path.toString());
  }
}
