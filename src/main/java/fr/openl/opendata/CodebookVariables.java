package fr.openl.opendata;

import fr.openl.charts.Words;
import fr.openl.dataset.Variable;
import fr.openl.definition.Category;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Variables as DDI-Codebook describes them: words, routing as their universe, categories, missing
 * codes and derivation.
 *
 * @param xml in a data description
 */
record CodebookVariables(OpenEdition edition, XmlText xml) {
  /** Value states without an answer, beside the categories of a list that mean "I don't know". */
  private static final List<String> MISSING = List.of("no_answer", "not_asked", "voided");

  /** The element of one variable. */
  void write(Variable variable) {
    xml.begin(
        "var", "ID", "V_" + variable.id(), "name", variable.id(), "intrvl", interval(variable));
    words("labl", variable.label());
    question(variable);
    range(variable);
    universe(variable);
    variable.categories().forEach(this::category);
    MISSING.stream().filter(state -> !isCode(variable, state)).forEach(this::missing);
    xml.element("concept", edition.own(variable.block().title()));
    VariablesTable.derivation(variable)
        .ifPresent(
            formula ->
                xml.begin("derivation")
                    .element("drvcmd", formula, "syntax", "OPEN-L expression")
                    .end());
    xml.element("varFormat", "", "type", isNumber(variable) ? "numeric" : "character");
    xml.end();
  }

  private void question(Variable variable) {
    xml.begin("qstn", "responseDomainType", domain(variable));
    variable.question().label().ifPresent(asked -> words("qstnLit", variable.label()));
    variable.question().hint().ifPresent(hint -> words("ivuInstr", hint));
    xml.end();
  }

  private void range(Variable variable) {
    if (variable.measure() instanceof Measure.Numeric number
        && (number.min().isPresent() || number.max().isPresent())) {
      xml.begin("valrng");
      xml.element(
          "range",
          "",
          "UNITS",
          number.whole() ? "INT" : "REAL",
          "min",
          number.min().isPresent() ? plain(number.min().getAsDouble(), number.whole()) : "",
          "max",
          number.max().isPresent() ? plain(number.max().getAsDouble(), number.whole()) : "");
      xml.end();
    }
  }

  private static String plain(double bound, boolean whole) {
    return whole ? Long.toString(Math.round(bound)) : Double.toString(bound);
  }

  /** Of whom the question is asked: the conditions of its block and its own, both to be true. */
  private void universe(Variable variable) {
    String condition =
        Stream.of(variable.block().relevant(), variable.question().relevant())
            .flatMap(Optional::stream)
            .map(formula -> formula.source())
            .collect(Collectors.joining(") and (", "(", ")"));
    if (!condition.equals("()")) {
      xml.element("universe", condition, "clusion", "I");
    }
  }

  private void category(Category category) {
    xml.begin("catgry", "missing", category.dontKnow() ? "Y" : "N");
    xml.element("catValu", category.code());
    words("labl", category.label());
    xml.end();
  }

  private void missing(String state) {
    xml.begin("catgry", "missing", "Y", "missType", state);
    xml.element("catValu", state);
    for (String language : edition.languages()) {
      Words words = edition.spoken(language);
      xml.element("labl", words.say("codebook.state." + state), "xml:lang", words.language());
    }
    xml.end();
  }

  private static boolean isCode(Variable variable, String state) {
    return variable.categories().stream().anyMatch(category -> category.code().equals(state));
  }

  private static boolean isNumber(Variable variable) {
    return variable.measure() instanceof Measure.Numeric;
  }

  private static String interval(Variable variable) {
    return variable.measure() instanceof Measure.Numeric number && !number.whole()
        ? "contin"
        : "discrete";
  }

  private static String domain(Variable variable) {
    return switch (variable.measure()) {
      case Measure.OneCategory one -> "category";
      case Measure.Truth truth -> "category";
      case Measure.ManyCategories many -> "multiple";
      case Measure.RankedCategories ranked -> "multiple";
      case Measure.Numeric number -> "numeric";
      case Measure.Text text -> "text";
      case Measure.Day day -> "datetime";
    };
  }

  private void words(String element, LocalText text) {
    text.byLanguage()
        .forEach((language, words) -> xml.element(element, words, "xml:lang", language));
  }
}
