package fr.openl.web.reading;

import fr.openl.fieldwork.PrivacyLog;
import fr.openl.frame.StudyFolder;
import fr.openl.web.door.Languages;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The privacy notice of every study, under {@code /privacy/<study>}. */
public final class PrivacyRoutes {
  private final Shelf shelf;
  private final PrivacyLog log;
  private final Pages pages;

  public PrivacyRoutes(List<StudyFolder> studies, PrivacyLog log, Pages pages) {
    this.shelf = new Shelf(studies);
    this.log = log;
    this.pages = pages;
  }

  /** The address of a study's notice. */
  public static String path(String study) {
    return "/privacy/" + URLEncoder.encode(study, StandardCharsets.UTF_8);
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/privacy/{study}", this::notice);
  }

  private void notice(Context request) {
    StudyFolder folder = shelf.getStudy(request.pathParam("study"));
    Texts texts = Languages.of(request, folder.study());
    pages.read(
        request,
        "privacy",
        new PrivacyNotice(
            pages.frame(
                texts,
                texts.say(Notice.TITLE) + " – " + texts.words(folder.study().title()),
                folder.study().languages()),
            folder.study(),
            QuestionnaireRoutes.path(folder.study().id(), folder.current().revision()),
            log.listDeeds(folder.study().id())));
  }
}
