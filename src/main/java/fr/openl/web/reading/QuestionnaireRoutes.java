package fr.openl.web.reading;

import fr.openl.definition.Question;
import fr.openl.definition.QuestionBlock;
import fr.openl.definition.Questionnaire;
import fr.openl.frame.StudyFolder;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Pages;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The permanent addresses of what is asked: {@code /q/<study>/<revision>} and {@code
 * /q/<study>/<revision>/<question>}. {@code /q/<study>} leads to the revision asked now.
 */
public final class QuestionnaireRoutes {
  private final Shelf shelf;
  private final Pages pages;

  public QuestionnaireRoutes(List<StudyFolder> studies, Pages pages) {
    this.shelf = new Shelf(studies);
    this.pages = pages;
  }

  /** The permanent address of a revision. */
  public static String path(String study, String revision) {
    return "/q/" + encode(study) + "/" + encode(revision);
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/q/{study}", this::current);
    routes.get("/q/{study}/{revision}", this::questionnaire);
    routes.get("/q/{study}/{revision}/{question}", this::question);
  }

  private void current(Context request) {
    StudyFolder study = shelf.getStudy(request.pathParam("study"));
    request.redirect(path(study.study().id(), study.current().revision()));
  }

  private void questionnaire(Context request) {
    StudyFolder study = shelf.getStudy(request.pathParam("study"));
    Questionnaire revision = shelf.getRevision(study, request.pathParam("revision"));
    Texts texts = Languages.of(request, study.study());
    ReadingDesk desk = new ReadingDesk(study, revision, texts);
    pages.read(
        request,
        "questionnaire",
        new QuestionnairePage(
            pages.frame(
                texts,
                texts.say(Reading.QUESTIONNAIRE) + " – " + texts.words(study.study().title()),
                study.study().languages()),
            study.study(),
            revision,
            desk.parts(),
            shelf.revisions(study).stream()
                .filter(name -> !name.equals(revision.revision()))
                .map(name -> new QuestionnairePage.Other(name, path(study.study().id(), name)))
                .toList()));
  }

  private void question(Context request) {
    StudyFolder study = shelf.getStudy(request.pathParam("study"));
    Questionnaire revision = shelf.getRevision(study, request.pathParam("revision"));
    String id = request.pathParam("question");
    Question question =
        revision
            .findQuestion(id)
            .orElseThrow(
                () ->
                    RefusedRequest.unknown(
                        RefusalWords.UNKNOWN_QUESTION,
                        revision.questions().map(Question::id).toList(),
                        id,
                        revision.revision()));
    QuestionBlock block = revision.findBlockOf(question.id()).orElseThrow();
    Texts texts = Languages.of(request, study.study());
    ReadingDesk desk = new ReadingDesk(study, revision, texts);
    String label = question.label().map(texts::words).orElse(question.id());
    pages.read(
        request,
        "question",
        new QuestionPage(
            pages.frame(
                texts,
                label + " – " + texts.words(study.study().title()),
                study.study().languages()),
            study.study(),
            revision.revision(),
            path(study.study().id(), revision.revision()),
            desk.view(question),
            texts.in(block.title()),
            desk.routing(block.relevant()),
            Numbering.of(revision).asked().size(),
            desk.neighbour(question, -1).orElse(null),
            desk.neighbour(question, 1).orElse(null),
            desk.series(block, question).orElse(null),
            desk.history(question, shelf.revisions(study))));
  }

  private static String encode(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
