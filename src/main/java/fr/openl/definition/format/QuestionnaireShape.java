package fr.openl.definition.format;

import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.Shape.Condition;
import fr.openl.definition.document.Shape.Either;
import fr.openl.definition.document.Shape.ListOf;
import fr.openl.definition.document.Shape.MapOf;
import fr.openl.definition.document.Shape.OneOf;
import fr.openl.definition.document.Shape.Spelled;
import fr.openl.definition.document.Shape.Text;
import fr.openl.definition.document.Shape.Words;
import fr.openl.definition.type.QuestionTypes;
import java.util.List;

/** The keys of {@code questionnaire.yaml} and {@code revisions/<rev>.yaml}. */
public final class QuestionnaireShape {
  private static final Shape CATEGORY =
      new Words(
          List.of(
              Key.optional("missing", OneOf.of("dont_know"), "Marks a non-substantive category.")));

  private static final Shape FILE_LIST =
      Shape.Keys.of(
          Key.required("from", new Text(), "A CSV file, from the folder that holds surveys/."),
          Key.optional("code", new Text(), "The column of the codes; id."),
          Key.required(
              "label",
              new Either(
                  List.of(
                      new Text(),
                      new MapOf(
                          new Spelled(Words.LANGUAGE, "a language code such as fr"), new Text()))),
              "The column of the labels, or language → column."),
          Key.optional("only", new MapOf(new Text(), new Text()), "Column → value: rows to keep."));

  private static final Shape LIST =
      new Either(List.of(FILE_LIST, new MapOf(Spelled.CODE, CATEGORY)));

  private static final Shape CONSTRAINT =
      Shape.Keys.of(
          Key.required("that", new Condition(), "True for a good answer; '.' is the answer."),
          Key.required("message", new Words(), "What is said when it is false."));

  private static final Shape QUESTION =
      new Shape.Variants(
          "type",
          List.of(
              Key.required("id", Spelled.ID, "Never renumbered, never reused."),
              Key.required("type", new Text(), "What kind of answer the question takes.")),
          QuestionTypes.keys(),
          List.of(
              Key.optional(
                  "required",
                  OneOf.of("true", "soft", "false"),
                  "Whether a blank is refused, questioned once, or accepted (default)."),
              Key.optional(
                  "prefill", OneOf.of("frame", "previous"), "Where a first proposal comes from."),
              Key.optional("relevant", new Condition(), "Asked when this is true."),
              Key.optional("constraint", CONSTRAINT, "What a good answer fulfils."),
              Key.optional("label", new Words(), "What is asked."),
              Key.optional("hint", new Words(), "Shown under the label.")));

  private static final Shape COMPARABILITY =
      Shape.Keys.of(
          Key.required("since", Spelled.NAME, "First wave of the comparable series."),
          Key.required(
              "with",
              OneOf.of("same", "reworded", "scale-changed", "new"),
              "How the series relates to what stood before."));

  private static final Shape BLOCK =
      Shape.Keys.of(
          Key.required("id", Spelled.ID, "Never renumbered, never reused."),
          Key.required("title", new Words(), "The heading of the page and of the report."),
          Key.optional("intro", new Words(), "Said before the questions."),
          Key.optional("relevant", new Condition(), "The block is asked when this is true."),
          Key.required("questions", new ListOf(QUESTION), "In the order of the form."),
          Key.optional(
              "comparable",
              new MapOf(Spelled.ID, COMPARABILITY),
              "Question → how its answers compare over the waves."));

  /** The shape of the whole file. */
  public static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.required("questionnaire", Spelled.NAME, "The study it belongs to."),
          Key.required("revision", Spelled.NAME, "The name of this revision, such as 2026.1."),
          Key.optional(
              "lists", new MapOf(Spelled.ID, LIST), "The lists that questions choose from."),
          Key.required("blocks", new ListOf(BLOCK), "In the order of the form."),
          Key.optional(
              "retired",
              new ListOf(Spelled.ITEM),
              "Question ids and list.code that may never be used again."),
          Key.optional(
              "advice",
              new ListOf(
                  Shape.Keys.of(
                      Key.required("when", new Condition(), "Said when this is true."),
                      Key.required("say", new Words(), "What is said."))),
              "Sentences for respondents about their own answers."));

  private QuestionnaireShape() {}
}
