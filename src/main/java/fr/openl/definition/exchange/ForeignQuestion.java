package fr.openl.definition.exchange;

import fr.openl.definition.LocalText;
import fr.openl.definition.document.Node;
import fr.openl.definition.document.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a form, told in the words of this house but with names, codes and expressions of
 * its own tool. A reader makes it and fills in what the form says.
 */
public final class ForeignQuestion {
  private final String place;
  private final String name;
  private final String type;
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final List<Rule> relevant = new ArrayList<>();
  private final List<String> synonyms = new ArrayList<>();
  private Optional<ForeignList> list = Optional.empty();
  private List<Row> rows = List.of();
  private boolean other;
  private Optional<LocalText> label = Optional.empty();
  private Optional<LocalText> hint = Optional.empty();
  private String required = "false";
  private Optional<Rule> constraint = Optional.empty();
  private Optional<LocalText> message = Optional.empty();
  private Optional<Rule> value = Optional.empty();

  /**
   * @param place where it stands in the form
   * @param name as the form names it
   * @param type a type of this house
   */
  public ForeignQuestion(String place, String name, String type) {
    this.place = place;
    this.name = name;
    this.type = type;
  }

  /** A row of a grid, by the name that expressions use and the code within the grid. */
  public record Row(String name, String code, Optional<LocalText> label) {}

  public ForeignQuestion list(ForeignList choices) {
    list = Optional.of(choices);
    return this;
  }

  public ForeignQuestion rows(List<Row> all) {
    rows = List.copyOf(all);
    return this;
  }

  public ForeignQuestion other(boolean has) {
    other = has;
    return this;
  }

  public ForeignQuestion label(Optional<LocalText> words) {
    label = words;
    return this;
  }

  public ForeignQuestion hint(Optional<LocalText> words) {
    hint = words;
    return this;
  }

  /** Whether a blank is accepted: {@code true}, {@code soft} or {@code false}. */
  public ForeignQuestion required(String word) {
    required = word;
    return this;
  }

  /** Adds a condition; several must all be true. */
  public ForeignQuestion relevant(Rule rule) {
    relevant.add(rule);
    return this;
  }

  public ForeignQuestion constraint(Rule rule, Optional<LocalText> words) {
    constraint = Optional.of(rule);
    message = words;
    return this;
  }

  /** What a calculated question calculates. */
  public ForeignQuestion value(Rule rule) {
    value = Optional.of(rule);
    return this;
  }

  /** Adds a key of the type that is a number or a day, such as {@code min}. */
  public ForeignQuestion key(String key, String plain) {
    return key(key, new Node.Scalar(Place.startOf(place), plain, Node.Style.PLAIN));
  }

  /** Adds a key of the type. */
  public ForeignQuestion key(String key, Node content) {
    keys.put(key, content);
    return this;
  }

  /**
   * A further name by which expressions of the form speak of it; that of a row, of a choice or of
   * the text behind "other" begins with it.
   */
  public ForeignQuestion synonym(String further) {
    synonyms.add(further);
    return this;
  }

  public String place() {
    return place;
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  public Map<String, Node> keys() {
    return keys;
  }

  public List<Rule> relevant() {
    return relevant;
  }

  public List<String> synonyms() {
    return synonyms;
  }

  public Optional<ForeignList> list() {
    return list;
  }

  public List<Row> rows() {
    return rows;
  }

  public boolean other() {
    return other;
  }

  public Optional<LocalText> label() {
    return label;
  }

  public Optional<LocalText> hint() {
    return hint;
  }

  public String required() {
    return required;
  }

  public Optional<Rule> constraint() {
    return constraint;
  }

  public Optional<LocalText> message() {
    return message;
  }

  public Optional<Rule> value() {
    return value;
  }
}
