package fr.openl.web.desk;

import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.outcome.Disposition;
import fr.openl.web.door.Wording;

/** The sentences about waves: where they stand, and what their fieldwork has brought. */
public enum WaveWords implements Wording {
  WAVES("Éditions", "Waves"),
  NO_WAVE("Aucune étude n’a encore d’édition.", "No study has a wave yet."),
  FROM_TO("du %s au %s", "%s to %s"),
  STATE("État", "State"),
  DAYS("Collecte", "Collection"),
  RESPONSES("Réponses", "Responses"),
  NEEDS("À faire", "To do"),
  DRAFT("en préparation", "draft"),
  OPEN("ouverte", "open"),
  CLOSED("close", "closed"),
  PUBLISHED("publiée", "published"),
  NOT_COUNTED(
      "Les chiffres ne sont pas encore comptés. Revenez dans un moment.",
      "The figures are not counted yet. Come back in a moment."),
  COUNTED_AT("Compté le %s.", "Counted on %s."),
  HIDDEN_WHY(
      "« s » : trop peu pour être dit sans désigner quelqu’un.",
      "“s”: too few to be told without pointing at somebody."),

  COURSE("Où en est l’édition", "Where the wave stands"),
  FIELDWORK("Le terrain", "Fieldwork"),
  NO_FRAME(
      "Aucune liste de collectifs n’est importée : seules les réponses sont comptées.",
      "No list of units was imported: only responses are counted."),
  ALL_CASES("Tous les collectifs", "All units"),
  STRATUM("Strate", "Stratum"),
  CASES("Collectifs", "Units"),
  ANSWERED("Ont répondu", "Answered"),
  SHARE("Part", "Share"),
  MISSING("Manquent", "Missing"),
  PERCENT("%s %%", "%s%%"),
  AGAINST_TARGET("Réponses par strate et objectif", "Responses by stratum against the target"),
  BY("Strates : %s", "Strata: %s"),
  TARGET("Objectif, en pour cent de chaque strate", "Target, in per cent of each stratum"),
  TARGET_IS("Le trait marque l’objectif : %s %%.", "The line marks the target: %s%%."),
  SET_TARGET("Fixer l’objectif", "Set the target"),
  WRONG_TARGET(
      "L’objectif est un nombre entier de 1 à 100.", "The target is a whole number from 1 to 100."),
  OUTCOMES("Ce que sont devenus les collectifs", "What became of the units"),
  RATES("Taux (AAPOR)", "Rates (AAPOR)"),
  PER_DAY("Réponses par jour", "Responses per day"),
  DAY("Jour", "Day"),
  NEW("Nouvelles", "New"),
  TOTAL("En tout", "In all"),
  NO_DAY(
      "Pas encore assez de réponses pour dire un jour.", "Not enough responses yet to tell a day."),
  MAILS("Courriels", "Mails"),
  KIND("Lettre", "Letter"),
  LEFT("Partis", "Left"),
  BACK("Revenus ou refusés", "Came back or refused"),
  WAITING("En attente", "Waiting"),
  DOUBTFUL("Incertains", "In doubt"),
  TO_DO("Agir", "Act"),
  EXPORT("Télécharger les réponses (CSV)", "Download the responses (CSV)"),
  EXPORT_WHY(
      "Réponses individuelles sans texte libre : gardez-les comme l’étude le promet. Le"
          + " téléchargement est noté dans le journal.",
      "Single responses without free text: keep them as the study promises. The download is noted"
          + " in the log."),

  CASE_COMPLETE("ont répondu", "answered"),
  CASE_PARTIAL("ont rempli la moitié ou plus", "filled in half or more"),
  CASE_REFUSAL("ont refusé", "refused"),
  CASE_WITHDRAWN("ont retiré leur réponse", "took their response back"),
  CASE_OPT_OUT("ne veulent plus de courriel", "want no more mail"),
  CASE_BREAK_OFF("ont commencé", "began"),
  CASE_NOT_INVITED("pas encore invités", "not invited yet"),
  CASE_NO_REPLY("invités, sans nouvelle", "invited, not heard of"),
  CASE_UNDELIVERABLE("jamais atteints", "never reached"),
  CASE_INELIGIBLE("pas concernés", "not eligible");

  private final String french;
  private final String english;

  WaveWords(String french, String english) {
    this.french = french;
    this.english = english;
  }

  @Override
  public String in(String language, Object... arguments) {
    return Wording.said(language, french, english, arguments);
  }

  /** The word for a state. */
  static WaveWords of(WaveCourse.State state) {
    return switch (state) {
      case DRAFT -> DRAFT;
      case OPEN -> OPEN;
      case CLOSED -> CLOSED;
      case PUBLISHED -> PUBLISHED;
    };
  }

  static WaveWords of(Disposition disposition) {
    return switch (disposition) {
      case COMPLETE -> CASE_COMPLETE;
      case PARTIAL -> CASE_PARTIAL;
      case REFUSAL -> CASE_REFUSAL;
      case WITHDRAWN -> CASE_WITHDRAWN;
      case OPT_OUT -> CASE_OPT_OUT;
      case BREAK_OFF -> CASE_BREAK_OFF;
      case NOT_INVITED -> CASE_NOT_INVITED;
      case NO_REPLY -> CASE_NO_REPLY;
      case UNDELIVERABLE -> CASE_UNDELIVERABLE;
      case INELIGIBLE -> CASE_INELIGIBLE;
    };
  }
}
