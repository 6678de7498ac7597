package fr.openl.report;

import fr.openl.print.Card;
import java.net.URI;
import java.util.Optional;

/**
 * What other sites are told of a page when its link is passed on, by the Open Graph protocol
 * (ogp.me).
 *
 * @param file the picture, as a path from the page
 * @param page the address of the page, where it is known; pictures are only found by address
 */
public record Sharing(Card card, String file, Optional<URI> page) {
  /** The name of the picture of a whole edition. */
  static final String EDITION = "card.png";

  /** The name of an indicator's picture. */
  static String fileOf(String indicator) {
    return "cards/" + indicator + ".png";
  }

  /** The address of the picture. */
  public Optional<URI> picture() {
    return page.map(address -> address.resolve(file));
  }
}
