package fr.openl.fieldwork.mail;

import fr.openl.definition.document.DefinitionProblem;
import fr.openl.definition.document.DefinitionProblem.Severity;
import fr.openl.definition.document.Place;
import fr.openl.definition.expression.Nearest;
import java.util.List;
import java.util.Optional;

/** Something in the file of a letter that its author must repair, told in both languages. */
sealed interface LetterProblem {
  /** One line that begins with the place. */
  String english();

  /** Likewise in French. */
  String french();

  /** A file that is not there or cannot be read. */
  record NoFile(String file, LetterKind kind, String language) implements LetterProblem {
    @Override
    public String english() {
      return "%s: no such readable file; expected the %s in %s"
          .formatted(file, kind.spelled(), language);
    }

    @Override
    public String french() {
      return file + " : ce fichier n’existe pas ou est illisible";
    }
  }

  /** A first line that is no subject. */
  record NoSubject(Place place) implements LetterProblem {
    @Override
    public String english() {
      return error(
          place, "no subject in the first line", "\"Subject: \" and its words", Optional.empty());
    }

    @Override
    public String french() {
      return place + " : pas d’objet en première ligne ; il faut « Subject: » suivi de l’objet";
    }
  }

  /** A letter that lacks what it must say, such as the personal link. */
  record NoPlaceholder(Place place, String name) implements LetterProblem {
    @Override
    public String english() {
      return error(place, "no {{" + name + "}}", "it in the letter", Optional.empty());
    }

    @Override
    public String french() {
      return "%s : il manque {{%s}} ; il en faut un dans la lettre".formatted(place, name);
    }
  }

  /** A placeholder that nothing can stand for. */
  record UnknownPlaceholder(Place place, String name, List<String> known) implements LetterProblem {
    @Override
    public String english() {
      return error(
          place,
          "unknown placeholder '" + name + "'",
          "one of " + String.join(", ", known),
          Nearest.among(known, name));
    }

    @Override
    public String french() {
      return "%s : {{%s}} n’est pas connu ; il faut l’un de %s%s"
          .formatted(
              place,
              name,
              String.join(", ", known),
              Nearest.among(known, name)
                  .map(near -> " ; vouliez-vous dire {{" + near + "}} ?")
                  .orElse(""));
    }
  }

  private static String error(
      Place place, String found, String expected, Optional<String> nearest) {
    return new DefinitionProblem(Severity.ERROR, place, found, expected, nearest).toString();
  }
}
