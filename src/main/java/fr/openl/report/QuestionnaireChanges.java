package fr.openl.report;

import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import fr.openl.definition.Comparability;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.Wave;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What changed in the questionnaire since the wave before: questions that came and went, words and
 * choices that are others, and what the study says of comparing them.
 */
record QuestionnaireChanges(SpokenEdition edition) {

  Stream<Passage> passages() {
    Optional<Wave> before = before();
    if (before.isEmpty()) {
      return Stream.of(own("method.questionnaire.first"));
    }
    Questionnaire old = edition.released().study().questionnaireOf(before.get());
    Questionnaire now = edition.open().asked();
    String since = before.get().id();
    if (old.revision().equals(now.revision())) {
      return Stream.of(own("method.questionnaire.same", since, now.revision()));
    }
    List<Passage> said = new ArrayList<>();
    said.add(own("method.questionnaire.other", since, old.revision(), now.revision()));
    Codebook earlier = Codebook.of(old);
    Codebook later = Codebook.of(now);
    told("added", questions(without(later, earlier))).ifPresent(said::add);
    told("removed", questions(without(earlier, later))).ifPresent(said::add);
    for (Variable variable : later.variables()) {
      earlier.findVariable(variable.id()).ifPresent(then -> said.addAll(changes(then, variable)));
    }
    if (said.size() == 1) {
      said.add(own("method.questionnaire.nothing"));
    }
    return said.stream();
  }

  /** The wave that this one follows. */
  private Optional<Wave> before() {
    Wave own = edition.open().wave();
    return own.previous()
        .flatMap(edition.released().study()::findWave)
        .or(
            () ->
                edition.released().study().waves().stream()
                    .filter(wave -> wave.opens().isBefore(own.opens()))
                    .max(Comparator.comparing(Wave::opens)));
  }

  private static List<Variable> without(Codebook some, Codebook others) {
    return some.variables().stream()
        .filter(variable -> others.findVariable(variable.id()).isEmpty())
        .toList();
  }

  /** Each question once, however many variables it has; what is only calculated is none. */
  private Set<String> questions(List<Variable> variables) {
    return variables.stream()
        .flatMap(variable -> variable.question().label().stream())
        .map(label -> edition.setting().passage(label).words())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private List<Passage> changes(Variable then, Variable now) {
    String label = edition.setting().passage(now.label()).words();
    List<Passage> said = new ArrayList<>();
    if (!then.label().equals(now.label())) {
      said.add(
          own(
              "method.questionnaire.reworded",
              label,
              edition.setting().passage(then.label()).words()));
    }
    List<String> gone = codesWithout(then, now);
    List<String> come = codesWithout(now, then);
    if (!gone.isEmpty() || !come.isEmpty()) {
      said.add(own("method.questionnaire.choices", label, listed(come), listed(gone)));
    }
    Optional.ofNullable(now.block().comparable().get(now.question().id()))
        .filter(series -> series.since().equals(edition.open().wave().id()))
        .map(Comparability::with)
        .filter(Comparability.Link::breaks)
        .filter(link -> link != Comparability.Link.NEW)
        .ifPresent(
            link ->
                said.add(
                    own(
                        link == Comparability.Link.REWORDED
                            ? "method.questionnaire.restarted"
                            : "method.questionnaire.scale_changed",
                        label)));
    return said;
  }

  private List<String> codesWithout(Variable some, Variable others) {
    Set<String> there =
        others.categories().stream().map(Category::code).collect(Collectors.toSet());
    return some.categories().stream()
        .filter(category -> !there.contains(category.code()))
        .map(category -> edition.setting().passage(category.label()).words())
        .toList();
  }

  private String listed(List<String> labels) {
    return labels.isEmpty() ? edition.say("method.questionnaire.none") : String.join(", ", labels);
  }

  private Optional<Passage> told(String key, Set<String> labels) {
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(
            own(
                "method.questionnaire." + key,
                labels.stream()
                    .map(label -> edition.say("method.weights.named", label))
                    .collect(Collectors.joining(", "))));
  }

  private Passage own(String key, Object... arguments) {
    return edition.own(key, arguments);
  }
}
