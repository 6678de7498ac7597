package fr.openl.web.survey;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.OptOuts;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.web.door.Languages;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Problem;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * Where a contact asks for no more mail. Looking at the page changes nothing, for mail scanners
 * open every link; a POST does at once, whatever its body, as the one-click header of RFC 8058
 * promises.
 */
public final class StopRoutes {
  private static final String PATH = "/mail/stop/{token}";

  private final OptOuts optOuts;
  private final Keyring keys;
  private final OpenWaves waves;
  private final Pages pages;

  public StopRoutes(OptOuts optOuts, Keyring keys, OpenWaves waves, Pages pages) {
    this.optOuts = optOuts;
    this.keys = keys;
    this.waves = waves;
    this.pages = pages;
  }

  public void addTo(RoutesConfig routes) {
    routes.get(PATH, this::ask);
    routes.post(PATH, this::stop);
  }

  private void ask(Context request) {
    contact(request);
    answer(request, false);
  }

  private void stop(Context request) {
    optOuts.optOut(contact(request), waves.today());
    answer(request, true);
  }

  private void answer(Context request, boolean done) {
    Texts texts = Languages.of(request);
    String title = texts.say(done ? StopWords.DONE : StopWords.ASK);
    pages.answer(request, "stop", new StopPage(pages.frame(texts, title, Languages.OWN), done));
  }

  /** The hash of the contact that the link in the mail stands for. */
  private String contact(Context request) {
    return PersonalToken.parse(request.pathParam("token"))
        .map(keys::contact)
        .filter(optOuts::isContact)
        .orElseThrow(
            () -> new RefusedRequest(Problem.UNKNOWN_LINK, RefusalWords.UNKNOWN_LINK.text()));
  }
}
