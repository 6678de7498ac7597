package fr.openl.web;

import fr.openl.collection.EveryControl;
import fr.openl.collection.Response;
import fr.openl.definition.LocalText;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import fr.openl.fieldwork.mail.MailSettings;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.NeighbourPost;
import fr.openl.neighbours.Neighbourhood;
import fr.openl.store.DuckDbStore;
import fr.openl.store.GroupCommit;
import fr.openl.web.door.Books;
import fr.openl.web.door.Reception;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A real server on a free port with a real store, on 22 November 2026, and a plain client. */
final class RunningObservatory implements AutoCloseable {
  static final String SURVEY = "/s/every-control/2026";
  static final String RESPONSES = "/api/v1/waves/every-control/2026/responses";

  static final Instant START = Instant.parse("2026-11-22T15:00:00Z");

  private final HttpClient reader =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private final HttpClient program = HttpClient.newHttpClient();
  private final DuckDbStore store;
  private final Keyring keys;
  private final BreakableJournal journal;
  private final ObservatoryServer server;

  RunningObservatory(Path folder) {
    this(folder, EveryControl.study());
  }

  RunningObservatory(Path folder, StudyFolder study) {
    this(folder, study, ServingOptions.USUAL);
  }

  RunningObservatory(Path folder, StudyFolder study, ServingOptions options) {
    this(folder, study, new PassingTime(START, ZoneId.of("Europe/Paris")), options);
  }

  RunningObservatory(Path folder, StudyFolder study, Clock clock) {
    this(folder, study, clock, ServingOptions.USUAL);
  }

  /** One from which neighbours write to one another. */
  RunningObservatory(Path folder, StudyFolder study, Clock clock, MailSettings mail) {
    this(folder, study, clock, ServingOptions.USUAL, Optional.of(mail));
  }

  private RunningObservatory(Path folder, StudyFolder study, Clock clock, ServingOptions options) {
    this(folder, study, clock, options, Optional.empty());
  }

  private RunningObservatory(
      Path folder,
      StudyFolder study,
      Clock clock,
      ServingOptions options,
      Optional<MailSettings> mail) {
    store = DuckDbStore.open(folder.resolve("openl.duckdb"));
    keys = Keyring.open(folder.resolve("keys"));
    journal = new BreakableJournal(new GroupCommit(store));
    server = start(folder, study, clock, options, mail);
  }

  private ObservatoryServer start(
      Path folder,
      StudyFolder study,
      Clock clock,
      ServingOptions options,
      Optional<MailSettings> mail) {
    try {
      return new ObservatoryServer(
          List.of(study),
          new Books(journal, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
          keys,
          folder.resolve("reports"),
          clock,
          "localhost",
          0,
          options
              .saying(Optional.of(LocalText.of("fr", "Essai")))
              .linking(
                  mail.map(
                      settings ->
                          new Neighbourhood(
                              store.neighbours(), keys, new NeighbourPost(settings)))));
    } catch (RuntimeException refused) {
      store.close();
      throw refused;
    }
  }

  /** Fills the disk up, or empties it again. */
  void failToWrite(boolean full) {
    journal.fill(full);
  }

  /** Makes every writing fail as a fault of the program would. */
  void breakDown() {
    journal.breakDown();
  }

  /** How many valid responses a wave of the study has. */
  long count(String wave) {
    return store.countCurrent(EveryControl.STUDY, wave);
  }

  /** A link for a unit that is invited to a wave. */
  PersonalToken invite(String study, String wave, String unit) {
    PersonalToken token = PersonalToken.draw();
    store.invite(List.of(new Invitation(keys.invitation(token), study, wave, unit, false, false)));
    return token;
  }

  /** A link by which an operator fills in for a unit of a study until {@code until}. */
  PersonalToken assist(
      String study, String wave, String unit, Response.Origin mode, java.time.Instant until) {
    PersonalToken token = PersonalToken.draw();
    store.invite(
        List.of(
            new Invitation(
                keys.invitation(token),
                study,
                wave,
                unit,
                false,
                false,
                Optional.of(new Invitation.Assistance(mode, until)))));
    return token;
  }

  void revoke(String study, String wave, String unit) {
    store.revoke(study, wave, unit);
  }

  /** The response that a receipt names. */
  Optional<Response> findByReceipt(String code) {
    return new Reception(
            new Books(store, store, store, store.privacy(), store.fieldwork(), store.fieldwork()),
            keys)
        .findByReceipt(code);
  }

  DuckDbStore store() {
    return store;
  }

  URI address() {
    return server.address();
  }

  /** A program that uses the API. */
  ApiClient api() {
    return new ApiClient(server.address(), program);
  }

  HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.address().resolve(path));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request.build());
  }

  HttpResponse<String> post(String path, String type, byte[] body) {
    return send(
        HttpRequest.newBuilder(server.address().resolve(path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  HttpResponse<String> postJson(String body) {
    return post(RESPONSES, "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  HttpResponse<String> postForm(String path, String body) {
    return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
  }

  List<Response> stored() {
    return stored(EveryControl.WAVE);
  }

  List<Response> stored(String wave) {
    return stored(EveryControl.STUDY, wave);
  }

  List<Response> stored(String study, String wave) {
    List<Response> stored = new ArrayList<>();
    store.eachCurrent(study, wave, stored::add);
    return stored;
  }

  /** Stops the server and leaves the store open. */
  void stopServing() {
    server.close();
  }

  void keep(Response response) {
    store.append(List.of(response));
  }

  /** The clients hang up first: a server that stops waits a while for connections held open. */
  @Override
  public void close() {
    reader.shutdownNow();
    program.shutdownNow();
    server.close();
    store.close();
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return reader.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
