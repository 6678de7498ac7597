package fr.openl.definition.format;

import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.Shape.Day;
import fr.openl.definition.document.Shape.Decimal;
import fr.openl.definition.document.Shape.ListOf;
import fr.openl.definition.document.Shape.MapOf;
import fr.openl.definition.document.Shape.OneOf;
import fr.openl.definition.document.Shape.Spelled;
import fr.openl.definition.document.Shape.Text;
import fr.openl.definition.document.Shape.Whole;
import fr.openl.definition.document.Shape.Words;

/** The keys of {@code study.yaml}. */
public final class StudyShape {
  private static final Shape VARIABLES = new ListOf(Spelled.ID);

  private static final Shape CALIBRATION =
      Shape.Keys.of(
          Key.optional("rake", VARIABLES, "Frame variables whose margins are met one by one."),
          Key.optional(
              "poststratify", VARIABLES, "Frame variables whose crossing is met cell by cell."));

  private static final Shape DESIGN =
      Shape.Keys.of(
          Key.required(
              "kind",
              OneOf.of("census", "sample", "open"),
              "Every unit is invited, units are drawn, or units select themselves."),
          Key.optional("strata", VARIABLES, "Frame variables that stratify."),
          Key.optional(
              "drawn", Spelled.ID, "The frame variable that is yes for the units of a sample."),
          Key.optional(
              "response_groups", VARIABLES, "Frame variables within which response is alike."),
          Key.optional("calibrate", CALIBRATION, "How weights meet the frame's margins."),
          Key.optional(
              "trim",
              Shape.Keys.of(
                  Key.required("from", new Decimal(), "The smallest, from 0 to 1."),
                  Key.required("to", new Decimal(), "The largest, from 1 on.")),
              "Bounds of the weights, as multiples of their mean."),
          Key.optional(
              "lonely",
              OneOf.of("certainty", "average", "adjust"),
              "The rule for strata with one responding unit; average."),
          Key.optional(
              "interval",
              OneOf.of("logit", "beta", "wilson", "wald"),
              "The interval of shares; logit."),
          Key.optional(
              "variables",
              new MapOf(
                  Spelled.ID,
                  Shape.Keys.of(
                      Key.required("label", new Words(), "What it is called."),
                      Key.optional(
                          "categories",
                          new MapOf(Spelled.CODE, new Words()),
                          "Code → words, of a frame variable that no question asks."))),
              "Short names of the variables by which figures are broken down."));

  private static final Shape PRIVACY =
      Shape.Keys.of(
          Key.optional(
              "identity",
              OneOf.of("anonymous", "pseudonymous", "named"),
              "What links a response to its unit."),
          Key.optional("key_destroyed", new Day(), "When the link to names is destroyed."),
          Key.optional("keep_raw_months", new Whole(0), "How long raw responses are kept."),
          Key.optional(
              "date_precision",
              OneOf.of("second", "day", "week", "month", "year"),
              "How precisely published dates are told."));

  private static final Shape DISCLOSURE =
      Shape.Keys.of(
          Key.optional("threshold", new Whole(1), "Smallest publishable count; 5."),
          Key.optional("share_base", new Whole(1), "Smallest base of a share; 10."),
          Key.optional("share_count", new Whole(0), "Smallest count behind a share; 3."),
          Key.optional("dominance", new Decimal(), "Largest share of one unit, 0 to 1; 0.85."),
          Key.optional("round_counts_to", new Whole(1), "Counts are rounded to this; 1."));

  private static final Shape MICRODATA =
      Shape.Keys.of(
          Key.optional("k", new Whole(2), "How many responses must be alike; 5."),
          Key.optional("most_suppressed", new Decimal(), "Largest share left out, 0 to 1; 0.05."),
          Key.required(
              "quasi_identifiers",
              new MapOf(Spelled.ID, new ListOf(new MapOf(Spelled.CODE, Spelled.CODE))),
              "Variable → levels, each mapping values to wider ones."));

  private static final Shape MIRROR =
      Shape.Keys.of(
          Key.required(
              "tool_pages",
              new Text(),
              "A CSV file: where to read about each tool, and who offers it."),
          Key.required(
              "purposes", Spelled.ID, "The list with words for the catalogue's column function."));

  private static final Shape NEIGHBOURS =
      Shape.Keys.of(
          Key.required("topics", Spelled.ID, "The list of what is offered and looked for."),
          Key.optional(
              "except", new ListOf(Spelled.CODE), "Categories of that list that are no topic."),
          Key.required("regions", Spelled.ID, "The list of where collectives are."),
          Key.optional(
              "keep_months", new Whole(1), "How long an entry is kept unless renewed; 18."));

  /** The shape of the whole file. */
  public static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.required("study", Spelled.NAME, "The study's id, equal to its folder's name."),
          Key.required("title", new Words(), "What the study is called."),
          Key.optional("description", new Words(), "One paragraph for respondents and readers."),
          Key.required(
              "languages",
              new ListOf(new Spelled(Words.LANGUAGE, "a language code such as fr")),
              "The first is the default, the others fall back to it."),
          Key.required("unit", Spelled.ID, "What one response stands for."),
          Key.required("units", new Words(), "Its plural in sentences."),
          Key.required("design", DESIGN, "How units come to answer."),
          Key.optional("privacy", PRIVACY, "What is promised to respondents."),
          Key.optional("disclosure", DISCLOSURE, "The thresholds of publication."),
          Key.optional("microdata", MICRODATA, "When researchers may have single responses."),
          Key.optional("mirror", MIRROR, "What the mirror tells those who answered of tools."),
          Key.optional("neighbours", NEIGHBOURS, "How collectives that want it find one another."),
          Key.required(
              "contact",
              Shape.Keys.of(
                  Key.required("name", new Text(), "Whom to ask."),
                  Key.required("mail", new Text(), "Where to write.")),
              "Whom to ask."),
          Key.optional(
              "data",
              Shape.Keys.of(
                  Key.required("licence", new Text(), "The licence of the responses."),
                  Key.optional("attribution", new Text(), "Whom to name."),
                  Key.optional("source", new Text(), "Where they come from.")),
              "Under which terms the responses are reusable."));

  private StudyShape() {}
}
