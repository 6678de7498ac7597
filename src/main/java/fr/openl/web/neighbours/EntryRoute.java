package fr.openl.web.neighbours;

import fr.openl.definition.Category;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Neighbour;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import fr.openl.web.survey.BlockPage;
import fr.openl.web.survey.ConfirmPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A collective's own entry: who may suit it, confirming it, leaving. */
final class EntryRoute {
  private final NeighbourDesk desk;

  EntryRoute(NeighbourDesk desk) {
    this.desk = desk;
  }

  void show(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Texts texts = desk.texts(request, study);
    boolean aside = desk.neighbourhood().isSetAside(entry);
    List<Category> topics = NeighbourDesk.topics(study);
    desk.pages()
        .meet(
            request,
            "entry",
            new EntryPage(
                desk.frame(texts, study),
                texts.in(study.study().title()),
                texts.say(
                    aside
                        ? NeighbourWords.SET_ASIDE
                        : entry.confirmed() ? NeighbourWords.SHOWN : NeighbourWords.WAITING),
                entry.name(),
                NeighbourDesk.region(entry, study, texts),
                NeighbourDesk.words(topics, entry.offers(), texts),
                NeighbourDesk.words(topics, entry.seeks(), texts),
                entry.confirmed() && !aside,
                desk.neighbourhood().matches(entry).stream()
                    .map(match -> EntryPage.Suggestion.of(match, study, texts))
                    .toList(),
                NeighbourDesk.path(study.study().id(), desk.entryToken(request))));
  }

  void askToConfirm(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Texts texts = desk.texts(request, study);
    if (entry.confirmed()) {
      redirect(request, study);
    } else {
      ask(
          request,
          study,
          NeighbourWords.CONFIRM_TITLE,
          texts.say(NeighbourWords.APART),
          NeighbourWords.CONFIRM,
          null);
    }
  }

  void confirm(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    if (!desk.isSealed(request, NeighbourDesk.form(request))) {
      request.status(HttpStatus.FORBIDDEN);
      ask(
          request,
          study,
          NeighbourWords.CONFIRM_TITLE,
          desk.texts(request, study).say(NeighbourWords.APART),
          NeighbourWords.CONFIRM,
          Phrase.UNSEALED);
    } else if (desk.neighbourhood()
        .confirm(entry.id(), request.pathParam("code"), desk.waves().today())) {
      redirect(request, study);
    } else {
      throw NeighbourDesk.unknown();
    }
  }

  void askToLeave(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Texts texts = desk.texts(request, study);
    ask(
        request,
        study,
        NeighbourWords.LEAVE_ASK,
        entry.name() + " : " + texts.say(NeighbourWords.LEAVE_LEAD),
        NeighbourWords.LEAVE,
        null);
  }

  void leave(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Texts texts = desk.texts(request, study);
    if (desk.isSealed(request, NeighbourDesk.form(request))) {
      desk.neighbourhood().leave(entry.id(), desk.waves().today());
      desk.done(request, study, NeighbourWords.LEFT, NeighbourWords.LEFT_LEAD);
    } else {
      request.status(HttpStatus.FORBIDDEN);
      ask(
          request,
          study,
          NeighbourWords.LEAVE_ASK,
          texts.say(NeighbourWords.LEAVE_LEAD),
          NeighbourWords.LEAVE,
          Phrase.UNSEALED);
    }
  }

  private void ask(
      Context request,
      StudyFolder study,
      NeighbourWords heading,
      String lead,
      NeighbourWords button,
      @Nullable Wording notice) {
    Texts texts = desk.texts(request, study);
    desk.pages()
        .answer(
            request,
            "confirm",
            new ConfirmPage(
                desk.frame(texts, study),
                texts.say(heading),
                notice == null ? null : texts.say(notice),
                lead,
                List.of(new BlockPage.Hidden(FormSeal.FIELD, desk.seals().put(request.path()))),
                "yes",
                texts.say(button),
                NeighbourDesk.path(study.study().id(), desk.entryToken(request))
                    + "?lang="
                    + texts.language()));
  }

  private void redirect(Context request, StudyFolder study) {
    request.redirect(
        NeighbourDesk.path(study.study().id(), desk.entryToken(request))
            + "?lang="
            + desk.texts(request, study).language(),
        HttpStatus.SEE_OTHER);
  }
}
