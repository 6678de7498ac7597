package fr.openl.web.neighbours;

import fr.openl.definition.Category;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.Match;
import fr.openl.neighbours.Neighbour;
import fr.openl.neighbours.Neighbourhood.Relayed;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.PageFrame;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Texts;
import fr.openl.web.door.Wording;
import fr.openl.web.survey.BlockPage;
import fr.openl.web.survey.ConfirmPage;
import fr.openl.web.survey.DonePage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A collective's own entry: who may suit it, writing to them, leaving. */
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
                frame(texts, study),
                texts.in(study.study().title()),
                texts.say(
                    aside
                        ? NeighbourWords.SET_ASIDE
                        : entry.confirmed() ? NeighbourWords.SHOWN : NeighbourWords.WAITING),
                entry.name(),
                region(entry, study, texts),
                NeighbourDesk.words(topics, entry.offers(), texts),
                NeighbourDesk.words(topics, entry.seeks(), texts),
                entry.confirmed() && !aside,
                desk.neighbourhood().matches(entry).stream()
                    .map(match -> suggestion(match, study, texts))
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
      done(request, desk, study, NeighbourWords.LEFT, NeighbourWords.LEFT_LEAD);
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

  void compose(Context request) {
    StudyFolder study = desk.study(request);
    Match match = match(request, study, desk.entry(request, study));
    write(request, study, match, new Message("", false), null, null);
  }

  void send(Context request) {
    StudyFolder study = desk.study(request);
    Neighbour entry = desk.entry(request, study);
    Match match = match(request, study, entry);
    Map<String, List<String>> form = NeighbourDesk.form(request);
    Message message = Message.of(form);
    Texts texts = desk.texts(request, study);
    if (!desk.isSealed(request, form)) {
      request.status(HttpStatus.FORBIDDEN);
      write(request, study, match, message, Phrase.UNSEALED, null);
    } else if (message.problem().isPresent()) {
      request.status(HttpStatus.UNPROCESSABLE_CONTENT);
      write(request, study, match, message, null, texts.say(message.problem().get()));
    } else {
      NeighbourLetters letters =
          new NeighbourLetters(study.study(), desk.neighbourhood().address());
      Relayed relayed =
          desk.neighbourhood()
              .write(
                  entry,
                  match,
                  message.disclose(),
                  desk.waves().today(),
                  mailed -> letters.message(entry, match.neighbour(), message, mailed));
      if (relayed == Relayed.SENT) {
        done(request, desk, study, NeighbourWords.SENT, NeighbourWords.SENT_LEAD);
      } else {
        request.status(status(relayed));
        write(request, study, match, message, words(relayed), null);
      }
    }
  }

  static HttpStatus status(Relayed relayed) {
    return switch (relayed) {
      case SENT -> HttpStatus.OK;
      case NOT_SENT -> HttpStatus.SERVICE_UNAVAILABLE;
      case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
      case GONE -> HttpStatus.GONE;
    };
  }

  static NeighbourWords words(Relayed relayed) {
    return switch (relayed) {
      case SENT -> NeighbourWords.SENT;
      case NOT_SENT -> NeighbourWords.NOT_SENT;
      case TOO_MANY -> NeighbourWords.OVER;
      case GONE -> NeighbourWords.GONE;
    };
  }

  static void done(
      Context request,
      NeighbourDesk desk,
      StudyFolder study,
      NeighbourWords heading,
      NeighbourWords lead) {
    Texts texts = desk.texts(request, study);
    desk.pages()
        .answer(
            request,
            "done",
            new DonePage(
                desk.pages()
                    .frame(
                        texts,
                        texts.say(heading) + " – " + texts.words(study.study().title()),
                        List.of(texts.language())),
                texts.say(heading),
                List.of(texts.say(lead)),
                null,
                List.of(),
                study.study()));
  }

  private EntryPage.Suggestion suggestion(Match match, StudyFolder study, Texts texts) {
    List<Category> topics = NeighbourDesk.topics(study);
    List<String> why = new ArrayList<>();
    if (match.near()) {
      why.add(texts.say(NeighbourWords.NEAR));
    }
    if (!match.shows().isEmpty()) {
      why.add(texts.say(NeighbourWords.SHOWS, joined(topics, match.shows(), texts)));
    }
    if (!match.asks().isEmpty()) {
      why.add(texts.say(NeighbourWords.ASKS, joined(topics, match.asks(), texts)));
    }
    return new EntryPage.Suggestion(
        match.neighbour().id(),
        match.neighbour().name(),
        region(match.neighbour(), study, texts),
        why);
  }

  private static String joined(List<Category> topics, List<String> codes, Texts texts) {
    return String.join(" · ", NeighbourDesk.words(topics, codes, texts));
  }

  private static @Nullable String region(Neighbour entry, StudyFolder study, Texts texts) {
    return NeighbourDesk.words(NeighbourDesk.regions(study), Set.of(entry.region()), texts).stream()
        .findFirst()
        .orElse(null);
  }

  /** Only those who are suggested now can be written to. */
  private Match match(Context request, StudyFolder study, Neighbour entry) {
    return desk.neighbourhood()
        .findMatch(entry, request.pathParam("other"))
        .filter(match -> match.neighbour().study().equals(study.study().id()))
        .orElseThrow(NeighbourDesk::noSuchPage);
  }

  private void write(
      Context request,
      StudyFolder study,
      Match match,
      Message message,
      @Nullable Wording notice,
      @Nullable String remark) {
    Texts texts = desk.texts(request, study);
    EntryPage.Suggestion other = suggestion(match, study, texts);
    desk.pages()
        .meet(
            request,
            "message",
            new MessagePage(
                frame(texts, study),
                texts.say(NeighbourWords.WRITE, other.name()),
                other.why(),
                notice == null ? null : texts.say(notice),
                desk.seals().put(request.path()),
                message.text(),
                remark,
                false,
                NeighbourDesk.path(study.study().id(), desk.entryToken(request))
                    + "?lang="
                    + texts.language()));
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
                frame(texts, study),
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

  private PageFrame frame(Texts texts, StudyFolder study) {
    return desk.pages()
        .frame(
            texts,
            texts.say(NeighbourWords.TITLE) + " – " + texts.words(study.study().title()),
            study.study().languages());
  }

  private void redirect(Context request, StudyFolder study) {
    request.redirect(
        NeighbourDesk.path(study.study().id(), desk.entryToken(request))
            + "?lang="
            + desk.texts(request, study).language(),
        HttpStatus.SEE_OTHER);
  }
}
