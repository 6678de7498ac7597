package fr.openl.web.neighbours;

import fr.openl.collection.Draft;
import fr.openl.definition.Category;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.Neighbourhood.Kept;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import fr.openl.web.neighbours.EntryFormPage.Choice;
import fr.openl.web.survey.DonePage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a collective that has answered makes an entry, and where it changes it. The personal link
 * gives the right to one entry; nothing that is kept leads from the one to the other.
 */
final class MeetRoute {
  private final NeighbourDesk desk;

  MeetRoute(NeighbourDesk desk) {
    this.desk = desk;
  }

  /** Behind a personal link. */
  void show(Context request) {
    StudyFolder study = desk.study(request);
    Pass pass = pass(request);
    PersonalToken token = desk.neighbourhood().entry(pass.token());
    if (desk.neighbourhood().find(token).isPresent()) {
      redirect(request, study, token);
    } else if (hasAnswered(pass)) {
      answer(request, study, EntryForm.BLANK, Map.of(), null, true, back(request, pass));
    } else {
      Texts texts = desk.texts(request, study);
      desk.pages()
          .answer(
              request,
              "done",
              new DonePage(
                  desk.frame(texts, study),
                  texts.say(NeighbourWords.TITLE),
                  List.of(texts.say(NeighbourWords.FIRST_ANSWER)),
                  null,
                  List.of(),
                  study.study()));
    }
  }

  void join(Context request) {
    StudyFolder study = desk.study(request);
    Pass pass = pass(request);
    if (!hasAnswered(pass)) {
      throw NeighbourDesk.unknown();
    }
    take(
        request,
        study,
        desk.neighbourhood().entry(pass.token()),
        Optional.empty(),
        back(request, pass));
  }

  /** Behind the link of an entry. */
  void edit(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    answer(
        request,
        study,
        EntryForm.of(entry),
        Map.of(),
        null,
        false,
        NeighbourDesk.path(study.study().id(), desk.entryToken(request)));
  }

  void change(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    PersonalToken token = desk.entryToken(request);
    take(request, study, token, Optional.of(entry), NeighbourDesk.path(study.study().id(), token));
  }

  private void take(
      Context request,
      StudyFolder study,
      PersonalToken token,
      Optional<Neighbour> before,
      String back) {
    Map<String, List<String>> body = NeighbourDesk.form(request);
    EntryForm form = EntryForm.of(body, study);
    Texts texts = desk.texts(request, study);
    Map<String, NeighbourWords> problems = form.problems(before.isPresent());
    if (!desk.isSealed(request, body)) {
      request.status(HttpStatus.FORBIDDEN);
      answer(request, study, form, Map.of(), Phrase.UNSEALED, before.isEmpty(), back);
      return;
    }
    if (!problems.isEmpty()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(request, study, form, problems, null, before.isEmpty(), back);
      return;
    }
    Neighbour entry =
        form.entry(
            desk.neighbourhood().id(token), study.study().id(), texts.page(), desk.waves().today());
    NeighbourLetters letters = new NeighbourLetters(study.study(), desk.neighbourhood().address());
    Kept kept =
        desk.neighbourhood()
            .keep(
                entry,
                form.findAddress(),
                desk.waves().today(),
                mailed -> letters.confirmation(entry, token, mailed));
    switch (kept) {
      case SHOWN, ASKED -> redirect(request, study, token);
      case NOT_SENT -> {
        request.status(HttpStatus.SERVICE_UNAVAILABLE);
        answer(request, study, form, Map.of(), NeighbourWords.MAIL_FAILED, before.isEmpty(), back);
      }
      case TOO_MANY -> {
        request.status(HttpStatus.TOO_MANY_REQUESTS);
        answer(
            request,
            study,
            form,
            Map.of(),
            NeighbourWords.CONFIRMATIONS_OVER,
            before.isEmpty(),
            back);
      }
    }
  }

  private void redirect(Context request, StudyFolder study, PersonalToken token) {
    request.redirect(
        NeighbourDesk.path(study.study().id(), token)
            + "?lang="
            + desk.texts(request, study).language(),
        HttpStatus.SEE_OTHER);
  }

  private Pass pass(Context request) {
    return desk.passes()
        .getOpened(
            request.pathParam("study"), request.pathParam("wave"), request.pathParam("token"));
  }

  /** Whether a response was sent by the link; of an anonymous one only an invitation tells it. */
  private boolean hasAnswered(Pass pass) {
    Draft draft =
        desk.reception()
            .findDraft(pass)
            .orElseGet(
                () ->
                    new Draft(
                        pass.draft(),
                        pass.door().study().id(),
                        pass.door().wave().id(),
                        pass.unit(),
                        Optional.empty(),
                        List.of()));
    return pass.answered() || desk.reception().findCurrent(draft).isPresent();
  }

  private String back(Context request, Pass pass) {
    return pass.path() + "?lang=" + desk.texts(request, desk.study(request)).language();
  }

  private void answer(
      Context request,
      StudyFolder study,
      EntryForm form,
      Map<String, NeighbourWords> problems,
      @Nullable Wording notice,
      boolean fresh,
      String back) {
    Texts texts = desk.texts(request, study);
    Map<String, String> told = new LinkedHashMap<>();
    problems.forEach((field, words) -> told.put(field, texts.say(words)));
    List<Category> topics = NeighbourDesk.topics(study);
    desk.pages()
        .meet(
            request,
            "form",
            new EntryFormPage(
                desk.pages()
                    .frame(
                        texts,
                        texts.say(NeighbourWords.TITLE)
                            + " – "
                            + texts.words(study.study().title()),
                        problems.isEmpty() && notice == null
                            ? study.study().languages()
                            : List.of(texts.language())),
                fresh,
                notice == null ? null : texts.say(notice),
                told,
                desk.seals().put(request.path()),
                form.name(),
                choices(NeighbourDesk.regions(study), Set.of(form.region()), texts),
                choices(topics, form.offers(), texts),
                choices(topics, form.seeks(), texts),
                form.address(),
                form.agreed(),
                back));
  }

  private static List<Choice> choices(List<Category> categories, Set<String> chosen, Texts texts) {
    return categories.stream()
        .map(
            category ->
                new Choice(
                    category.code(), texts.in(category.label()), chosen.contains(category.code())))
        .toList();
  }
}
