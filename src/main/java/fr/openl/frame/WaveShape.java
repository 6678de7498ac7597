package fr.openl.frame;

import fr.openl.definition.document.Key;
import fr.openl.definition.document.Shape;
import fr.openl.definition.document.Shape.Condition;
import fr.openl.definition.document.Shape.Day;
import fr.openl.definition.document.Shape.ListOf;
import fr.openl.definition.document.Shape.OneOf;
import fr.openl.definition.document.Shape.Spelled;
import fr.openl.definition.document.Shape.Text;
import fr.openl.definition.document.Shape.Whole;
import fr.openl.definition.document.Shape.Words;
import java.util.regex.Pattern;

/** The keys of {@code waves/<wave>.yaml}. */
public final class WaveShape {
  /** The shape of the whole file. */
  public static final Shape.Keys SHAPE =
      Shape.Keys.of(
          Key.required("wave", Spelled.NAME, "The wave's id, equal to the file's name."),
          Key.required("questionnaire", Spelled.NAME, "The revision that is asked."),
          Key.optional("title", new Words(), "What the wave is called."),
          Key.required("opens", new Day(), "First day of collection."),
          Key.required("closes", new Day(), "Last day of collection."),
          Key.required(
              "mode", OneOf.of("web", "telephone", "paper", "mixed"), "How answers are collected."),
          Key.required("access", OneOf.of("open", "invitation"), "Who may answer."),
          Key.optional(
              "design",
              OneOf.of("census", "sample", "open"),
              "How units come to answer, where it differs from the study."),
          Key.optional(
              "frame",
              Shape.Keys.of(
                  Key.optional(
                      "file", new Text(), "A CSV file, from the folder that holds surveys/."),
                  Key.optional("units", new Whole(1), "The population size.")),
              "The sampling frame."),
          Key.optional("previous", Spelled.NAME, "The wave that previous(${x}) looks at."),
          Key.optional("notes", new Words(), "For the method note."),
          Key.optional(
              "pinned",
              new Spelled(
                  Pattern.compile("sha256:[0-9a-f]{64}"), "sha256: and 64 hexadecimal digits"),
              "Content hash of the revision, written when the wave opens."),
          Key.optional(
              "voids",
              new ListOf(
                  Shape.Keys.of(
                      Key.required("questions", new ListOf(Spelled.ID), "Whose answers are void."),
                      Key.required("when", new Condition(), "For which responses."),
                      Key.required("reason", new Words(), "Why."))),
              "Answers recorded wrongly: out of every base."));

  private WaveShape() {}
}
