package fr.openl.web.reading;

import fr.openl.web.door.Wording;

/** The sentences around questionnaires that are read, in French and English. */
public enum Reading implements Wording {
  QUESTIONNAIRE("Questionnaire", "Questionnaire"),
  REVISION("Version %s du questionnaire", "Questionnaire, version %s"),
  ON_PAPER(
      "Cette page montre toutes les questions, avec leurs règles. Elle s’imprime pour préparer vos"
          + " réponses à plusieurs.",
      "This page shows every question with its rules. Print it to prepare your answers together."),
  CODES(
      "À droite de chaque réponse se trouve son code dans les données publiées.",
      "To the right of each answer stands its code in the published data."),
  BY_PEN(
      "À remplir au stylo, à plusieurs si vous voulez, puis à rendre à la personne qui saisira vos"
          + " réponses.",
      "Fill it in with a pen, together if you like, then hand it to the person who will enter your"
          + " answers."),
  CODES_OF_ENTRY(
      "Les codes en petit servent à la saisie.", "The small codes are for whoever enters them."),
  ENTRY_UNIT("Identifiant du collectif", "Id of the collective"),
  ENTRY_DAY("Rempli le", "Filled in on"),
  OTHER_REVISIONS("Autres versions", "Other versions"),
  PART("Partie %d – ", "Part %d – "),
  QUESTION("Question %d", "Question %d"),
  PERMALINK("Adresse permanente", "Permanent address"),
  PERMALINK_OF("Adresse permanente de la question %d", "Permanent address of question %d"),
  CALCULATED("Calculé, sans rien demander :", "Calculated, nothing is asked:"),
  MUST("réponse obligatoire", "answer required"),
  HOPED("réponse souhaitée", "answer hoped for"),
  MAY("réponse facultative", "answer optional"),
  CHECKED("Vérification :", "Check:"),

  ONE("Une seule réponse.", "One answer only."),
  SEVERAL("Plusieurs réponses possibles.", "Several answers possible."),
  ALONE("à choisir seul", "to be chosen alone"),
  SPECIFY("Précisez :", "Please specify:"),
  ORDER(
      "Numérotez jusqu’à %d choix, en mettant 1 au plus important.",
      "Number up to %d choices, with 1 for the most important."),
  PER_ROW("Une réponse par ligne.", "One answer a row."),
  WHOLE("Un nombre entier", "A whole number"),
  DECIMAL("Un nombre, décimales admises", "A number, decimals allowed"),
  FROM_TO("%s, de %s à %s.", "%s, from %s to %s."),
  FROM("%s, à partir de %s.", "%s, from %s."),
  UP_TO("%s, jusqu’à %s.", "%s, up to %s."),
  PLAIN("%s.", "%s."),
  DAY("Une date", "A date"),
  MONTH("Un mois et une année", "A month and a year"),
  LENGTH("%s caractères au plus.", "%s characters at most."),
  DAY_BOXES("jour / mois / année", "day / month / year"),
  MONTH_BOXES("mois / année", "month / year"),

  PIPED("[réponse à la question %d]", "[answer to question %d]"),
  PIPED_VALUE("[valeur calculée « %s »]", "[calculated value “%s”]"),
  ONLY_IF("Seulement si %s.", "Only if %s."),
  ONLY_IF_WRITTEN("Seulement si :", "Only if:"),
  AND("%s et %s", "%s and %s"),
  OR("%s ou %s", "%s or %s"),
  TOGETHER("(%s)", "(%s)"),
  AT_QUESTION("à la question %s, la réponse", "the answer to question %s"),
  AT_ROW("à la question %s, ligne « %s », la réponse", "the answer to question %s, row “%s”,"),
  AT_VALUE("la valeur calculée « %s »", "the calculated value “%s”"),
  IS("%s est « %s »", "%s is “%s”"),
  IS_NOT("%s n’est pas « %s »", "%s is not “%s”"),
  IS_AMONG("%s est l’une de celles-ci : %s", "%s is one of these: %s"),
  IS_NOT_AMONG("%s n’est aucune de celles-ci : %s", "%s is none of these: %s"),
  NUMBER_IS("%s est égale à %s", "%s equals %s"),
  NUMBER_IS_NOT("%s n’est pas égale à %s", "%s does not equal %s"),
  LESS("%s est inférieure à %s", "%s is less than %s"),
  NO_MORE("%s est inférieure ou égale à %s", "%s is at most %s"),
  MORE("%s est supérieure à %s", "%s is more than %s"),
  NO_LESS("%s est supérieure ou égale à %s", "%s is at least %s"),
  CHOSEN("à la question %s, vous avez choisi « %s »", "you chose “%2$s” at question %1$s"),
  NOT_CHOSEN(
      "à la question %s, vous n’avez pas choisi « %s »",
      "you did not choose “%2$s” at question %1$s"),
  WAS_ASKED("la question %s vous est posée", "you are asked question %s"),
  WAS_NOT_ASKED("la question %s ne vous est pas posée", "you are not asked question %s"),
  ANSWERED("vous avez répondu à la question %s", "you answered question %s"),
  NOT_ANSWERED("vous n’avez pas répondu à la question %s", "you did not answer question %s"),
  OR_ELSE(" ou ", " or "),
  QUOTED("« %s »", "“%s”"),

  IN_ALL_LANGUAGES("Ce qui est demandé", "What is asked"),
  HOW_ANSWERED("Ce que l’on peut répondre", "What can be answered"),
  DONT_KNOW("compte comme « ne sait pas »", "counts as “don’t know”"),
  VARIABLES("Variables dans les données", "Variables in the data"),
  WHERE("Où elle se trouve", "Where it stands"),
  PLACE("Question %d sur %d, dans la partie", "Question %d of %d, in the part"),
  WHEN_ASKED("Quand elle est posée", "When it is asked"),
  ALWAYS("À tout le monde.", "To everyone."),
  AS_WRITTEN("Telle que la règle est écrite :", "As the rule is written:"),
  PREVIOUS("Question précédente :", "Previous question:"),
  NEXT("Question suivante :", "Next question:"),
  WHOLE_QUESTIONNAIRE("Tout le questionnaire", "The whole questionnaire"),
  OVER_TIME("D’une version à l’autre", "From one version to another"),
  SINCE_SAME(
      "Les réponses se comparent depuis l’édition %s et avec les précédentes.",
      "Answers compare since edition %s and with the earlier ones."),
  SINCE_REWORDED(
      "La question a été reformulée à l’édition %s : la comparaison s’arrête là.",
      "The question was reworded in edition %s: comparison stops there."),
  SINCE_SCALE(
      "L’échelle de réponse a changé à l’édition %s : la comparaison s’arrête là.",
      "The answer scale changed in edition %s: comparison stops there."),
  SINCE_NEW(
      "La question est nouvelle depuis l’édition %s.", "The question is new since edition %s."),
  UNCHANGED("identique", "identical"),
  WORDS_CHANGED(
      "seuls des mots changent ; les réponses se comparent",
      "only words differ; the answers compare"),
  WIDENED(
      "les réponses possibles ne sont pas tout à fait les mêmes ; à comparer avec soin",
      "the possible answers are not quite the same; compare with care"),
  BROKEN("le sens n’est plus le même ; à ne pas comparer", "the meaning differs; do not compare"),
  ABSENT("la question n’y est pas", "the question is not in it"),
  VERSION("Version", "Version"),
  ONLY_VERSION("Il n’existe pas d’autre version.", "There is no other version.");

  private final String french;
  private final String english;

  Reading(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }
}
