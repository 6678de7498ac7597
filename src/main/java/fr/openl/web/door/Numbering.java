package fr.openl.web.door;

import fr.openl.collection.Draft;
import fr.openl.collection.Receipt;
import fr.openl.collection.Response;
import fr.openl.fieldwork.Keyring;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;

/**
 * The numbers of responses and the codes of their receipts. Both are derived from the occasion of
 * sending and the observatory's key: sent twice on the same occasion, it is one response. Safe for
 * many threads.
 */
public final class Numbering {
  private final Keyring keys;
  private final SecureRandom random = new SecureRandom();

  Numbering(Keyring keys) {
    this.keys = keys;
  }

  /** The number of the response that is sent under {@code occasion}. */
  public Numbered of(String... occasion) {
    byte[] receipt = keys.receipt(occasion);
    return new Numbered(receipt, keys.response(receipt));
  }

  /**
   * The number of the response that a link's draft, as it stands, is sent as. A draft that is made
   * anew after an erasure has other numbers: what was erased does not come back.
   */
  public Numbered of(Pass pass, Draft draft) {
    return of(pass, draft, draft.version());
  }

  /** The number of the response that a link's draft was sent as when it stood at a version. */
  Numbered of(Pass pass, Draft draft, int version) {
    return of(
        "link",
        pass.door().study().id(),
        pass.door().wave().id(),
        pass.token().spelled(),
        draft.changes().isEmpty() ? "" : draft.changes().getFirst().editor(),
        Integer.toString(version));
  }

  /** The number of the response that corrects {@code response}; there is one at most. */
  public Numbered ofCorrection(Response response) {
    return of("correction", response.id().toString());
  }

  /** A number of its own for what can never be sent again. */
  public Numbered drawn() {
    byte[] receipt = new byte[Receipt.BYTES];
    random.nextBytes(receipt);
    return new Numbered(receipt, keys.response(receipt));
  }

  /** The receipt of the response that a link was last sent as; empty when another link sent it. */
  public Optional<Receipt> findReceipt(Pass pass, Draft draft, Response response) {
    for (int version = draft.version(); version >= 0; version--) {
      Numbered number = of(pass, draft, version);
      if (number.response().equals(response.id())) {
        return Optional.of(number.receipt(response));
      }
    }
    return Optional.empty();
  }

  /** The id of the response that a receipt's code names; empty when it is no code. */
  Optional<UUID> findOf(String code) {
    return Receipt.secret(code).map(keys::response);
  }

  /**
   * The number of a response to be.
   *
   * @param secret what its receipt will spell
   * @param response the id it will have
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Numbered(byte[] secret, UUID response) {
    public Numbered {
      secret = secret.clone();
    }

    /** The receipt of the response that is kept under this number. */
    public Receipt receipt(Response kept) {
      return Receipt.of(secret, kept.submitted());
    }
  }
}
