package fr.openl.web.door;

import fr.openl.definition.Study;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The language in which to answer a request: the one asked for, else one the reader understands.
 */
public final class Languages {
  /** The languages of the pages' own sentences. */
  public static final List<String> OWN = List.of("fr", "en");

  private Languages() {}

  public static Texts of(Context request) {
    return new Texts(choose(request, OWN), OWN.getFirst());
  }

  public static Texts of(Context request, Study study) {
    return new Texts(choose(request, study.languages()), study.defaultLanguage());
  }

  private static String choose(Context request, List<String> offered) {
    return Stream.concat(asked(request).stream(), accepted(request).stream())
        .filter(offered::contains)
        .findFirst()
        .orElse(offered.getFirst());
  }

  private static Optional<String> asked(Context request) {
    return Optional.ofNullable(request.queryParam("lang"));
  }

  private static List<String> accepted(Context request) {
    String header = request.header("Accept-Language");
    if (header == null || header.length() > 200) {
      return List.of();
    }
    try {
      return Locale.LanguageRange.parse(header).stream()
          .map(range -> range.getRange().split("-", 2)[0])
          .toList();
    } catch (IllegalArgumentException notALanguage) {
      return List.of();
    }
  }
}
