package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;

/**
 * The first page of a survey: who asks, why, and what happens to the answers.
 *
 * @param steps how many blocks everybody is asked at most
 * @param promises what happens to the data, a sentence each
 */
public record WelcomePage(PageFrame frame, WaveDoor door, int steps, List<String> promises) {
  public WelcomePage {
    promises = List.copyOf(promises);
  }
}
