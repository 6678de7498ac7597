package fr.openl.fieldwork.mail;

import fr.openl.definition.document.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/**
 * What the words of a letter must hold.
 *
 * @param known the placeholders that may stand in it
 * @param required those that must
 */
record LetterCheck(List<String> known, List<String> required) {
  LetterCheck {
    known = List.copyOf(known);
    required = List.copyOf(required);
  }

  /**
   * Every problem of a letter, from the top.
   *
   * @param name the file, as a person knows it
   */
  List<LetterProblem> problems(String name, String text) {
    Place start = Place.startOf(name);
    List<LetterProblem> problems = new ArrayList<>();
    if (!LetterTemplate.hasSubject(text)) {
      problems.add(new LetterProblem.NoSubject(start));
    }
    for (String placeholder : required) {
      if (!text.replaceAll("\\s", "").contains("{{" + placeholder + "}}")) {
        problems.add(new LetterProblem.NoPlaceholder(start, placeholder));
      }
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher found = LetterTemplate.PLACEHOLDER.matcher(lines.get(i));
      while (found.find()) {
        if (!known.contains(found.group(1))) {
          problems.add(
              new LetterProblem.UnknownPlaceholder(
                  new Place(name, i + 1, found.start() + 1), found.group(1), known));
        }
      }
    }
    return problems;
  }
}
