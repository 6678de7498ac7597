package fr.openl.web;

import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.fieldwork.WaveDecisions;
import fr.openl.frame.StudyFolder;
import fr.openl.mirror.Mirror;
import fr.openl.web.api.ApiRoutes;
import fr.openl.web.desk.DeskBooks;
import fr.openl.web.desk.DeskRoutes;
import fr.openl.web.door.Assets;
import fr.openl.web.door.Books;
import fr.openl.web.door.FormSeal;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pages;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.guard.Addresses;
import fr.openl.web.guard.Connections;
import fr.openl.web.guard.Gate;
import fr.openl.web.mirror.MirrorComposer;
import fr.openl.web.neighbours.NeighbourRoutes;
import fr.openl.web.reading.PrivacyRoutes;
import fr.openl.web.reading.PublishedReports;
import fr.openl.web.reading.QuestionnaireRoutes;
import fr.openl.web.survey.StopRoutes;
import fr.openl.web.survey.SurveyRoutes;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The running observatory: survey pages, API and published reports behind one port. It keeps no log
 * of who asked for what. Closing it lets the requests under way finish.
 */
public final class ObservatoryServer implements AutoCloseable {
  /** Accepted size of a request's body, in bytes. */
  static final long LARGEST_BODY = 512 * 1024;

  private static final long LONGEST_STOP_MILLIS = 8_000;
  private static final int ANY_PORT = 0;

  private final Assets assets = new Assets();
  private final SecurityHeaders headers;
  private final Gate gate;
  private final Connections connections;
  private final Meters meters = new Meters();
  private final OperatorDoor operators;
  private final SurveyRoutes survey;
  private final Optional<NeighbourRoutes> neighbours;
  private final ApiRoutes api;
  private final PublishedReports reports;
  private final QuestionnaireRoutes questionnaires;
  private final PrivacyRoutes notices;
  private final StopRoutes stops;
  private final Optional<DeskRoutes> desk;
  private final ErrorShape errors;
  private final String host;
  private final int wishedPort;
  private final Javalin server;
  private final int port;

  /**
   * Starts serving at once.
   *
   * @param books where everything is kept that comes in
   * @param keys the observatory's own key
   * @param reports folder of published reports; need not exist yet
   * @param clock decides which waves are open, in its zone
   * @param host the address to listen on, such as {@code localhost}
   * @param wishedPort the port to listen on; when it is taken, a free one is used
   * @param options how the server meets the world, and what it offers beside collecting
   */
  public ObservatoryServer(
      List<StudyFolder> studies,
      Books books,
      Keyring keys,
      Path reports,
      Clock clock,
      String host,
      int wishedPort,
      ServingOptions options) {
    Readiness readiness = new Readiness(options.data(), System::nanoTime);
    Books watched =
        new Books(
            new WatchedJournal(books.journal(), meters, readiness),
            books.responses(),
            books.invitations(),
            books.privacy(),
            books.optOuts(),
            books.register());
    Addresses addresses = new Addresses(options.behindProxy());
    this.headers = new SecurityHeaders(addresses);
    this.gate = new Gate(options.limits(), addresses, clock);
    this.connections = new Connections(options.limits());
    this.operators = new OperatorDoor(addresses, readiness, meters);
    Pages pages = new Pages(assets, options.notice());
    WaveDecisions decisions = options.desk().map(DeskBooks::decisions).orElse(WaveDecisions.NONE);
    OpenWaves waves = new OpenWaves(studies, decisions, clock);
    Books promised =
        watched.promising(
            studies.stream()
                .map(folder -> WaveCourse.kept(folder, decisions, waves.today()))
                .toList(),
            waves.today());
    Passes passes = new Passes(waves, promised, keys);
    Reception reception = new Reception(promised, keys);
    this.reports = new PublishedReports(reports, waves::findTitle);
    this.questionnaires = new QuestionnaireRoutes(studies, pages);
    this.notices = new PrivacyRoutes(studies, books.privacy(), pages);
    this.stops = new StopRoutes(books.optOuts(), keys, waves, pages);
    KnownUnits units = new KnownUnits(studies, books.responses(), books.register(), keys);
    FormSeal seals = new FormSeal(keys, waves);
    this.survey =
        new SurveyRoutes(
            waves,
            passes,
            reception,
            units,
            seals,
            this.reports,
            pages,
            new MirrorComposer(new Mirror(studies, reports), waves),
            options.neighbours().isPresent());
    this.neighbours =
        options
            .neighbours()
            .map(
                found ->
                    new NeighbourRoutes(studies, found, waves, passes, reception, seals, pages));
    this.desk =
        options
            .desk()
            .map(with -> new DeskRoutes(studies, with, keys, seals, addresses, pages, clock));
    this.api = new ApiRoutes(waves, passes, reception, units);
    Runnable whenNotStored =
        () -> {
          readiness.failedToWrite();
          meters.failed();
        };
    this.errors = new ErrorShape(pages, gate, whenNotStored, LARGEST_BODY);
    this.host = host;
    this.wishedPort = wishedPort;
    this.server = start();
    this.port = server.port();
  }

  /** Where the home page is, such as {@code http://localhost:7070/}. */
  public URI address() {
    return URI.create("http://" + host + ":" + port + "/");
  }

  /** Whether the wished port was free. */
  public boolean isOnWishedPort() {
    return wishedPort == ANY_PORT || port == wishedPort;
  }

  @Override
  public void close() {
    server.stop();
    desk.ifPresent(DeskRoutes::close);
  }

  private Javalin start() {
    Javalin started = Javalin.create(this::configure).start(host, isFree() ? wishedPort : ANY_PORT);
    connections.bound(started.jettyServer().server());
    return started;
  }

  /** Tried beforehand, for a failed start would put a stack trace on the console. */
  private boolean isFree() {
    try (ServerSocket trial = new ServerSocket(wishedPort, 1, InetAddress.getByName(host))) {
      return trial.isBound();
    } catch (IOException taken) {
      return false;
    }
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.http.maxRequestSize = LARGEST_BODY;
    config.http.prefer405over404 = true;
    config.concurrency.useVirtualThreads = true;
    config.jetty.modifyServer(jetty -> connections.bound(jetty, LONGEST_STOP_MILLIS));
    config.jetty.modifyHttpConfiguration(connections::bound);
    config.requestLogger.http(this::count);
    RoutesConfig routes = config.routes;
    routes.before(headers::set);
    gate.addTo(routes);
    routes.before(ObservatoryServer::refuseHuge);
    routes.get("/assets/{file}", this::asset);
    operators.addTo(routes);
    api.addTo(routes); // each path is compared with those before it
    neighbours.ifPresent(pages -> pages.addTo(routes));
    survey.addTo(routes);
    reports.addTo(routes);
    questionnaires.addTo(routes);
    notices.addTo(routes);
    stops.addTo(routes);
    desk.ifPresent(offered -> offered.addTo(routes));
    errors.addTo(routes);
  }

  /** Before anything of the body is read. */
  private static void refuseHuge(Context request) {
    if (request.req().getContentLengthLong() > LARGEST_BODY) {
      throw new RefusedRequest(Problem.TOO_LARGE, RefusalWords.TOO_LARGE.text(LARGEST_BODY / 1024));
    }
  }

  /** Nothing is logged of a request; it is only counted. */
  private void count(Context request, Float millis) {
    meters.served(
        request.method().name(), request.endpoint().path, request.statusCode(), millis / 1_000.0);
  }

  private void asset(Context request) {
    Assets.Asset asset =
        assets
            .find(request.path())
            .orElseThrow(() -> new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text()));
    request
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .contentType(asset.type())
        .result(asset.content());
  }
}
