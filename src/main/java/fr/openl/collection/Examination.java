package fr.openl.collection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a check of the answers so far has found, complete or not.
 *
 * @param interview the way through the questionnaire that the well-formed answers open
 * @param failures what must be repaired, in the order of the form, unknown items last
 * @param reminders what is blank although an answer is hoped for, in the order of the form
 * @param dropped items that were sent but are not asked, in the order of the form
 */
public record Examination(
    Interview interview,
    List<EditFailure> failures,
    List<EditFailure> reminders,
    Set<String> dropped) {
  public Examination {
    failures = List.copyOf(failures);
    reminders = List.copyOf(reminders);
    dropped = Collections.unmodifiableSet(new LinkedHashSet<>(dropped));
  }
}
