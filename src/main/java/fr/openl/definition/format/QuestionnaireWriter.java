package fr.openl.definition.format;

import fr.openl.definition.Advice;
import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Comparability;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.document.Document;
import fr.openl.definition.document.Draft;
import fr.openl.definition.document.Node;
import fr.openl.definition.type.DeclaredType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a questionnaire as the file it would be read from. */
public final class QuestionnaireWriter {
  private final boolean writeListsOut;

  private QuestionnaireWriter(boolean writeListsOut) {
    this.writeListsOut = writeListsOut;
  }

  /**
   * The canonical file of {@code questionnaire}.
   *
   * @throws IllegalArgumentException when a question's type cannot be declared in a file
   */
  public static String write(Questionnaire questionnaire) {
    return new QuestionnaireWriter(false).text(questionnaire);
  }

  /** The same with every category of every list, also of those taken from elsewhere. */
  static String writeWhole(Questionnaire questionnaire) {
    return new QuestionnaireWriter(true).text(questionnaire);
  }

  private String text(Questionnaire questionnaire) {
    Draft draft =
        new Draft()
            .put("questionnaire", questionnaire.id())
            .put("revision", questionnaire.revision());
    if (!questionnaire.lists().isEmpty()) {
      Draft lists = new Draft();
      questionnaire.lists().forEach(list -> lists.put(list.id(), list(list)));
      draft.put("lists", lists.mapping());
    }
    draft.put("blocks", Draft.list(questionnaire.blocks().stream().map(this::block).toList()));
    draft.putTexts("retired", questionnaire.retired());
    if (!questionnaire.advice().isEmpty()) {
      draft.put(
          "advice",
          Draft.list(questionnaire.advice().stream().map(QuestionnaireWriter::advice).toList()));
    }
    return Formatter.format(new Document(draft.mapping(), List.of()), QuestionnaireShape.SHAPE);
  }

  private Node list(CodeList list) {
    Draft draft = new Draft();
    if (list.source().isPresent() && !writeListsOut) {
      CodeList.Source source = list.source().get();
      draft.put("from", source.file()).put("code", source.codeColumn());
      draft.putTexts("label", source.labelColumns());
      draft.putTexts("only", source.only());
    } else {
      list.categories().forEach(category -> draft.put(category.code(), category(category)));
    }
    return draft.mapping();
  }

  private static Node category(Category category) {
    Draft draft = new Draft();
    category.label().byLanguage().forEach(draft::put);
    if (category.dontKnow()) {
      draft.put("missing", "dont_know");
    }
    return draft.mapping();
  }

  private Node block(QuestionBlock block) {
    Draft draft = new Draft().put("id", block.id()).put("title", block.title().written());
    block.intro().ifPresent(intro -> draft.put("intro", intro.written()));
    block.relevant().ifPresent(relevant -> draft.put("relevant", relevant.source()));
    draft.put(
        "questions",
        Draft.list(block.questions().stream().map(QuestionnaireWriter::question).toList()));
    if (!block.comparable().isEmpty()) {
      Draft comparable = new Draft();
      for (Map.Entry<String, Comparability> entry : new TreeMap<>(block.comparable()).entrySet()) {
        comparable.put(entry.getKey(), comparability(entry.getValue()));
      }
      draft.put("comparable", comparable.mapping());
    }
    return draft.mapping();
  }

  private static Node comparability(Comparability comparability) {
    return new Draft()
        .put("since", comparability.since())
        .put("with", comparability.with().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .mapping();
  }

  private static Node question(Question question) {
    if (!(question.type() instanceof DeclaredType type)) {
      throw new IllegalArgumentException(
          "The type of " + question.id() + " cannot be declared in a file");
    }
    Draft draft = new Draft().put("id", question.id()).put("type", type.name());
    type.write(draft);
    switch (question.required()) {
      case OPTIONAL -> {}
      case SOFT -> draft.put("required", "soft");
      case REQUIRED -> draft.put("required", true);
    }
    question
        .prefill()
        .ifPresent(from -> draft.put("prefill", from.name().toLowerCase(Locale.ROOT)));
    question.relevant().ifPresent(relevant -> draft.put("relevant", relevant.source()));
    question
        .constraint()
        .ifPresent(
            constraint ->
                draft.put(
                    "constraint",
                    new Draft()
                        .put("that", constraint.that().source())
                        .put("message", constraint.message().written())
                        .mapping()));
    question.label().ifPresent(label -> draft.put("label", label.written()));
    question.hint().ifPresent(hint -> draft.put("hint", hint.written()));
    return draft.mapping();
  }

  private static Node advice(Advice advice) {
    return new Draft()
        .put("when", advice.when().source())
        .put("say", advice.say().written())
        .mapping();
  }
}
