package fr.openl.web.survey;

import fr.openl.collection.Receipt;
import fr.openl.definition.LocalText.Passage;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;

/**
 * What a respondent sees once the response is safely stored.
 *
 * @param received when that was, in words
 * @param advice sentences of the study that fit these answers
 * @param dropped whether answers were left out because they were not asked in the end
 */
public record ThanksPage(
    PageFrame frame,
    WaveDoor door,
    Receipt receipt,
    String received,
    List<Passage> advice,
    List<String> promises,
    boolean dropped) {
  public ThanksPage {
    advice = List.copyOf(advice);
    promises = List.copyOf(promises);
  }
}
