package fr.openl.web.desk;

import fr.openl.accounts.OneTimeCodes;
import fr.openl.accounts.Sessions;
import fr.openl.accounts.SigningIn;
import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolder;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.Pages;
import fr.openl.web.guard.Addresses;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The pages of the desk. */
public final class DeskRoutes implements AutoCloseable {
  static final String HOME = "/desk/waves";

  private final LiveFigures figures;
  private final Waves waves;
  private final LoginRoute login;
  private final EnrolRoute enrol;
  private final WavesRoute list;
  private final WaveRoute wave;
  private final StepRoute steps;
  private final LetterRoute letters;
  private final EraseRoute erase;
  private final AuditRoute audit;
  private final Optional<OpenIdRoute> openId;

  public DeskRoutes(
      List<StudyFolder> studies,
      DeskBooks books,
      Keyring keys,
      FormSeal seals,
      Addresses addresses,
      Pages pages,
      Clock clock) {
    Sessions sessions = new Sessions(books.accounts(), keys, clock);
    Desk desk = new Desk(books, new Entrance(sessions, seals, keys, addresses), pages);
    SigningIn door = new SigningIn(books.accounts(), books.audit(), keys, clock);
    this.figures = new LiveFigures(books.works(), clock);
    this.waves = new Waves(studies, books.decisions(), clock);
    Rounds rounds = new Rounds(books.works(), books.audit(), figures);
    this.login = new LoginRoute(desk, door);
    this.enrol = new EnrolRoute(desk, door, new OneTimeCodes(keys));
    this.list = new WavesRoute(desk, waves, figures);
    this.wave = new WaveRoute(desk, waves, figures, rounds);
    this.steps = new StepRoute(desk, waves, figures);
    this.letters = new LetterRoute(desk, waves, new Plans(books.works(), clock), rounds);
    this.erase = new EraseRoute(desk, waves, figures);
    this.audit = new AuditRoute(desk, clock);
    this.openId = books.openId().map(settings -> new OpenIdRoute(desk, settings, clock));
  }

  public void addTo(RoutesConfig routes) {
    login.addTo(routes);
    enrol.addTo(routes);
    list.addTo(routes);
    wave.addTo(routes);
    steps.addTo(routes);
    letters.addTo(routes);
    erase.addTo(routes);
    audit.addTo(routes);
    openId.ifPresent(offered -> offered.addTo(routes));
    waves.list().forEach(known -> figures.warm(known.study(), known.id()));
  }

  /** Counts no more figures. */
  @Override
  public void close() {
    figures.close();
  }
}
