package fr.openl.bench;

import fr.openl.fieldwork.Keyring;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.StudyFolderReader;
import fr.openl.frame.register.FrameFile;
import fr.openl.frame.register.FrameMapping;
import fr.openl.frame.register.FrameVariables;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.Successions;
import fr.openl.store.DuckDbStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A frame of 100 000 collectives with 3 contacts each: read, checked, followed from the frame
 * before, and kept durably; bound: 10 seconds.
 */
public final class FrameBenchmark {
  private static final int UNITS = 100_000;

  private FrameBenchmark() {}

  /** Takes another number of units as its argument. */
  public static void main(String[] arguments) throws IOException {
    int units = arguments.length > 0 ? Integer.parseInt(arguments[0]) : UNITS;
    Path folder = Files.createTempDirectory("openl-benchmark");
    StudyFolder study = StudyFolderReader.read(Path.of(""), "framaspace-usages").orRefuse();
    Path file = write(folder.resolve("spaces.csv"), units);
    Keyring keys = Keyring.open(folder.resolve("keys"));
    try (DuckDbStore store = DuckDbStore.open(folder.resolve("openl.duckdb"))) {
      for (String which : List.of("first", "second")) {
        long start = System.nanoTime();
        FrameFile read =
            FrameFile.read(
                file,
                FrameMapping.NONE,
                FrameVariables.of(study, study.findWave("2026").orElseThrow()),
                study.study().languages());
        long parsed = System.nanoTime();
        List<RegisteredUnit> followed =
            new Successions(Map.of())
                .follow(
                    read.units(),
                    List.of(store.fieldwork().listFrame("framaspace-usages", "2026")));
        store.fieldwork().keepFrame("framaspace-usages", "2026", followed, keys::contact);
        long kept = System.nanoTime();
        System.out.printf(
            "%s import of %,d units with %,d contacts: read and checked %.1f s, kept %.1f s,"
                + " together %.1f s%n",
            which,
            followed.size(),
            followed.stream().mapToInt(unit -> unit.contacts().size()).sum(),
            (parsed - start) / 1e9,
            (kept - parsed) / 1e9,
            (kept - start) / 1e9);
      }
      System.out.println("peak memory: " + PeakMemory.inWords());
    }
  }

  private static Path write(Path file, int units) throws IOException {
    try (BufferedWriter rows = Files.newBufferedWriter(file)) {
      rows.write(
          "unit_id,name,sector,department,size_class,opened,accounts,storage_gb,mail_1,language_1,"
              + "mail_2,language_2,mail_3,language_3\n");
      for (int i = 0; i < units; i++) {
        rows.write(
            ("space-%06d,Collectif n° %d,culture,%02d,upto_30,2024-05-%02d,%d,%d.5,"
                    + "un%d@exemple%d.org,fr,deux%d@exemple%d.org,en,trois%d@exemple%d.org,fr\n")
                .formatted(
                    i,
                    i,
                    21 + i % 70,
                    1 + i % 28,
                    i % 50,
                    i % 40,
                    i,
                    i % 997,
                    i,
                    i % 997,
                    i,
                    i % 997));
      }
    }
    return file;
  }
}
