package fr.openl.opendata;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The name of an edition that never changes, wherever it is published. */
final class EditionName {
  private EditionName() {}

  /** A URN of study and wave. */
  static String of(OpenEdition edition) {
    return of(edition.study().id() + "/" + edition.wave().id());
  }

  static String of(String what) {
    return "urn:uuid:" + UUID.nameUUIDFromBytes(("openl:" + what).getBytes(StandardCharsets.UTF_8));
  }
}
