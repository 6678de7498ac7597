package fr.openl.web.survey;

import fr.openl.web.door.FormSeal;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.Languages;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Phrase;
import fr.openl.web.door.Promises;
import fr.openl.web.door.Reception;
import fr.openl.web.door.Texts;
import fr.openl.web.door.WaveDoor;
import fr.openl.web.mirror.MirrorComposer;
import fr.openl.web.reading.HomePage;
import fr.openl.web.reading.PublishedReports;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The pages on which a questionnaire is read, filled in, read again and sent. */
public final class SurveyRoutes {
  private static final String WAVE = "/s/{study}/{wave}";
  private static final String LINK = WAVE + "/{token}";

  private final Desk desk;
  private final PublishedReports reports;

  public SurveyRoutes(
      OpenWaves waves,
      Passes passes,
      Reception reception,
      KnownUnits units,
      FormSeal seals,
      PublishedReports reports,
      Pages pages,
      MirrorComposer mirror,
      boolean offersNeighbours) {
    this.desk = new Desk(waves, passes, reception, units, seals, pages, mirror, offersNeighbours);
    this.reports = reports;
  }

  public void addTo(RoutesConfig routes) {
    BlockRoute block = new BlockRoute(desk);
    ReviewRoute review = new ReviewRoute(desk);
    StandingRoute standing = new StandingRoute(desk);
    RightsRoute rights = new RightsRoute(desk);
    ReceiptRoute receipt = new ReceiptRoute(desk);
    routes.get("/", this::home);
    routes.get(WAVE, this::welcome);
    routes.post(WAVE, this::start);
    routes.get(WAVE + "/" + ReceiptRoute.PAGE, receipt::show);
    routes.post(WAVE + "/" + ReceiptRoute.PAGE, receipt::take);
    routes.get(LINK, standing::show);
    routes.get(LINK + "/" + BlockRoute.REVIEW, review::show);
    routes.post(LINK + "/" + BlockRoute.REVIEW, review::take);
    routes.get(LINK + "/" + RightsRoute.ANSWERS, rights::read);
    routes.get(LINK + "/" + RightsRoute.WITHDRAW, rights::askToWithdraw);
    routes.post(LINK + "/" + RightsRoute.WITHDRAW, rights::withdraw);
    routes.get(LINK + "/" + RightsRoute.ERASE, rights::askToErase);
    routes.post(LINK + "/" + RightsRoute.ERASE, rights::erase);
    routes.get(LINK + "/" + MirrorRoute.PAGE, new MirrorRoute(desk)::show);
    routes.get(LINK + "/{block}", block::show);
    routes.post(LINK + "/{block}", block::take);
    routes.get(LINK + "/{block}/<rest>", new LostRoute(desk)::show);
  }

  private void home(Context request) {
    Texts texts = Languages.of(request);
    desk.pages()
        .answer(
            request,
            "home",
            new HomePage(
                desk.pages()
                    .frame(texts, "OPEN-L – " + texts.say(Phrase.OBSERVATORY), Languages.OWN),
                desk.waves().list(),
                reports.list()));
  }

  private void welcome(Context request) {
    answerWelcome(request, door(request), null);
  }

  /** A personal link for whoever begins, so that everybody can stop, come back and correct. */
  private void start(Context request) {
    WaveDoor door = door(request);
    Map<String, List<String>> form = FormBody.read(request);
    String seal = form.getOrDefault(FormSeal.FIELD, List.of("")).getFirst();
    Texts texts = Languages.of(request, door.study());
    if (desk.seals().holds(door.path(), seal)) {
      request.redirect(
          desk.passes().issue(door).path() + "?lang=" + texts.language(), HttpStatus.SEE_OTHER);
    } else {
      request.status(HttpStatus.FORBIDDEN);
      answerWelcome(request, door, texts.say(Phrase.UNSEALED));
    }
  }

  private void answerWelcome(Context request, WaveDoor door, @Nullable String notice) {
    Texts texts = Languages.of(request, door.study());
    desk.pages()
        .answer(
            request,
            "welcome",
            new WelcomePage(
                desk.pages().frame(texts, texts.words(door.title()), door.study().languages()),
                door,
                notice,
                desk.seals().put(door.path()),
                door.questionnaire().blocks().size(),
                Promises.of(door.study(), texts)));
  }

  private WaveDoor door(Context request) {
    return desk.waves().getForAnyone(request.pathParam("study"), request.pathParam("wave"));
  }
}
