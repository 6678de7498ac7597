package fr.openl.web.survey;

import fr.openl.collection.Circumstances;
import fr.openl.collection.EditFailure;
import fr.openl.collection.EditRule;
import fr.openl.collection.Examination;
import fr.openl.collection.Intake;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.collection.Submission;
import fr.openl.definition.LocalText.Passage;
import fr.openl.definition.expression.Evaluator;
import fr.openl.web.door.Languages;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Promises;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import fr.openl.web.reading.HomePage;
import fr.openl.web.reading.PublishedReports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The pages on which a questionnaire is read, filled in, read again and sent. */
public final class SurveyRoutes {
  private final OpenWaves waves;
  private final Reception reception;
  private final PublishedReports reports;
  private final Pages pages;

  public SurveyRoutes(OpenWaves waves, Reception reception, PublishedReports reports, Pages pages) {
    this.waves = waves;
    this.reception = reception;
    this.reports = reports;
    this.pages = pages;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/", this::home);
    routes.get("/s/{study}/{wave}", this::welcome);
    routes.post("/s/{study}/{wave}", this::walk);
  }

  private void home(Context request) {
    Texts texts = Languages.of(request);
    pages.answer(
        request,
        "home",
        new HomePage(
            pages.frame(texts, "OPEN-L – " + texts.say(Phrase.OBSERVATORY), Languages.OWN),
            waves.list(),
            reports.list()));
  }

  private void welcome(Context request) {
    WaveDoor door = waves.getForAnyone(request.pathParam("study"), request.pathParam("wave"));
    Texts texts = Languages.of(request, door.study());
    pages.answer(
        request,
        "welcome",
        new WelcomePage(
            pages.frame(texts, texts.words(door.title()), door.study().languages()),
            door,
            door.questionnaire().blocks().size(),
            Promises.of(door.study(), texts)));
  }

  private void walk(Context request) {
    WaveDoor door = waves.getForAnyone(request.pathParam("study"), request.pathParam("wave"));
    Map<String, List<String>> form = FormBody.read(request);
    Visit visit = Visit.of(form);
    Texts texts = texts(request, door, form);
    if (visit.move() instanceof Visit.Move.Send && send(request, door, visit, texts)) {
      return;
    }
    show(request, door, prepared(visit), texts);
  }

  /** The visit as the button that was pressed changes it. */
  private static Visit prepared(Visit visit) {
    return switch (visit.move()) {
      case Visit.Move.Clear clear -> visit.without(clear.item());
      case Visit.Move.Edit edit -> visit.reviewing(true);
      default -> visit;
    };
  }

  private void show(Context request, WaveDoor door, Visit visit, Texts texts) {
    Examination found = door.intake().examine(visit.entries(), Circumstances.on(waves.today()));
    refuseForeign(found.failures());
    Walk walk = new Walk(door.questionnaire(), found, visit);
    switch (walk.next()) {
      case Walk.Block block -> {
        Visit next =
            visit.reminding(
                block.reminders().stream().map(EditFailure::item).collect(Collectors.toSet()));
        pages.answer(
            request, "block", new PageComposer(pages, door, texts, walk, found, next).block(block));
      }
      case Walk.Review review ->
          pages.answer(
              request,
              "review",
              new PageComposer(pages, door, texts, walk, found, visit.reviewing(false)).review());
    }
  }

  /** Stores the response and thanks; false when there is something to repair first. */
  private boolean send(Context request, WaveDoor door, Visit visit, Texts texts) {
    Reception.Numbered number =
        reception.number("visit", door.study().id(), door.wave().id(), visit.response().toString());
    Submission submission =
        new Submission(
            number.response(),
            UUID.randomUUID().toString(),
            Response.Origin.WEB,
            waves.sentNow(),
            visit.entries(),
            Optional.empty());
    return switch (door.intake().accept(submission)) {
      case Intake.Refused refused -> {
        refuseForeign(refused.failures());
        yield false;
      }
      case Intake.Accepted accepted -> {
        Receipt receipt = reception.send(number, accepted.response());
        pages.answer(request, "thanks", thanks(door, texts, accepted, receipt));
        yield true;
      }
    };
  }

  private ThanksPage thanks(WaveDoor door, Texts texts, Intake.Accepted accepted, Receipt receipt) {
    List<Passage> advice =
        door.questionnaire().advice().stream()
            .filter(one -> Evaluator.holds(one.when().expression(), accepted.interview()))
            .map(one -> texts.in(one.say()))
            .toList();
    return new ThanksPage(
        pages.frame(
            texts,
            texts.say(Phrase.THANKS) + " – " + texts.words(door.title()),
            List.of(texts.language())),
        door,
        receipt,
        receipt.received().map(waves::local).map(texts::moment).orElse(""),
        advice,
        Promises.of(door.study(), texts),
        !accepted.dropped().isEmpty());
  }

  /** The language of the form's switch, else the one the page was in. */
  private static Texts texts(Context request, WaveDoor door, Map<String, List<String>> form) {
    List<String> wanted = form.getOrDefault(Visit.LANGUAGE, List.of());
    return wanted.stream()
        .filter(door.study().languages()::contains)
        .findFirst()
        .map(language -> new Texts(language, door.study().defaultLanguage()))
        .orElseGet(() -> Languages.of(request, door.study()));
  }

  /** A form can only send items of its questionnaire; anything else was made up. */
  private static void refuseForeign(List<EditFailure> failures) {
    List<EditFailure> foreign =
        failures.stream().filter(f -> f.rule() instanceof EditRule.UnknownItem).toList();
    if (!foreign.isEmpty()) {
      throw new RefusedRequest(400, Phrase.ANSWERS_REFUSED.text(), foreign);
    }
  }
}
