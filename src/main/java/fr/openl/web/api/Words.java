package fr.openl.web.api;

import fr.openl.definition.LocalText;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sentences that only programs are told, in French and English. */
enum Words {
  RECEIPT_ONLY(
      "Cette enquête est anonyme : rien ne relie un lien à une réponse. Utilisez « Authorization:"
          + " Receipt » et le code de reçu.",
      "This study is anonymous: nothing links a link to a response. Use “Authorization: Receipt”"
          + " and the receipt code."),
  NOTHING_SENT(
      "Aucune réponse valable n’existe sous ce lien ou ce reçu : rien n’a été envoyé, ou la réponse"
          + " a été retirée.",
      "No valid response exists under this link or receipt: nothing was sent, or the response was"
          + " withdrawn."),
  DRAFT_WAS_SENT(
      "Ce brouillon a été envoyé : effacez la réponse avec DELETE …/response?erase=true, et le"
          + " brouillon avec elle.",
      "This draft was sent: erase the response with DELETE …/response?erase=true, and the draft"
          + " with it."),
  DRAFT_CHANGED(
      "Le brouillon a changé entre-temps : sa version est maintenant %s.",
      "The draft has changed meanwhile: its version is now %s."),
  CHANGED_MEANWHILE(
      "La réponse a été corrigée ou retirée entre-temps : relisez-la, puis recommencez.",
      "The response was corrected or withdrawn meanwhile: read it again, then start over."),
  NEVER_PROPOSED(
      "« proposals » cite « %s », mais aucune réponse n’est jamais proposée sous ce nom : les"
          + " questions concernées portent « prefill » dans le questionnaire.",
      "“proposals” names “%s”, but no answer is ever proposed under that name: the questions"
          + " concerned carry “prefill” in the questionnaire."),
  NOT_JSON(
      "Le corps n’est pas du JSON valide : à la ligne %d, colonne %d, se trouve un signe inattendu,"
          + " une clé double, ou un nombre ou une imbrication démesurés.",
      "The body is not valid JSON: at line %d, column %d there is an unexpected character, a double"
          + " key, or a number or nesting beyond measure."),
  NOT_UTF8("Le corps n’est pas en UTF-8.", "The body is not in UTF-8."),
  KEY_MISSHAPEN(
      "L’en-tête « Idempotency-Key » doit compter de 16 à 255 caractères visibles, tirés au"
          + " hasard.",
      "The “Idempotency-Key” header must be 16 to 255 visible characters, drawn at random.");

  private final String french;
  private final String english;

  Words(String french, String english) {
    this.french = french;
    this.english = english;
  }

  LocalText text(Object... arguments) {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("fr", french.formatted(arguments));
    words.put("en", english.formatted(arguments));
    return new LocalText(words);
  }
}
