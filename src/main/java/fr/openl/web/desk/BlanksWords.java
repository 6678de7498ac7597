package fr.openl.web.desk;

import fr.openl.web.door.Wording;

/** The sentences about what is left blank and where people stop. */
public enum BlanksWords implements Wording {
  ITEMS("Non-réponse et abandons", "Blanks and break-offs"),
  ITEMS_LINK("Voir la non-réponse et les abandons", "See blanks and break-offs"),
  STOPS("Où l’on s’arrête", "Where people stop"),
  STOPS_LEAD(
      "Brouillons commencés et jamais envoyés, par la partie où ils ont changé en dernier.",
      "Drafts begun and never sent, by the part in which they last changed."),
  BLOCK("Partie", "Part"),
  DRAFTS("Brouillons", "Drafts"),
  AFTER("Temps médian", "Median time"),
  MINUTES("%s min", "%s min"),
  BLANKS("Ce qui reste blanc", "What is left blank"),
  BLANKS_LEAD(
      "Parmi les réponses envoyées. La part compte les blancs parmi les collectifs à qui la"
          + " question est posée.",
      "Among the responses sent. The share counts blanks among the units that were asked."),
  NO_ANSWERS_YET("Aucune réponse encore.", "No response yet."),
  QUESTION("Question", "Question"),
  GIVEN("Réponse", "Answer"),
  DONT_KNOW("Ne sait pas", "Does not know"),
  BLANK("Blanc", "Blank"),
  NOT_ASKED("Pas posée", "Not asked");

  private final String french;
  private final String english;

  BlanksWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
