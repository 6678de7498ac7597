package fr.openl.web.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks which unit is to be erased, and then whether it is.
 *
 * @param back where the wave's page is
 * @param action where the form goes
 * @param unit the id that was typed; empty at first
 * @param held what is held about it, in sentences; empty before it was looked at
 * @param refusal why nothing can be erased; null when it can
 */
public record ErasePage(
    DeskFrame frame,
    String wave,
    String back,
    String action,
    String unit,
    List<String> held,
    @Nullable RefusalText refusal) {
  public ErasePage {
    held = List.copyOf(held);
  }
}
