package fr.openl.definition.format;

import fr.openl.definition.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content hash of a questionnaire revision, by which a wave pins it: SHA-256 of its canonical
 * text with every category of every list. Comments, blank lines and the order of keys do not count.
 */
public final class RevisionHash {
  private RevisionHash() {}

  /** The hash as a wave file writes it, {@code sha256:} and 64 hexadecimal digits. */
  public static String of(Questionnaire questionnaire) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  QuestionnaireWriter.writeWhole(questionnaire).getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
