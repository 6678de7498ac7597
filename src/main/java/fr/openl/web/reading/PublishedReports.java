package fr.openl.web.reading;

import fr.openl.definition.LocalText;
import fr.openl.web.door.RefusalWords;
import fr.openl.web.door.RefusedRequest;
import fr.openl.web.door.Texts;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The folder of published reports, served as it is: {@code <study>/<wave>/<language>/index.html}
 * and whatever lies beside. Read at every request, so that a new publication shows at once.
 */
public final class PublishedReports {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("csv", "text/csv; charset=utf-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "application/xml"),
          Map.entry("atom", "application/atom+xml"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("zip", "application/zip"),
          Map.entry("parquet", "application/vnd.apache.parquet"));

  /** Study, wave, language, page. */
  private static final int DEPTH = 4;

  private final Path folder;
  private final BiFunction<String, String, Optional<LocalText>> titles;

  /**
   * @param titles study id, wave id → what the report is called
   */
  public PublishedReports(Path folder, BiFunction<String, String, Optional<LocalText>> titles) {
    this.folder = folder.toAbsolutePath().normalize();
    this.titles = titles;
  }

  public void addTo(RoutesConfig routes) {
    routes.get("/reports/<path>", this::serve);
  }

  /** The reports there are, the last wave first. */
  public List<Report> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder, DEPTH)) {
      Map<Path, List<String>> languages =
          files
              .map(folder::relativize)
              .filter(file -> file.getNameCount() == DEPTH && file.endsWith("index.html"))
              .collect(
                  Collectors.groupingBy(
                      file -> file.subpath(0, 2),
                      Collectors.mapping(file -> file.getName(2).toString(), Collectors.toList())));
      return languages.entrySet().stream()
          .map(entry -> report(entry.getKey(), entry.getValue()))
          .sorted(
              Comparator.comparing(Report::study)
                  .thenComparing(Report::wave, Comparator.reverseOrder()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report report(Path place, List<String> languages) {
    String study = place.getName(0).toString();
    String wave = place.getName(1).toString();
    return new Report(
        study,
        wave,
        languages.stream().sorted().toList(),
        titles.apply(study, wave).orElse(LocalText.of("fr", study + " – " + wave)));
  }

  private void serve(Context request) throws IOException {
    Path file = find(request.pathParam("path")).orElseThrow(PublishedReports::noSuchPage);
    if (Files.isDirectory(file)) {
      if (!request.path().endsWith("/")) {
        request.redirect(request.path() + "/");
        return;
      }
      file = file.resolve("index.html");
    }
    if (!Files.isRegularFile(file)) {
      throw noSuchPage();
    }
    String changed =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(
            Files.getLastModifiedTime(file).toInstant().atZone(ZoneOffset.UTC));
    request.header("Last-Modified", changed).header("Cache-Control", "no-cache");
    if (changed.equals(request.header("If-Modified-Since"))) {
      request.status(304);
      return;
    }
    request.contentType(type(file)).result(Files.newInputStream(file));
  }

  /** The file of that name, when it really lies in the folder. */
  private Optional<Path> find(String path) {
    try {
      Path file = folder.resolve(path).normalize();
      if (!file.startsWith(folder) || !Files.exists(file)) {
        return Optional.empty();
      }
      return file.toRealPath().startsWith(folder.toRealPath())
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException | IOException notAFile) {
      return Optional.empty();
    }
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return TYPES.getOrDefault(
        name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
  }

  private static RefusedRequest noSuchPage() {
    return new RefusedRequest(404, RefusalWords.NO_SUCH_PAGE.text());
  }

  /**
   * One published report.
   *
   * @param languages the languages it exists in
   * @param name the study's title, followed by the wave's
   */
  public record Report(String study, String wave, List<String> languages, LocalText name) {
    public LocalText.Passage title(Texts texts) {
      return texts.in(name);
    }

    public String path(String language) {
      return "/reports/" + study + "/" + wave + "/" + language + "/";
    }
  }
}
