package fr.openl.openanswers;

import fr.openl.openanswers.personal.PersonalDataSearch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An open answer as it may leave the house: in the words that a moderator released, or with what
 * may be personal masked where nobody has moderated it.
 *
 * @param id of the answer
 */
public record LeavingAnswer(String id, String text) {
  /** The answers that may leave, in their order; those that a moderator withholds are left out. */
  public static List<LeavingAnswer> of(
      List<OpenAnswer> answers, List<Moderation> moderations, PersonalDataSearch search) {
    Map<String, Moderation> decided = new HashMap<>();
    moderations.forEach(decision -> decided.put(decision.answer(), decision));
    List<LeavingAnswer> leaving = new ArrayList<>();
    for (OpenAnswer answer : answers) {
      Moderation decision = decided.get(answer.id());
      if (decision == null) {
        leaving.add(new LeavingAnswer(answer.id(), search.masked(answer.text())));
      } else {
        decision.released().ifPresent(words -> leaving.add(new LeavingAnswer(answer.id(), words)));
      }
    }
    return leaving;
  }
}
