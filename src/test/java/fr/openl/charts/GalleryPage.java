package fr.openl.charts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes a page with every chart, to be looked at: {@code target/charts/gallery.html}. */
final class GalleryPage {
  private GalleryPage() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/charts"));
    List<Subject> subjects =
        Stream.of(GalleryScenes.all(), Scenes.census()).flatMap(List::stream).toList();
    StringBuilder page = new StringBuilder("<!doctype html><meta charset=utf-8><style>");
    page.append(
            "body{color-scheme:light dark;background:Canvas;margin:1rem;font-family:sans-serif}")
        .append("figure{margin:0 0 2rem;max-width:44rem}.grey{filter:grayscale(1)}")
        .append("@media(prefers-color-scheme:dark){body{background:#201a2b;color:#f1ecf8}}")
        .append(Ink.sheet())
        .append("</style>");
    for (Subject subject : subjects) {
      Chart chart = Scenes.chart(subject, Scenes.CENSUS);
      page.append("<figure><h2>").append(chart.title().words()).append("</h2>");
      page.append(chart.svg()).append("</figure>");
      Files.write(folder.resolve(chart.id() + ".png"), chart.png());
    }
    Files.writeString(folder.resolve("gallery.html"), page.toString());
  }
}
