package fr.openl.openanswers;

import java.util.List;

/** Where open answers, their codes and what was decided about them are kept. */
public interface OpenAnswers {
  /**
   * What units wrote to an item, current answers only, in the order of their ids, which is random.
   * Answers that are seen for the first time get one.
   */
  List<OpenAnswer> list(String study, String wave, String item);

  /** All codes ever given to an item's answers, in the order they came. */
  List<GivenCodes> listCodes(String study, String wave, String item);

  /** Keeps codes, all or none, and settles the item's answers anew. */
  void code(String study, String wave, CodingScheme scheme, List<GivenCodes> codes);

  /** What was last decided about each of an item's answers. */
  List<Moderation> listModerations(String study, String wave, String item);

  /** Keeps decisions, all or none. */
  void moderate(List<Moderation> decisions);
}
