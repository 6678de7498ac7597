package fr.openl.web.door;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The kinds of refusals that a door can give, each with its HTTP status and an address that tells
 * what to do about it (problem types of RFC 9457).
 */
public enum Problem {
  MALFORMED(
      400,
      "Demande illisible",
      "Unreadable request",
      "Corrigez la forme de la demande ; le détail dit ce qui a été trouvé.",
      "Mend the form of the request; the detail says what was found."),
  LINK_NEEDED(
      401,
      "Lien personnel nécessaire",
      "Personal link needed",
      "Envoyez « Authorization: Bearer » suivi du jeton du lien personnel, ou, pour une réponse"
          + " déjà envoyée, « Authorization: Receipt » suivi du code de reçu.",
      "Send “Authorization: Bearer” followed by the token of the personal link or, for a response"
          + " already sent, “Authorization: Receipt” followed by the receipt code."),
  UNKNOWN_TOKEN(
      401,
      "Jeton ou code inconnu",
      "Unknown token or code",
      "Vérifiez que le jeton ou le code de reçu est complet et qu’il est fait pour cette édition.",
      "Check that the token or the receipt code is complete and made for this edition."),
  UNKNOWN_LINK(
      404,
      "Lien inconnu",
      "Unknown link",
      "Vérifiez que le lien personnel est complet, ou demandez-en un autre.",
      "Check that the personal link is complete, or ask for another one."),
  SHUT(
      403,
      "Porte fermée",
      "Shut door",
      "Cette édition n’est pas ouverte à cette demande ; le détail dit pourquoi.",
      "This edition is not open to this request; the detail says why."),
  CROSS_SITE(
      403,
      "Envoi depuis un autre site",
      "Sent from another site",
      "Envoyez depuis les pages de l’observatoire, ou depuis un programme sans en-tête « Origin ».",
      "Send from the observatory’s own pages, or from a program without an “Origin” header."),
  NOT_FOUND(
      404,
      "Introuvable",
      "Not found",
      "Rien ici ne porte ce nom ; la liste des éditions ouvertes est à /api/v1/waves.",
      "Nothing here has this name; the open editions are listed at /api/v1/waves."),
  NOTHING_SENT(
      404,
      "Aucune réponse",
      "No response",
      "Aucune réponse valable n’existe sous ce lien ou ce reçu : envoyez-en une.",
      "No valid response exists under this link or receipt: send one."),
  WRONG_METHOD(
      405,
      "Méthode refusée",
      "Method not allowed",
      "L’en-tête « Allow » donne les méthodes acceptées à cette adresse.",
      "The “Allow” header gives the methods accepted at this address."),
  ALREADY_ANSWERED(
      409,
      "Déjà répondu",
      "Already answered",
      "Corrigez la réponse avec PUT sur /response, avec le jeton ou, dans une enquête anonyme, avec"
          + " le code de reçu.",
      "Correct the response with PUT on /response, by the token or, in an anonymous study, by the"
          + " receipt code."),
  CONFLICT(
      409,
      "Conflit",
      "Conflict",
      "L’état a changé ou interdit cette demande : relisez-le, puis recommencez.",
      "The state has changed or forbids this request: read it again, then start over."),
  CLOSED(
      410,
      "Édition close",
      "Closed",
      "La collecte est terminée ; le rapport paraîtra sur la page d’accueil.",
      "Collection has ended; the report will appear on the home page."),
  STALE(
      412,
      "Version dépassée",
      "Stale version",
      "Relisez le brouillon et envoyez sa version dans « If-Match ».",
      "Read the draft again and send its version in “If-Match”."),
  TOO_LARGE(
      413,
      "Envoi trop grand",
      "Too large",
      "Envoyez moins : le détail donne la taille acceptée.",
      "Send less: the detail gives the accepted size."),
  WRONG_TYPE(
      415,
      "Type refusé",
      "Unsupported type",
      "Envoyez le corps avec « Content-Type: application/json ».",
      "Send the body with “Content-Type: application/json”."),
  WRONG_ANSWERS(
      422,
      "Réponses à revoir",
      "Answers to repair",
      "Chaque entrée de « errors » dit l’élément, ce qui a été trouvé et ce qui est attendu.",
      "Each entry of “errors” tells the item, what was found and what is expected."),
  KEY_REUSED(
      422,
      "Clé déjà utilisée",
      "Key already used",
      "Tirez une nouvelle « Idempotency-Key » pour d’autres réponses.",
      "Draw a new “Idempotency-Key” for other answers."),
  TOO_MANY(
      429,
      "Trop de demandes",
      "Too many requests",
      "Attendez le nombre de secondes que donne « Retry-After ».",
      "Wait for the number of seconds that “Retry-After” gives."),
  FAULT(
      500,
      "Erreur de notre côté",
      "A fault on our side",
      "Rien n’a été enregistré. Réessayez plus tard, en donnant le repère si cela dure.",
      "Nothing was stored. Try again later, and give us the reference if it lasts."),
  UNAVAILABLE(
      503,
      "Momentanément indisponible",
      "Unavailable for now",
      "Rien n’a été enregistré. Réessayez dans quelques minutes.",
      "Nothing was stored. Try again in a few minutes.");

  /** Where the problems are described. */
  public static final String FOLDER = "/api/v1/problems/";

  private final int status;
  private final String frenchTitle;
  private final String englishTitle;
  private final String frenchRemedy;
  private final String englishRemedy;

  Problem(
      int status,
      String frenchTitle,
      String englishTitle,
      String frenchRemedy,
      String englishRemedy) {
    this.status = status;
    this.frenchTitle = frenchTitle;
    this.englishTitle = englishTitle;
    this.frenchRemedy = frenchRemedy;
    this.englishRemedy = englishRemedy;
  }

  /** The problem of this name, as it stands in {@link #type}. */
  public static Optional<Problem> find(String slug) {
    for (Problem problem : values()) {
      if (problem.slug().equals(slug)) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  /** The least special problem of an HTTP status; {@link #MALFORMED} for one not listed here. */
  public static Problem ofStatus(int status) {
    return switch (status) {
      case 401 -> LINK_NEEDED;
      case 403 -> SHUT;
      case 404 -> NOT_FOUND;
      case 405 -> WRONG_METHOD;
      case 409 -> CONFLICT;
      case 410 -> CLOSED;
      case 412 -> STALE;
      case 413 -> TOO_LARGE;
      case 415 -> WRONG_TYPE;
      case 422 -> WRONG_ANSWERS;
      case 429 -> TOO_MANY;
      case 500 -> FAULT;
      case 503 -> UNAVAILABLE;
      default -> MALFORMED;
    };
  }

  /** Its name in addresses, such as {@code already-answered}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The address that describes it. */
  public String type() {
    return FOLDER + slug();
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  public LocalText title() {
    return text(frenchTitle, englishTitle);
  }

  /** What to do about it, in one sentence. */
  public LocalText remedy() {
    return text(frenchRemedy, englishRemedy);
  }

  private static LocalText text(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }
}
