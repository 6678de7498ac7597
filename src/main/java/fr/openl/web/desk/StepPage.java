package fr.openl.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether a wave is to take a step.
 *
 * @param back where the wave's page is
 * @param action where the form goes
 * @param hindering what must be mended first
 * @param refusal why the house did not do it; null when it was not tried
 * @param worth what somebody should know before
 * @param day the proposed last day of collection; null when the step needs none
 * @param today the first day that can be chosen
 * @param wrong what is wrong with the day that was sent; null at first
 */
public record StepPage(
    DeskFrame frame,
    String title,
    String wave,
    String back,
    String action,
    String meaning,
    List<String> hindering,
    @Nullable RefusalText refusal,
    List<String> worth,
    @Nullable String day,
    String today,
    @Nullable String wrong) {
  public StepPage {
    hindering = List.copyOf(hindering);
    worth = List.copyOf(worth);
  }
}
