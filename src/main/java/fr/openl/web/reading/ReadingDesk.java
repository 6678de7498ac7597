package fr.openl.web.reading;

import fr.openl.definition.Comparability;
import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.RevisionChange;
import fr.openl.definition.RevisionDiff;
import fr.openl.definition.expression.Formula;
import fr.openl.frame.StudyFolder;
import fr.openl.web.door.Texts;
import java.util.List;
import java.util.Optional;

/** Lays one revision out for a reader: numbers, routing in words, comparison with the others. */
final class ReadingDesk {
  private final StudyFolder study;
  private final Questionnaire revision;
  private final Texts texts;
  private final Numbering numbers;
  private final ConditionWords conditions;

  ReadingDesk(StudyFolder study, Questionnaire revision, Texts texts) {
    this.study = study;
    this.revision = revision;
    this.numbers = Numbering.of(revision);
    this.texts = texts.telling(this::piped);
    this.conditions = new ConditionWords(revision, this.texts);
  }

  /** Which answer stands there when the question is put to somebody. */
  private String piped(String item) {
    return revision
        .findItem(item)
        .flatMap(found -> numbers.find(found.questionId()))
        .map(number -> texts.say(Reading.PIPED, number))
        .orElseGet(() -> texts.say(Reading.PIPED_VALUE, item));
  }

  List<QuestionnairePage.Part> parts() {
    return revision.blocks().stream()
        .map(
            block ->
                new QuestionnairePage.Part(
                    block.id(),
                    texts.in(block.title()),
                    block.intro().map(texts::in).orElse(null),
                    routing(block.relevant()),
                    block.questions().stream().map(this::view).toList()))
        .toList();
  }

  QuestionView view(Question question) {
    return new QuestionView(
        question,
        numbers.find(question.id()),
        path(revision, question),
        routing(question.relevant()),
        texts);
  }

  Optional<QuestionView.Routing> routing(Optional<Formula> relevant) {
    return relevant.map(formula -> QuestionView.Routing.of(formula, conditions, texts));
  }

  /** The question some places before or after, notes and calculations included. */
  Optional<QuestionView> neighbour(Question question, int places) {
    List<Question> all = revision.questions().toList();
    int at = all.indexOf(question) + places;
    return at < 0 || at >= all.size() ? Optional.empty() : Optional.of(view(all.get(at)));
  }

  /** What the study declares about comparing the question's answers over the waves. */
  Optional<String> series(QuestionBlock block, Question question) {
    return Optional.ofNullable(block.comparable().get(question.id()))
        .map(comparable -> texts.say(wording(comparable.with()), comparable.since()));
  }

  /** The question in the other revisions. */
  List<QuestionPage.Earlier> history(Question question, List<String> revisions) {
    return revisions.stream()
        .filter(name -> !name.equals(revision.revision()))
        .flatMap(name -> Optional.ofNullable(study.revisions().get(name)).stream())
        .map(other -> compare(question, other, isBefore(other, revisions)))
        .toList();
  }

  private boolean isBefore(Questionnaire other, List<String> revisions) {
    return revisions.indexOf(other.revision()) < revisions.indexOf(revision.revision());
  }

  private QuestionPage.Earlier compare(Question question, Questionnaire other, boolean before) {
    Optional<Question> there = other.findQuestion(question.id());
    if (there.isEmpty()) {
      return new QuestionPage.Earlier(other.revision(), null, null, texts.say(Reading.ABSENT));
    }
    List<RevisionChange> changes =
        RevisionDiff.between(before ? other : revision, before ? revision : other).stream()
            .filter(change -> isAbout(change, question.id()))
            .toList();
    Reading compared =
        RevisionDiff.gravest(changes)
            .map(
                kind ->
                    switch (kind) {
                      case TEXT -> Reading.WORDS_CHANGED;
                      case ADDITIVE -> Reading.WIDENED;
                      case BREAKING -> Reading.BROKEN;
                    })
            .orElse(Reading.UNCHANGED);
    return new QuestionPage.Earlier(
        other.revision(),
        there.get().label().map(texts::in).orElse(null),
        path(other, there.get()),
        texts.say(compared));
  }

  /** Paths name the question, one of its items, or a category of either. */
  private static boolean isAbout(RevisionChange change, String id) {
    String item = change.path().split(" ", 2)[0];
    return item.equals(id) || item.startsWith(id + ".");
  }

  private String path(Questionnaire of, Question question) {
    return QuestionnaireRoutes.path(study.study().id(), of.revision()) + "/" + question.id();
  }

  private static Reading wording(Comparability.Link link) {
    return switch (link) {
      case SAME -> Reading.SINCE_SAME;
      case REWORDED -> Reading.SINCE_REWORDED;
      case SCALE_CHANGED -> Reading.SINCE_SCALE;
      case NEW -> Reading.SINCE_NEW;
    };
  }
}
