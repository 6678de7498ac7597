package fr.openl.web.desk;

import java.util.List;

/**
 * Says that an account is set up.
 *
 * @param codes shown now and never again
 */
public record EnrolledPage(DeskFrame frame, String name, List<String> codes) {
  public EnrolledPage {
    codes = List.copyOf(codes);
  }
}
