package fr.openl.report;

import fr.openl.charts.Words;
import fr.openl.definition.LocalText.Passage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds every page of a report.
 *
 * @param root the way back to the folder of all reports, such as {@code ../../../}
 * @param home where the brand leads
 * @param languages the same page in the other languages
 * @param trail the pages above this one, the widest first
 */
public record PageFrame(
    Words words,
    String title,
    String root,
    String home,
    List<Link> languages,
    List<Link> trail,
    boolean simulated) {
  public PageFrame {
    languages = List.copyOf(languages);
    trail = List.copyOf(trail);
  }

  /** The same, warning of simulated data only where {@code simulated}. */
  PageFrame warning(boolean simulated) {
    return new PageFrame(words, title, root, home, languages, trail, simulated);
  }

  /** The language of {@code passage} where it is not the page's own, for its {@code lang}. */
  public @Nullable String mark(Passage passage) {
    return markOf(passage.language());
  }

  /** {@code language} where it is not the page's own. */
  public @Nullable String markOf(String language) {
    return language.equals(words.language()) ? null : language;
  }

  /** {@code rtl} where lines of the page run from right to left, for its {@code dir}. */
  public @Nullable String direction() {
    return words.direction().equals("rtl") ? "rtl" : null;
  }

  /** The way lines of {@code other} run, where it is not the page's own. */
  public @Nullable String turned(Words other) {
    return other.direction().equals(words.direction()) ? null : other.direction();
  }

  /** The sentence {@code key} of the page's language. */
  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }

  /** A way to another page; {@code language} is that of its words. */
  public record Link(String href, String language, String words) {
    static Link to(String href, Passage words) {
      return new Link(href, words.language(), words.words());
    }
  }
}
