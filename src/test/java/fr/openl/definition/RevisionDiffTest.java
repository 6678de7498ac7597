package fr.openl.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import fr.openl.definition.RevisionChange.Kind;
import fr.openl.definition.format.QuestionnaireReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed between two revisions, and what that does to the answers given already. */
class RevisionDiffTest {
  private static final String BEFORE =
      """
      questionnaire: any
      revision: "1"
      lists:
        sizes: {small: {fr: Petit, en: Small}, large: {fr: Grand, en: Large}}
      blocks:
        - id: one
          title: {fr: Un, en: One}
          questions:
            - {id: size, type: select_one, list: sizes, label: {fr: Taille, en: Size}}
            - {id: uses, type: select_multiple, list: sizes, at_most: 1, label: {fr: Usages, en: Uses}}
            - {id: members, type: integer, min: 0, max: 100, label: {fr: Membres, en: Members}}
            - {id: mood, type: scale, from: 1, to: 5, label: {fr: Humeur, en: Mood}}
            - {id: grow, type: yes_no, relevant: "${members} > 5", label: {fr: Grandir, en: Grow}}
            - {id: why, type: text, max_length: 500, label: {fr: Pourquoi, en: Why}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en: Size                | en: Width                  | TEXT     | size: the label changed
          en: Small               | en: Tiny                   | TEXT     | size 'small': the label changed, uses 'small': the label changed
          max: 100                | max: 200                   | ADDITIVE | members: the maximum is wider
          max: 100                | max: 50                    | BREAKING | members: the maximum is narrower
          max_length: 500         | max_length: 100            | BREAKING | why: the greatest length is narrower
          to: 5                   | to: 10                     | BREAKING | mood: the scale went from 1–5 to 1–10, mood: the maximum is wider
          at_most: 1              | at_most: 2                 | ADDITIVE | uses: at_most changed
          type: yes_no            | type: text                 | BREAKING | grow: the type went from yes_no to text
          > 5                     | > 6                        | BREAKING | grow: asked when ${members} > 6, before when ${members} > 5
          id: why                 | id: reason                 | BREAKING | why: the question was removed, reason: the question was added
          list: sizes, label      | list: sizes, other: true, label | ADDITIVE | size 'other': the category was added, size.other: the item was added
          'large: {fr: Grand, en: Large}' | 'large: {fr: Grand, en: Large}, huge: {fr: Immense, en: Huge}' | ADDITIVE | size 'huge': the category was added, uses 'huge': the category was added
          'large: {fr: Grand, en: Large}' | 'big: {fr: Grand, en: Large}' | BREAKING | size 'large': the category was removed, size 'big': the category was added, uses 'large': the category was removed, uses 'big': the category was added
          """,
      quoteCharacter = '^')
  void everyChangeHasItsKind(String old, String now, Kind gravest, String sentences) {
    String before = old.replaceAll("^'|'$", "");
    String after = now.replaceAll("^'|'$", "");

    List<RevisionChange> changes =
        RevisionDiff.between(read(BEFORE), read(BEFORE.replace(before, after)));

    assertEquals(gravest, RevisionDiff.gravest(changes).orElseThrow());
    assertEquals(
        Arrays.stream(sentences.split(", (?=[a-z_.]+( '|:))")).sorted().toList(),
        changes.stream()
            .map(change -> change.path() + ": " + change.sentence())
            .sorted()
            .collect(Collectors.toList()));
  }

  private static Questionnaire read(String text) {
    return QuestionnaireReader.read(text, "any.yaml", Path.of("."), List.of("fr", "en")).orRefuse();
  }
}
