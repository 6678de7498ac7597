package fr.openl.collection.simulation;

import fr.openl.definition.expression.Value;
import java.util.List;
import java.util.Optional;

/** What made-up units write: a few plain sentences that say they are simulated. */
final class Phrases {
  private static final List<String> FRENCH =
      List.of(
          "[réponse simulée] Un autre outil, choisi par une personne de l’équipe.",
          "[réponse simulée] Nous manquons surtout de temps.",
          "[réponse simulée] Une application plus simple sur téléphone.",
          "[réponse simulée] Merci pour ce service.",
          "[réponse simulée] Un guide pas à pas pour les nouvelles personnes.",
          "[réponse simulée] Les habitudes changent lentement chez nous.");
  private static final List<String> ENGLISH =
      List.of(
          "[simulated answer] Another tool, chosen by someone in the team.",
          "[simulated answer] What we lack most is time.",
          "[simulated answer] A simpler application on a phone.",
          "[simulated answer] Thank you for this service.",
          "[simulated answer] A step-by-step guide for newcomers.",
          "[simulated answer] Habits change slowly around here.");
  private static final double FRENCH_SHARE = 0.85;

  private Phrases() {}

  /** A sentence of at most {@code maxLength} code points, empty when none is so short. */
  static Optional<Value> phrase(Leaning leaning, String item, int maxLength) {
    boolean french = leaning.study().of("language").of(leaning.unit()).happens(FRENCH_SHARE);
    List<String> language = french ? FRENCH : ENGLISH;
    int first = (int) (leaning.luck(item).of("phrase").uniform() * language.size());
    String words = language.get(first);
    return words.codePointCount(0, words.length()) <= maxLength
        ? Optional.of(new Value.Words(words))
        : Optional.empty();
  }
}
