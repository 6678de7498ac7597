package fr.openl.store;

import fr.openl.collection.Answer;
import fr.openl.collection.Response;
import fr.openl.collection.Response.Origin;
import fr.openl.definition.expression.Value;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Responses to a study of clubs, for tests of what keeps them. */
final class ClubResponses {
  static final String STUDY = "clubs";
  static final String WAVE = "2025";

  private ClubResponses() {}

  /** A response of {@code unit}, which has twelve members. */
  static Response response(String unit) {
    return response(unit, Map.of("members", new Answer.Given(new Value.Quantity(12))));
  }

  /** A response of {@code unit} with these answers. */
  static Response response(String unit, Map<String, Answer> answers) {
    return new Response(
        UUID.randomUUID(),
        STUDY,
        WAVE,
        "2025.1",
        unit,
        Origin.WEB,
        Optional.of(Instant.parse("2025-11-20T10:15:30.123456Z")),
        answers,
        Optional.empty());
  }

  /** A correction of a response: thirteen members. */
  static Response correction(Response of) {
    return new Response(
        UUID.randomUUID(),
        of.study(),
        of.wave(),
        of.revision(),
        of.unit(),
        of.origin(),
        of.submitted(),
        Map.of("members", new Answer.Given(new Value.Quantity(13))),
        Optional.of(of.id()));
  }

  /** An imported response without answers. */
  static Response inWave(String wave, String unit) {
    return new Response(
        UUID.randomUUID(),
        STUDY,
        wave,
        "2025.1",
        unit,
        Origin.IMPORT,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }
}
