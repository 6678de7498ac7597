package fr.openl.cli.rehearse;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.definition.expression.Value;
import fr.openl.Refusal;
import fr.openl.store.ReadableJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The simulated units before the real doors of an observatory, each with the link of its mail. */
final class Respondents {
  private static final Pattern RECEIPT = Pattern.compile("\"receipt\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient browser = HttpClient.newHttpClient();
  private final URI wave;

  /**
   * @param wave the address of the wave in the API, with a slash at its end
   */
  Respondents(URI wave) {
    this.wave = wave;
  }

  /** Opens the page behind a link, as a person does who follows it; its status. */
  int follow(URI link) {
    return send(HttpRequest.newBuilder(link).GET()).statusCode();
  }

  /** Sends answers. */
  Sent answer(CaughtMail mail, Response answers) {
    HttpResponse<String> said =
        send(request("responses", "Bearer " + mail.token()).POST(body(answers)));
    Matcher receipt = RECEIPT.matcher(said.body());
    return new Sent(
        receipt.find() ? Optional.of(receipt.group(1)) : Optional.empty(), said.body());
  }

  /**
   * What became of answers.
   *
   * @param receipt the code of the receipt; empty when they were not taken
   * @param said the observatory's whole answer
   */
  record Sent(Optional<String> receipt, String said) {}

  /** Sends other answers in the place of those of a receipt; the status. */
  int correct(String receipt, Response answers) {
    return send(request("response", "Receipt " + receipt).PUT(body(answers))).statusCode();
  }

  /** Takes back what a receipt stands for; the status. */
  int withdraw(String receipt) {
    return send(request("response", "Receipt " + receipt).DELETE()).statusCode();
  }

  /** Begins and goes away; the status. */
  int begin(CaughtMail mail, Response answers) {
    return send(request("draft", "Bearer " + mail.token()).PUT(body(answers))).statusCode();
  }

  /** Asks for no more mail, as a mail program does on one click; the status. */
  int stop(CaughtMail mail) {
    return send(HttpRequest.newBuilder(mail.stop())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
        .statusCode();
  }

  private HttpRequest.Builder request(String door, String authorization) {
    return HttpRequest.newBuilder(wave.resolve(door))
        .header("Content-Type", "application/json")
        .header("Authorization", authorization);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return browser.send(
          request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException gone) {
      throw new Refusal("The observatory of the rehearsal does not answer: " + gone, gone);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("The rehearsal was interrupted.", interrupted);
    }
  }

  private static HttpRequest.BodyPublisher body(Response response) {
    Map<String, Object> answers = new LinkedHashMap<>();
    response
        .answers()
        .forEach(
            (item, answer) ->
                said(answer).ifPresent(value -> answers.put(item, value)));
    return BodyPublishers.ofString(ReadableJson.of(Map.of("answers", answers)));
  }

  private static Optional<Object> said(Answer answer) {
    return answer.said().flatMap(
        value ->
            switch (value) {
              case Value.Truth truth -> Optional.of(truth.holds());
              case Value.Quantity quantity -> Optional.of(quantity.amount());
              case Value.Words words -> Optional.of(words.text());
              case Value.Code code -> Optional.of(code.code());
              case Value.Codes codes -> Optional.of(List.copyOf(codes.codes()));
              case Value.Ranking ranking -> Optional.of(ranking.codes());
              case Value.Day day -> Optional.of(day.date().toString());
              case Value.Moment moment -> Optional.empty();
            });
  }
}
