package fr.openl.web.survey;

import fr.openl.collection.Receipt;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import fr.openl.web.mirror.MirrorView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a respondent sees once the response is safely stored.
 *
 * @param receipt absent when another link of the same unit has sent the response
 * @param received when that was, in words
 * @param mirror what the collective sees beside others; whole on this page in an anonymous study,
 *     of which no later page finds the response
 * @param meets whether neighbours can be met
 * @param dropped whether answers were left out because they were not asked in the end
 * @param changed whether answers were changed since, and not sent again
 * @param link the personal link that finds the response; null in an anonymous study
 * @param language for the addresses of what can be done with the response
 */
public record ThanksPage(
    PageFrame frame,
    WaveDoor door,
    @Nullable Receipt receipt,
    String received,
    MirrorView mirror,
    boolean meets,
    List<String> promises,
    boolean dropped,
    boolean changed,
    @Nullable LinkToKeep link,
    String language) {
  public ThanksPage {
    promises = List.copyOf(promises);
  }

  /** The address of one of the link's pages. */
  public String at(String page) {
    return (link == null ? "" : link.path() + "/") + page + "?lang=" + language;
  }

  /** The address where the response is found by its receipt's code. */
  public String atReceipt() {
    return door.path() + "/receipt?lang=" + language;
  }
}
