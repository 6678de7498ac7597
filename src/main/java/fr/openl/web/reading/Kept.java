package fr.openl.web.reading;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that the observatory keeps about answering, beside what for and how precisely: a line
 * of the privacy notice. A test holds the lines to the columns that the store really has.
 *
 * @param precision how precisely; empty where the study decides
 * @param columns where the store keeps it, as {@code table.column}; empty when it is never stored
 */
public record Kept(
    LocalText what, LocalText why, Optional<LocalText> precision, List<String> columns) {
  private static final List<Kept> ALL =
      List.of(
          kept(
              "Vos réponses",
              "Your answers",
              "Calculer les chiffres publiés.",
              "Computing the published figures.",
              "Telles que vous les avez envoyées. Quand une réponse était proposée d’avance : si"
                  + " vous l’avez laissée, confirmée ou changée.",
              "As you sent them. Where an answer was proposed: whether you left it, confirmed it or"
                  + " changed it.",
              "response_log.answers"),
          kept(
              "L’enquête, l’édition et la version du questionnaire",
              "The survey, the edition and the version of the questionnaire",
              "Savoir à quelles questions vous avez répondu.",
              "Knowing which questions you answered.",
              "La même chose pour tout le monde.",
              "The same for everybody.",
              "response_log.study",
              "response_log.wave",
              "response_log.revision",
              "draft.study",
              "draft.wave",
              "invitation.study",
              "invitation.wave"),
          kept(
              "Un numéro de réponse",
              "A response number",
              "Retrouver la réponse à partir du code de reçu, et ne pas la compter deux fois. Le"
                  + " code lui-même n’est pas gardé.",
              "Finding the response from its receipt code, and not counting it twice. The code"
                  + " itself is not kept.",
              "Il ne dit rien de vous.",
              "It says nothing about you.",
              "response_log.id",
              "draft.sent"),
          kept(
              "Le pseudonyme, le nom ou le numéro au hasard du collectif",
              "The collective’s pseudonym, name or random number",
              "Compter chaque collectif une fois. Voir plus haut ce qui vaut ici.",
              "Counting each collective once. See above which one applies here.",
              "Un par collectif.",
              "One for each collective.",
              "response_log.unit",
              "draft.unit"),
          kept(
              "La réponse qu’une correction remplace, ou qu’un retrait annule",
              "The response that a correction replaces, or that a withdrawal cancels",
              "Ne compter que la dernière.",
              "Counting only the last one.",
              "Un lien entre deux numéros de réponse.",
              "A link between two response numbers.",
              "response_log.kind",
              "response_log.supersedes"),
          kept(
              "Le chemin par lequel la réponse est arrivée",
              "The way by which the response came in",
              "Distinguer ces pages, une personne qui saisit pour vous (téléphone, papier), un"
                  + " programme ou un fichier importé.",
              "Telling these pages, somebody who fills in for you (telephone, paper), a program"
                  + " and an imported file apart.",
              "Un mot.",
              "One word.",
              "response_log.origin",
              "invitation.mode"),
          kept(
              "Le moment de l’envoi",
              "The moment of sending",
              "Suivre l’avancement de la collecte et dater le reçu.",
              "Following the progress of collection and dating the receipt.",
              "",
              "",
              "response_log.submitted",
              "response_log.received"),
          kept(
              "Un rang de rangement",
              "A place in storage",
              "Reprendre une copie là où la précédente s’est arrêtée.",
              "Continuing a copy where the last one stopped.",
              "Les réponses arrivées ensemble sont mélangées avant d’être rangées.",
              "Responses that came together are shuffled before they are stored.",
              "response_log.sequence"),
          kept(
              "Ce que vous avez écrit et pas encore envoyé, page par page",
              "What you wrote and have not sent yet, page by page",
              "Reprendre plus tard ou sur un autre appareil, remplir à plusieurs, et dire quand une"
                  + " page a changé.",
              "Resuming later or on another device, filling in together, and telling when a page"
                  + " changed.",
              "La page, ce qui a changé, l’heure de chaque enregistrement et un numéro de visite"
                  + " tiré au hasard ; jamais une personne ni un appareil.",
              "The page, what changed, the time of each saving and a visit number drawn at random;"
                  + " never a person or a device.",
              "draft_change.version",
              "draft_change.editor",
              "draft_change.block",
              "draft_change.kept",
              "draft_change.typed"),
          kept(
              "Une empreinte de votre lien personnel",
              "A fingerprint of your personal link",
              "Ouvrir vos réponses quand vous revenez.",
              "Opening your answers when you come back.",
              "Le lien ne peut pas être retrouvé à partir de son empreinte.",
              "The link cannot be found from its fingerprint.",
              "draft.key",
              "draft_change.key",
              "invitation.print"),
          kept(
              "Les collectifs invités, et si l’invitation a servi",
              "The collectives invited, and whether the invitation was used",
              "Ne pas relancer celles et ceux qui ont répondu.",
              "Not reminding those who have answered.",
              "Oui ou non, sans date.",
              "Yes or no, without a date.",
              "invitation.unit",
              "invitation.answered",
              "invitation.revoked",
              "invitation.expires"),
          kept(
              "Une empreinte de l’adresse qui appelle le serveur",
              "A fingerprint of the address that calls the server",
              "Freiner les abus.",
              "Slowing down abuse.",
              "En mémoire seulement, jamais enregistrée ; la clé de l’empreinte change chaque"
                  + " jour.",
              "In memory only, never stored; the key of the fingerprint changes every day."));

  public Kept {
    columns = List.copyOf(columns);
  }

  /** Everything that is kept. */
  public static List<Kept> all() {
    return ALL;
  }

  private static Kept kept(
      String what,
      String englishWhat,
      String why,
      String englishWhy,
      String precision,
      String englishPrecision,
      String... columns) {
    return new Kept(
        both(what, englishWhat),
        both(why, englishWhy),
        precision.isEmpty() ? Optional.empty() : Optional.of(both(precision, englishPrecision)),
        List.of(columns));
  }

  private static LocalText both(String french, String english) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french);
    words.put("en", english);
    return new LocalText(words);
  }
}
