package fr.openl.fieldwork;

import fr.openl.Refusal;
import fr.openl.collection.Draft;
import fr.openl.collection.Receipt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The observatory's own key and what is derived from it: names under which personal links, drafts
 * and receipts are known without being kept. Each purpose has names of its own, so that without the
 * link itself nothing tells which invitation, which draft and which response belong together
 * (HMAC-SHA-256, RFC 2104). Safe for many threads.
 */
public final class Keyring {
  private static final String ALGORITHM = "HmacSHA256";

  private final Path folder;

  /** Has taken the key and nothing else; copied for each use. */
  private final Mac keyed;

  private Keyring(Path folder, byte[] key) {
    this.folder = folder;
    this.keyed = keyed(key);
  }

  /**
   * The key in {@code folder}, drawn at random when there is none yet.
   *
   * @throws Refusal when the folder cannot be read or written
   */
  public static Keyring open(Path folder) {
    return new Keyring(folder, KeyFile.of(folder.resolve("observatory.key")).readOrDraw());
  }

  /** The pseudonyms of a study, as long as their key is in the same folder. */
  public Optional<Pseudonyms> findPseudonyms(String study) {
    return Pseudonyms.find(folder, study);
  }

  /** The name under which an invitation by this link is kept. */
  public String invitation(PersonalToken token) {
    return hex("invitation", token.secret());
  }

  /**
   * The token of the link that is mailed to a unit: the same in every mail, until it is revoked.
   * Whoever holds the key can find it again, so that it is not for anonymous studies.
   *
   * @param unit as its responses name it
   * @param revoked how many links of the unit open nothing any more
   */
  public PersonalToken mailedLink(String study, String wave, String unit, int revoked) {
    return PersonalToken.of(
        hash("mailed-link", joined(study, wave, unit, Integer.toString(revoked))));
  }

  /** The token by which whoever reads mail at {@code address} asks for no more of it. */
  public PersonalToken optOut(String address) {
    return PersonalToken.of(hash("opt-out", joined(address)));
  }

  /** The name under which it is kept what became of mails to the contact with this token. */
  public String contact(PersonalToken optOut) {
    return hex("contact", optOut.secret());
  }

  /** The name under which the contact at {@code address} is kept. */
  public String contact(String address) {
    return contact(optOut(address));
  }

  /** The name by which it is remembered that the unit with this id in a frame was erased. */
  public String erasedUnit(String study, String unit) {
    return hex("erased-unit", joined(study, unit));
  }

  /**
   * The token of the entry among neighbours that whoever holds {@code link} may make. Nothing leads
   * back from it to the link, nor to what was answered by the link.
   */
  public PersonalToken neighbour(PersonalToken link) {
    return PersonalToken.of(hash("neighbour", link.secret()));
  }

  /** The name under which what this token opens is kept in the books of neighbours. */
  public String neighbourName(PersonalToken token) {
    return hex("neighbour-name", token.secret());
  }

  /** The name under which the draft that this link opens is kept. */
  public Draft.Key draft(PersonalToken token) {
    return new Draft.Key(hex("draft", token.secret()));
  }

  /**
   * The secret of the receipt for what is sent under {@code occasion}: sent again, it is the same.
   *
   * @param occasion what tells one sending from another, such as a random number in the form
   */
  public byte[] receipt(String... occasion) {
    return Arrays.copyOf(hash("receipt", joined(occasion)), Receipt.BYTES);
  }

  /** The id of the response that a receipt's secret stands for. */
  public UUID response(byte[] receipt) {
    ByteBuffer bytes = ByteBuffer.wrap(hash("response", receipt));
    long high = (bytes.getLong() & ~0xF000L) | 0x8000L; // version 8: made by us (RFC 9562)
    long low = (bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** The secret of the one-time codes of an account at the desk, 20 bytes, for its n-th set-up. */
  public byte[] oneTimeSecret(String account, int enrolment) {
    return Arrays.copyOf(hash("one-time", joined(account, Integer.toString(enrolment))), 20);
  }

  /** A seal that only this observatory can put on {@code parts}: 32 hexadecimal digits. */
  public String seal(String... parts) {
    return hex("seal", joined(parts)).substring(0, 32);
  }

  private String hex(String purpose, byte[] of) {
    return HexFormat.of().formatHex(hash(purpose, of));
  }

  private byte[] hash(String purpose, byte[] of) {
    Mac mac = unused();
    mac.update(purpose.getBytes(StandardCharsets.UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(of);
  }

  private static Mac keyed(byte[] key) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac;
    } catch (GeneralSecurityException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** A copy costs a tenth of looking for the algorithm and hashing the key again. */
  private Mac unused() {
    try {
      return (Mac) keyed.clone();
    } catch (CloneNotSupportedException theJdksCanBeCopied) {
      throw new IllegalStateException(theJdksCanBeCopied);
    }
  }

  /** Each part with its length before it, so that no two lists read alike. */
  private static byte[] joined(String... parts) {
    StringBuilder joined = new StringBuilder();
    for (String part : parts) {
      joined.append(part.length()).append(':').append(part);
    }
    return joined.toString().getBytes(StandardCharsets.UTF_8);
  }
}
