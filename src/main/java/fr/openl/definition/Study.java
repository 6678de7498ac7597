package fr.openl.definition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who asks, whom, why, and how answers are protected.
 *
 * @param languages language codes, the first is the default
 * @param unit what one response stands for, such as {@code collective}
 * @param units its plural in sentences
 */
public record Study(
    String id,
    LocalText title,
    Optional<LocalText> description,
    List<String> languages,
    String unit,
    LocalText units,
    Design design,
    Privacy privacy,
    DisclosureThresholds disclosure,
    Contact contact,
    Optional<DataLicence> data) {
  public Study {
    languages = List.copyOf(languages);
  }

  public String defaultLanguage() {
    return languages.getFirst();
  }

  /** How units come to answer. */
  public enum DesignKind {
    /** Every unit of the frame is invited. */
    CENSUS,
    /** Units are drawn from the frame. */
    SAMPLE,
    /** Units select themselves: no interval may pretend randomness. */
    OPEN
  }

  /**
   * The declared sample design.
   *
   * @param calibrate method ({@code rake}, {@code poststratify}) → frame variables
   * @param lonely the rule for strata with one responding unit: {@code certainty}, {@code average}
   *     or {@code adjust}
   */
  public record Design(
      DesignKind kind,
      List<String> strata,
      List<String> responseGroups,
      Map<String, List<String>> calibrate,
      Optional<String> lonely) {
    public Design {
      strata = List.copyOf(strata);
      responseGroups = List.copyOf(responseGroups);
      calibrate = Map.copyOf(calibrate);
    }
  }

  /** What links a response to the unit that gave it. */
  public enum Identity {
    /** Nothing: who answered and what was answered share no key, no order and no precise time. */
    ANONYMOUS,
    /** A keyed pseudonym, the same over the waves until the key is destroyed. */
    PSEUDONYMOUS,
    /** The unit's id in the frame. */
    NAMED
  }

  /**
   * What is promised to respondents.
   *
   * @param keyDestroyed when the link between pseudonyms and units is destroyed
   * @param keepRawMonths how long single responses are kept after their wave has closed; without
   *     end when absent
   * @param datePrecision how precisely it is kept when a response was sent
   */
  public record Privacy(
      Identity identity,
      Optional<LocalDate> keyDestroyed,
      OptionalInt keepRawMonths,
      DatePrecision datePrecision) {}

  /**
   * The thresholds of the primary disclosure rules.
   *
   * @param threshold smallest publishable count of respondents
   * @param shareBase smallest base of a published share
   * @param shareCount smallest count, and smallest complement, of a published share
   * @param dominance largest share of a total that one unit may have, 0 to 1
   * @param roundCountsTo published counts are rounded to a multiple of this; 1 leaves them
   */
  public record DisclosureThresholds(
      int threshold, int shareBase, int shareCount, double dominance, int roundCountsTo) {
    public static final DisclosureThresholds DEFAULT = new DisclosureThresholds(5, 10, 3, 0.85, 1);
  }

  /** Whom to ask. */
  public record Contact(String name, String mail) {}

  /** Under which terms the responses are reusable. */
  public record DataLicence(
      String licence, Optional<String> attribution, Optional<String> source) {}
}
