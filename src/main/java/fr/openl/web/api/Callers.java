package fr.openl.web.api;

import fr.openl.collection.Response;
import fr.openl.web.door.OpenWaves;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Passes;
import fr.openl.web.door.Problem;
import fr.openl.web.door.Reception;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.WaveDoor;
import io.javalin.http.Context;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads who asks from the {@code Authorization} header: {@code Bearer} and a personal token, {@code
 * Receipt} and the code of a receipt, or nobody.
 */
final class Callers {
  private static final String BEARER = "bearer";
  private static final String RECEIPT = "receipt";
  private static final int LONGEST = 200;

  private final OpenWaves waves;
  private final Passes passes;
  private final Reception reception;

  Callers(OpenWaves waves, Passes passes, Reception reception) {
    this.waves = waves;
    this.passes = passes;
    this.reception = reception;
  }

  /**
   * The pass of a personal token; empty when no credential is sent.
   *
   * @throws RefusedRequest when the wave is shut, the token opens nothing in it, or it is another
   *     kind of credential
   */
  Optional<Pass> findPass(Context request) {
    Optional<Credential> credential = credential(request);
    if (credential.filter(one -> !one.scheme.equals(BEARER)).isPresent()) {
      throw linkNeeded(request);
    }
    return credential.map(one -> pass(request, one.secret));
  }

  /**
   * The pass of a personal token.
   *
   * @throws RefusedRequest also when none is sent
   */
  Pass getPass(Context request) {
    return findPass(request).orElseThrow(() -> linkNeeded(request));
  }

  /**
   * The response that a receipt's code names, as it was when it was sent; empty when no code is
   * sent.
   *
   * @throws RefusedRequest when the wave is shut, or the code names nothing in it
   */
  Optional<Response> findByReceipt(Context request) {
    Optional<Credential> receipt = credential(request).filter(one -> one.scheme.equals(RECEIPT));
    if (receipt.isEmpty()) {
      return Optional.empty();
    }
    WaveDoor door = door(request);
    return Optional.of(
        reception
            .findByReceipt(receipt.get().secret)
            .filter(found -> found.study().equals(door.study().id()))
            .filter(found -> found.wave().equals(door.wave().id()))
            .orElseThrow(Callers::unknownToken));
  }

  /**
   * What to throw at whoever did not say which response it is about.
   *
   * @throws RefusedRequest when the wave itself is shut
   */
  RefusedRequest linkNeeded(Context request) {
    door(request);
    return linkNeeded();
  }

  private Pass pass(Context request, String token) {
    try {
      return passes.get(request.pathParam("study"), request.pathParam("wave"), token);
    } catch (RefusedRequest refused) {
      throw refused.problem() == Problem.UNKNOWN_LINK ? unknownToken() : refused;
    }
  }

  private WaveDoor door(Context request) {
    return waves.get(request.pathParam("study"), request.pathParam("wave"));
  }

  private static RefusedRequest unknownToken() {
    return new RefusedRequest(Problem.UNKNOWN_TOKEN, RefusalWords.UNKNOWN_LINK.text());
  }

  private static RefusedRequest linkNeeded() {
    return new RefusedRequest(Problem.LINK_NEEDED, Problem.LINK_NEEDED.remedy());
  }

  private static Optional<Credential> credential(Context request) {
    String header = request.header("Authorization");
    if (header == null) {
      return Optional.empty();
    }
    String[] words = header.substring(0, Math.min(header.length(), LONGEST)).strip().split(" +", 2);
    return Optional.of(
        new Credential(words[0].toLowerCase(Locale.ROOT), words.length == 2 ? words[1] : ""));
  }

  private record Credential(String scheme, String secret) {
    @Override
    public String toString() {
      return scheme;
    }
  }
}
