package fr.openl.report;

import fr.openl.disclosure.DemonstrationEditions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A report of the two demonstration studies in a folder, for tests that read it. */
record PublishedReport(Path home, Path out) {
  static PublishedReport in(Path folder) throws IOException {
    PublishedReport report = new PublishedReport(folder, folder.resolve("published"));
    report.givenWords(
        "framaspace-usages",
        "fr",
        """
        Une *lecture* commune.

        ## practices

        **{figure office_adoption}** des collectifs rédigent en ligne, {figure files_tools.nextcloud}
        partagent avec Nextcloud, kDrive : {figure files_tools.kdrive}. Sport :
        {figure office_adoption sector=sport}. <script>alert(1)</script> \\{pas un chiffre}

        {change office_adoption}

        {chart office_adoption by sector}

        Fin.
        """);
    report.publish();
    return report;
  }

  void givenWords(String study, String language, String words) throws IOException {
    Path file = home.resolve("surveys").resolve(study).resolve("report/" + language + ".md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, words);
  }

  void publish() {
    publish(Optional.empty());
  }

  void publish(Optional<URI> site) {
    new YearlyReport()
        .publish(
            List.of(DemonstrationEditions.census(home), DemonstrationEditions.open(home)),
            out,
            site);
  }

  String page(String path) throws IOException {
    return Files.readString(out.resolve(path));
  }

  /** Every file, sorted. */
  List<Path> files() {
    try (Stream<Path> files = Files.walk(out)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<Path> files(String ending) {
    return files().stream().filter(file -> file.toString().endsWith(ending)).toList();
  }
}
