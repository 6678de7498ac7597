package fr.openl.cli.fieldwork;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.cli.place.HomeOption;
import fr.openl.cli.place.Workspace;
import fr.openl.fieldwork.PrivacyLog.Deed;
import fr.openl.fieldwork.Retention;
import fr.openl.fieldwork.WaveCourse;
import fr.openl.frame.StudyFolder;
import fr.openl.neighbours.NeighbourBook;
import fr.openl.store.DuckDbStore;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code openl privacy retention}: erase what has come to the end of its time. */
@Command(
    name = "retention",
    mixinStandardHelpOptions = true,
    description = {
      "Erase the drafts of closed waves, the single responses kept long enough, entries of"
          + " neighbours that nobody renewed, and keys on their last day.",
      "Run it every day."
    })
final class PrivacyRetentionCommand implements Callable<Integer> {
  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "STUDY",
      arity = "0..*",
      description = "The studies to look at (default: all).")
  private List<String> named = new ArrayList<>();

  @Option(
      names = "--dry-run",
      paramLabel = "DAY",
      arity = "0..1",
      fallbackValue = "today",
      description = "Only tell what would be due today, or on another day such as 2029-12-31.")
  private @Nullable String dryRun;

  @Override
  public Integer call() {
    Workspace workspace = home.workspace();
    List<StudyFolder> studies =
        (named.isEmpty() ? workspace.studies() : named).stream().map(workspace::study).toList();
    PrintWriter out = spec.commandLine().getOut();
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (dryRun != null) {
      LocalDate day = dryRun.equals("today") ? today : parse(dryRun);
      studies.forEach(study -> tell(study, day, out));
      return 0;
    }
    List<Deed> deeds = new ArrayList<>();
    try (DuckDbStore store = workspace.openStore()) {
      for (StudyFolder study : studies) {
        StudyFolder kept = WaveCourse.kept(study, store.desk(), today);
        deeds.addAll(
            new Retention(store.privacy(), workspace.keys(), workspace::forget).run(kept, today));
      }
      deeds.forEach(deed -> out.println(DeedText.of(deed)));
      studies.forEach(study -> neighbours(study, store.neighbours(), today, out));
      boolean left = store.neighbours().takeErasures();
      if (left || deeds.stream().anyMatch(deed -> deed.responses() + deed.drafts() > 0)) {
        store.compact(); // what is erased leaves the bytes of the file too
      }
      store
          .privacy()
          .finishAllErasures(workspace.snapshots()); // what respondents have erased themselves
    }
    if (deeds.isEmpty()) {
      out.println("Nothing was due on " + today + ".");
    }
    return 0;
  }

  /** Entries that were not renewed in time; all of them where the study offers none any more. */
  private static void neighbours(
      StudyFolder study, NeighbourBook book, LocalDate today, PrintWriter out) {
    LocalDate since =
        study
            .study()
            .givingBack()
            .neighbours()
            .map(declared -> today.minusMonths(declared.keepMonths()))
            .orElse(LocalDate.of(9999, 12, 31));
    int erased = book.eraseBefore(study.study().id(), since, today);
    if (erased > 0) {
      out.println(
          "%s: %s of neighbours erased, not renewed since %s"
              .formatted(study.study().id(), new Count(erased, "entry", "entries"), since));
    }
  }

  private static void tell(StudyFolder study, LocalDate day, PrintWriter out) {
    for (Retention.Due due : Retention.due(study, day)) {
      out.println(
          "%s%s: %s due on %s"
              .formatted(
                  study.study().id(),
                  due.wave().map(wave -> " " + wave).orElse(""),
                  switch (due.kind()) {
                    case KEY_DESTROYED -> "destroying the key is";
                    case RETENTION_ENDED -> "erasing all single responses is";
                    case DRAFTS_EXPIRED, ERASED_ON_REQUEST -> "erasing drafts left behind is";
                  },
                  day));
    }
  }

  private static LocalDate parse(String day) {
    try {
      return LocalDate.parse(day);
    } catch (java.time.format.DateTimeParseException notADay) {
      throw new Refusal("--dry-run: found \"" + day + "\", expected a day such as 2029-12-31");
    }
  }
}
