package fr.openl.definition;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

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
    Optional<DataLicence> data,
    Optional<Microdata> microdata,
    GivingBack givingBack) {
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
   * @param drawn the frame variable that is {@code yes} for the units that were drawn into a sample
   * @param trim the bounds within which weights are kept
   * @param lonely the rule for strata with one responding unit: {@code certainty}, {@code average}
   *     or {@code adjust}
   * @param interval the interval of shares: {@code logit}, {@code beta}, {@code wilson} or {@code
   *     wald}
   * @param variables the words of frame variables that no question asks, by id
   */
  public record Design(
      DesignKind kind,
      List<String> strata,
      Optional<String> drawn,
      List<String> responseGroups,
      Map<String, List<String>> calibrate,
      Optional<Trim> trim,
      Optional<String> lonely,
      Optional<String> interval,
      Map<String, FrameVariable> variables) {
    public Design {
      strata = List.copyOf(strata);
      responseGroups = List.copyOf(responseGroups);
      calibrate = Collections.unmodifiableMap(new LinkedHashMap<>(calibrate));
      variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** The same design of a wave whose units came to answer as {@code other} says. */
    public Design as(DesignKind other) {
      return new Design(
          other, strata, drawn, responseGroups, calibrate, trim, lonely, interval, variables);
    }

    /** The same without anything that needs a frame. */
    public Design withoutFrame() {
      return new Design(
          kind,
          List.of(),
          Optional.empty(),
          List.of(),
          Map.of(),
          Optional.empty(),
          lonely,
          interval,
          Map.of());
    }

    /** The frame variables that weights depend on, each once. */
    public List<String> weighting() {
      return Stream.of(
              strata.stream(),
              responseGroups.stream(),
              calibrate.values().stream().flatMap(List::stream))
          .flatMap(named -> named)
          .distinct()
          .toList();
    }
  }

  /**
   * The bounds of weights, as multiples of their mean.
   *
   * @param from 0 to 1
   * @param to 1 or more
   */
  public record Trim(double from, double to) {
    public Trim {
      if (!(from >= 0 && from <= 1 && to >= 1)) {
        throw new IllegalArgumentException("Not bounds around 1: " + from + " and " + to);
      }
    }
  }

  /** What the frame knows of every unit, in words. */
  public record FrameVariable(LocalText label, List<Category> categories) {
    public FrameVariable {
      categories = List.copyOf(categories);
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

  /**
   * Under which conditions single responses may be given to researchers.
   *
   * @param k how many responses must be alike in all quasi-identifiers, 2 or more
   * @param mostSuppressed the largest share of responses that may be left out, 0 to 1
   * @param identifiers what may be known of a unit from elsewhere
   */
  public record Microdata(int k, double mostSuppressed, List<QuasiIdentifier> identifiers) {
    public Microdata {
      identifiers = List.copyOf(identifiers);
      if (k < 2 || !(mostSuppressed >= 0 && mostSuppressed <= 1) || identifiers.isEmpty()) {
        throw new IllegalArgumentException("k " + k + ", left out " + mostSuppressed);
      }
    }
  }

  /**
   * A variable by which a unit can be recognised, with ever wider values.
   *
   * @param levels each maps values of the level before to wider ones; values it does not name stay
   */
  public record QuasiIdentifier(String variable, List<Map<String, String>> levels) {
    public QuasiIdentifier {
      levels = levels.stream().map(Map::copyOf).toList();
    }

    /** What becomes of a value after the first {@code count} levels. */
    public String at(String value, int count) {
      String wider = value;
      for (Map<String, String> level : levels.subList(0, count)) {
        wider = level.getOrDefault(wider, wider);
      }
      return wider;
    }
  }

  /** Whom to ask. */
  public record Contact(String name, String mail) {}

  /** Under which terms the responses are reusable. */
  public record DataLicence(
      String licence, Optional<String> attribution, Optional<String> source) {}

  /** What those who answered get back, beside the report that everybody reads. */
  public record GivingBack(Optional<Mirror> mirror, Optional<Neighbours> neighbours) {}

  /**
   * What the mirror tells of the tools in a catalogue.
   *
   * @param toolPages a CSV file that tells of tools where to read about them and who offers them,
   *     its path from the folder that holds {@code surveys/}
   * @param purposes the code list that has words for the catalogue's column {@code function}
   */
  public record Mirror(String toolPages, String purposes) {}

  /**
   * How collectives that want it find one another.
   *
   * @param topics the code list of what they offer to show and look for
   * @param except categories of it that are no topic
   * @param regions the code list of where they are
   * @param keepMonths how long an entry is kept that nobody renews
   */
  public record Neighbours(String topics, List<String> except, String regions, int keepMonths) {
    public Neighbours {
      except = List.copyOf(except);
    }
  }
}
