package fr.openl.library;

import fr.openl.collection.ItemColumns;
import fr.openl.dataset.Variable;
import fr.openl.dataset.WaveDataSet;
import fr.openl.dataset.moments.DataColumn;
import fr.openl.dataset.moments.DataFile;
import fr.openl.definition.Category;
import fr.openl.definition.LocalText;
import fr.openl.definition.Measure;
import fr.openl.definition.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The words of a wave's questionnaire and of its frame. */
record WaveWording(Study study, WaveDataSet data) implements Wording {
  /** How the names of the frame's variables begin. */
  static final String FRAME = "frame.";

  /** The variables that the wave asked. */
  Known asked() {
    return new Known(
        "Wave %s of %s".formatted(data.wave().id(), study.id()),
        "variable",
        data.codebook().variables().stream().map(Variable::id).toList());
  }

  /** A text in {@code language}, or in the study's own. */
  String words(LocalText text, String language) {
    return text.in(language, study.defaultLanguage()).words();
  }

  @Override
  public List<DataColumn> columns(String name, DataFile units) {
    Optional<DataColumn> column = units.findColumn(name).filter(found -> !name.startsWith("_"));
    if (column.isPresent()) {
      return List.of(column.get());
    }
    List<String> known = new ArrayList<>(asked().names());
    data.frame().variables().forEach(variable -> known.add(FRAME + variable));
    new Known(asked().where(), asked().what(), known).check(name);
    ItemColumns of = new ItemColumns(data.codebook().getVariable(name).item());
    return codes(name).stream().map(of::ofCategory).map(units::getColumn).toList();
  }

  @Override
  public List<String> codes(String name) {
    return data.codebook()
        .findVariable(plain(name))
        .filter(found -> found.list().isPresent())
        .map(found -> found.categories().stream())
        .orElse(Stream.of())
        .filter(category -> !category.dontKnow())
        .map(Category::code)
        .toList();
  }

  @Override
  public String category(String name, String code, String language) {
    String variable = plain(name);
    int colon = variable.indexOf(':');
    if (colon > 0) { // a set: its column is named by the category, its value is a truth
      return category(variable.substring(0, colon), variable.substring(colon + 1), language);
    }
    return data.codebook()
        .findVariable(variable)
        .flatMap(found -> label(found, code))
        .or(() -> ofFrame(variable, code))
        .map(label -> words(label, language))
        .orElse(code);
  }

  @Override
  public String notice() {
    return data.simulated() ? "Simulated responses." : "";
  }

  /** A variable's id, whoever tells its values. */
  private static String plain(String name) {
    return name.startsWith(FRAME) ? name.substring(FRAME.length()) : name;
  }

  private static Optional<LocalText> label(Variable variable, String code) {
    String spelled =
        variable.measure() instanceof Measure.Truth
            ? code.equals("true") ? Variable.YES : code.equals("false") ? Variable.NO : code
            : code;
    return variable.categories().stream()
        .filter(category -> category.code().equals(spelled))
        .findFirst()
        .map(category -> category.label());
  }

  private Optional<LocalText> ofFrame(String variable, String code) {
    return Optional.ofNullable(study.design().variables().get(variable))
        .flatMap(
            known ->
                known.categories().stream()
                    .filter(category -> category.code().equals(code))
                    .findFirst())
        .map(category -> category.label());
  }
}
