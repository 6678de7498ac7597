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
  /** The address of the picture. */
  public Optional<URI> picture() {
    return page.map(address -> address.resolve(file));
  }
}
