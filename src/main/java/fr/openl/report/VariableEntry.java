package fr.openl.report;

import fr.openl.charts.Setting;
import fr.openl.dataset.Codebook;
import fr.openl.dataset.Variable;
import fr.openl.definition.Control;
import fr.openl.definition.LocalText;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.opendata.OpenEdition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the codebook page says of a variable.
 *
 * @param label in the reader's language
 * @param words in every language of the study
 * @param comparable how its answers compare over the waves, in a sentence
 * @param revisions every revision that waves of the report asked, this edition's included
 */
public record VariableEntry(
    String id,
    Passage label,
    String type,
    List<Passage> words,
    List<Passage> hints,
    Optional<ToldFormula> relevant,
    Optional<ToldFormula> constraint,
    Optional<ToldFormula> derivation,
    List<Choice> choices,
    Optional<String> comparable,
    List<Revision> revisions) {
  public VariableEntry {
    words = List.copyOf(words);
    hints = List.copyOf(hints);
    choices = List.copyOf(choices);
    revisions = List.copyOf(revisions);
  }

  /** A block of the questionnaire. */
  public record Block(
      String id, Passage title, Optional<ToldFormula> relevant, List<VariableEntry> variables) {
    public Block {
      variables = List.copyOf(variables);
    }
  }

  /** A category in the reader's language. */
  public record Choice(String code, Passage label, boolean missing) {}

  /**
   * One revision of the variable.
   *
   * @param told how it differs from this edition's
   * @param words those of that revision, where they are others
   */
  public record Revision(String name, String told, List<Passage> words) {
    public Revision {
      words = List.copyOf(words);
    }
  }

  /** The blocks that ask something, in the order of the form. */
  static List<Block> blocks(OpenEdition edition, Setting setting) {
    List<Variable> variables = Codebook.of(edition.asked()).variables();
    List<Block> blocks = new ArrayList<>();
    for (QuestionBlock block : edition.asked().blocks()) {
      List<VariableEntry> own =
          variables.stream()
              .filter(variable -> variable.block().id().equals(block.id()))
              .map(variable -> of(variable, edition, setting))
              .toList();
      if (!own.isEmpty()) {
        blocks.add(
            new Block(
                block.id(),
                setting.passage(block.title()),
                block
                    .relevant()
                    .map(formula -> ToldFormula.condition(formula, edition.asked(), setting)),
                own));
      }
    }
    return blocks;
  }

  private static VariableEntry of(Variable variable, OpenEdition edition, Setting setting) {
    return new VariableEntry(
        variable.id(),
        setting.passage(variable.label()),
        variable.question().type().name(),
        passages(variable.label()),
        variable.question().hint().map(VariableEntry::passages).orElse(List.of()),
        variable
            .question()
            .relevant()
            .map(formula -> ToldFormula.condition(formula, edition.asked(), setting)),
        variable.question().constraint().map(constraint -> told(constraint, setting)),
        variable.question().type().control() instanceof Control.Hidden hidden
            ? Optional.of(new ToldFormula(Optional.empty(), hidden.value().source()))
            : Optional.empty(),
        variable.categories().stream()
            .map(
                category ->
                    new Choice(
                        category.code(), setting.passage(category.label()), category.dontKnow()))
            .toList(),
        Optional.ofNullable(variable.block().comparable().get(variable.question().id()))
            .map(
                series ->
                    setting
                        .words()
                        .say(
                            "codebook.comparable." + series.with().name().toLowerCase(Locale.ROOT),
                            series.since())),
        revisions(variable, edition, setting));
  }

  /** Whoever answers is told what their answer fails to meet. */
  private static ToldFormula told(Question.Constraint constraint, Setting setting) {
    return new ToldFormula(
        Optional.of(setting.passage(constraint.message()))
            .filter(message -> message.language().equals(setting.language()))
            .map(message -> setting.words().say("condition.quoted", message.words())),
        constraint.that().source());
  }

  private static List<Revision> revisions(Variable variable, OpenEdition edition, Setting setting) {
    List<Revision> revisions = new ArrayList<>();
    edition
        .revisions()
        .forEach(
            (name, questionnaire) -> {
              Optional<Variable> then = Codebook.of(questionnaire).findVariable(variable.id());
              String told =
                  name.equals(edition.wave().revision())
                      ? "this"
                      : then.map(v -> v.label().equals(variable.label()) ? "same" : "other")
                          .orElse("absent");
              revisions.add(
                  new Revision(
                      setting
                          .words()
                          .say(
                              "codebook.revision",
                              name,
                              String.join(", ", edition.wavesAsking(name))),
                      setting.words().say("codebook.revision." + told),
                      told.equals("other")
                          ? then.map(v -> passages(v.label())).orElse(List.of())
                          : List.of()));
            });
    return revisions;
  }

  private static List<Passage> passages(LocalText text) {
    return text.byLanguage().entrySet().stream()
        .map(words -> new Passage(words.getKey(), words.getValue()))
        .toList();
  }
}
