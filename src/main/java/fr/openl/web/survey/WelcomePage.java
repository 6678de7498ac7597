package fr.openl.web.survey;

import fr.openl.web.door.PageFrame;
import fr.openl.web.door.WaveDoor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first page of a survey: who asks, why, and what happens to the answers.
 *
 * @param notice what has happened to this page; null when nothing has
 * @param seal of the form that begins
 * @param steps how many blocks everybody is asked at most
 * @param promises what happens to the data, a sentence each
 */
public record WelcomePage(
    PageFrame frame,
    WaveDoor door,
    @Nullable String notice,
    String seal,
    int steps,
    List<String> promises) {
  public WelcomePage {
    promises = List.copyOf(promises);
  }
}
