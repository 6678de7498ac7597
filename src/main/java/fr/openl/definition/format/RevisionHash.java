package fr.openl.definition.format;

import fr.openl.definition.Category;
import fr.openl.definition.CodeList;
import fr.openl.definition.Questionnaire;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * The content hash of a questionnaire revision, by which a wave pins it: SHA-256 of its canonical
 * text with every category of every list and all that catalogues say of them, since indicators ask
 * them what is libre. Comments, blank lines and the order of keys do not count.
 */
public final class RevisionHash {
  private RevisionHash() {}

  /** The hash as a wave file writes it, {@code sha256:} and 64 hexadecimal digits. */
  public static String of(Questionnaire questionnaire) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(
                  (QuestionnaireWriter.writeWhole(questionnaire) + catalogues(questionnaire))
                      .getBytes(StandardCharsets.UTF_8));
      return "sha256:" + HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  /** A line for everything that a catalogue says of a category. */
  private static String catalogues(Questionnaire questionnaire) {
    StringBuilder lines = new StringBuilder();
    for (CodeList list : questionnaire.lists()) {
      for (Category category : list.categories()) {
        new TreeMap<>(category.attributes())
            .forEach(
                (column, value) ->
                    lines.append(
                        "%s/%s: %s=%s\n".formatted(list.id(), category.code(), column, value)));
      }
    }
    return lines.toString();
  }
}
