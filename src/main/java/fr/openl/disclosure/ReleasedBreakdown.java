package fr.openl.disclosure;

import fr.openl.definition.LocalText;
import java.util.List;

/** An indicator's estimates in each domain of one variable, such as each sector. */
public record ReleasedBreakdown(String variable, LocalText label, List<Domain> domains) {
  public ReleasedBreakdown {
    domains = List.copyOf(domains);
  }

  /** One domain: a category of the variable, with the same rows as the whole population. */
  public record Domain(String code, LocalText label, List<ReleasedRow> rows) {
    public Domain {
      rows = List.copyOf(rows);
    }
  }
}
