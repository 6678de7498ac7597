package fr.openl.openanswers.personal;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fr.openl.openanswers.personal.PersonalData.Kind;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.email.UAX29URLEmailTokenizer;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Finds mail addresses and URLs (Lucene's tokenizer after UAX 29), phone numbers (libphonenumber,
 * as dialled in a region) and names: those that the frame knows, and words that look like one – a
 * title before a capital letter, or two capitalised words in the middle of a sentence. Names that
 * are written otherwise are missed; only a person who reads finds those.
 */
public final class PersonalDataSearch {
  private static final int SHORTEST_NAME = 4;
  private static final String CAPITALISED = "\\p{Lu}[\\p{Ll}’'-]+(?:-\\p{Lu}\\p{Ll}+)?";
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:M\\.|MM\\.|Mme\\.?|Mlle|Madame|Monsieur|Dr\\.?|Pr\\.?|Mr\\.?|Mrs\\.?|Ms\\.?|Maître)\\s+("
              + CAPITALISED
              + "(?:\\s+"
              + CAPITALISED
              + ")?)");
  private static final Pattern TWO_CAPITALS =
      Pattern.compile(
          "(?<=[\\p{Ll},;:(] )" + CAPITALISED + "\\s+(?:" + CAPITALISED + "|\\p{Lu}{2,})");

  private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
  private final String region;
  private final List<Pattern> names;

  /**
   * @param region whose phone numbers are written without a country, such as {@code FR}
   * @param known names of units and of people, contacts: what no answer may tell
   */
  public PersonalDataSearch(String region, Collection<String> known) {
    this.region = region;
    this.names =
        known.stream()
            .map(PersonalDataSearch::plain)
            .map(String::strip)
            .filter(name -> name.length() >= SHORTEST_NAME)
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(
                name ->
                    Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
            .toList();
  }

  /** All that is found in {@code text}, in its order; nothing twice. */
  public List<PersonalData> in(String text) {
    List<PersonalData> found = new ArrayList<>();
    mailAndUrls(text, found);
    for (PhoneNumberMatch match : phones.findNumbers(text, region)) {
      add(found, new PersonalData(Kind.PHONE, match.start(), match.end()));
    }
    String plain = plain(text);
    if (plain.length() == text.length()) { // else places in one are not places in the other
      names.forEach(name -> each(name, 0, plain, Kind.KNOWN_NAME, found));
    }
    each(TITLED, 1, text, Kind.POSSIBLE_NAME, found);
    each(TWO_CAPITALS, 0, text, Kind.POSSIBLE_NAME, found);
    found.sort(Comparator.comparingInt(PersonalData::start));
    return List.copyOf(found);
  }

  /** The text with its kind in brackets in place of everything found: {@code [mail]}. */
  public String masked(String text) {
    StringBuilder masked = new StringBuilder();
    int at = 0;
    for (PersonalData part : in(text)) {
      masked.append(text, at, part.start()).append('[').append(part.kind().spelling()).append(']');
      at = part.end();
    }
    return masked.append(text.substring(at)).toString();
  }

  private static void mailAndUrls(String text, List<PersonalData> found) {
    try (UAX29URLEmailTokenizer tokens = new UAX29URLEmailTokenizer()) {
      TypeAttribute type = tokens.addAttribute(TypeAttribute.class);
      OffsetAttribute place = tokens.addAttribute(OffsetAttribute.class);
      tokens.setReader(new StringReader(text));
      tokens.reset();
      while (tokens.incrementToken()) {
        boolean mail =
            type.type().equals(UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.EMAIL]);
        boolean url =
            type.type().equals(UAX29URLEmailTokenizer.TOKEN_TYPES[UAX29URLEmailTokenizer.URL]);
        if (mail || url) {
          add(
              found,
              new PersonalData(
                  mail ? Kind.MAIL : Kind.URL,
                  place.startOffset(),
                  end(text, place.startOffset(), place.endOffset())));
        }
      }
      tokens.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible); // a text in memory
    }
  }

  /** A sign that ends a sentence is no part of an address. */
  private static int end(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && ",.;:!?)".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static void each(
      Pattern pattern, int group, String text, Kind kind, List<PersonalData> found) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      add(found, new PersonalData(kind, matcher.start(group), matcher.end(group)));
    }
  }

  /** What was found first is the surer. */
  private static void add(List<PersonalData> found, PersonalData part) {
    if (found.stream().noneMatch(part::overlaps)) {
      found.add(part);
    }
  }

  /** In small letters without accents, character by character. */
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String letter = Character.toString(point);
              String base =
                  Normalizer.normalize(letter, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
              plain.append(base.length() == letter.length() ? base : letter);
            });
    return plain.toString().toLowerCase(Locale.ROOT);
  }
}
