package fr.openl.charts;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The sentences that a language must have: those of English, in the forms of its own plural. */
final class SentenceForms {
  private static final Pattern ARGUMENT = Pattern.compile("\\{[0-9]\\}");
  private static final String WHOLE = "." + PluralRule.OTHER;

  private final Words source;

  SentenceForms(Words source) {
    this.source = source;
  }

  /** The name without its form, of a sentence that counts; empty for all others. */
  Optional<String> counted(String key) {
    return PluralRule.FORMS.stream()
        .map(form -> "." + form)
        .filter(key::endsWith)
        .map(ending -> key.substring(0, key.length() - ending.length()))
        .filter(name -> source.has(name + WHOLE) && source.has(name + ".one"))
        .findFirst();
  }

  /** Every name that the words need. */
  Set<String> needed(PluralRule plural) {
    Set<String> needed = new TreeSet<>();
    for (String key : source.keys()) {
      counted(key)
          .ifPresentOrElse(
              name -> plural.forms().forEach(form -> needed.add(name + "." + form)),
              () -> needed.add(key));
    }
    return needed;
  }

  /** The sentence of English that {@code key} translates. */
  String source(String key) {
    return source.has(key) ? source.say(key) : source.say(counted(key).orElse(key) + WHOLE);
  }

  /** Whether a sentence takes its arguments: all of them, but a form such as "one" may lack it. */
  boolean takesArguments(String key, String sentence) {
    Set<String> taken = arguments(sentence);
    Set<String> offered = arguments(source(key));
    boolean form = counted(key).isPresent() && !key.endsWith(WHOLE);
    return form
        ? arguments(source.say(counted(key).orElseThrow() + WHOLE)).containsAll(taken)
        : taken.equals(offered);
  }

  /** The arguments in a sentence, such as {@code {0}}. */
  static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
