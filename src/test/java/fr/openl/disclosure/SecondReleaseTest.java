package fr.openl.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import fr.openl.Refusal;
import fr.openl.definition.Study.DisclosureThresholds;
import fr.openl.disclosure.Suppressed.Sign;
import fr.openl.disclosure.TableCells.Group;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wave that is told of again gives away nothing that was hidden before, nor who changed. */
class SecondReleaseTest {
  @TempDir Path folder;

  @RepeatedTest(30)
  void theSameResponsesAreToldJustAsBefore(RepetitionInfo repetition) {
    MadeUpWave wave = MadeUpWave.random(repetition.getCurrentRepetition());
    WaveProtection first = protect(wave, Optional.empty());
    WaveProtection second = protect(wave, Optional.of(first.release()));
    assertEquals(signs(first), signs(second));
    assertEquals(first.release().text(), second.release().text());
  }

  @RepeatedTest(30)
  void whatWasHiddenStaysHiddenUnderLooserRules(RepetitionInfo repetition) {
    MadeUpWave wave = MadeUpWave.random(repetition.getCurrentRepetition());
    WaveProtection first = protect(wave, Optional.empty());
    WaveProtection second =
        new WaveProtection(
            wave.tables(),
            new DisclosureThresholds(5, 5, 1, 0.85, 1),
            Optional.of(first.release()));
    List<String> before = signs(first);
    List<String> after = signs(second);
    for (int i = 0; i < before.size(); i++) {
      assertFalse(before.get(i).equals("s") && after.get(i).isEmpty(), "cell " + i + " is told");
    }
  }

  @RepeatedTest(30)
  void aCorrectedWaveGivesAwayNothingByItself(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    MadeUpWave wave = MadeUpWave.random(seed);
    WaveProtection first = protect(wave, Optional.empty());
    WaveProtection second = protect(wave.changed(seed, 3, false), Optional.of(first.release()));
    assertEquals(List.of(), new Reader().read(List.copyOf(second.tables().values())).findings());
  }

  @RepeatedTest(30)
  void noDomainTellsOfTheFewWhoWithdrew(RepetitionInfo repetition) {
    int seed = repetition.getCurrentRepetition();
    MadeUpWave wave = MadeUpWave.random(seed);
    WaveProtection first = protect(wave, Optional.empty());
    WaveProtection second = protect(wave.changed(seed, 2, true), Optional.of(first.release()));
    List<Group> before = domains(first);
    List<Group> after = domains(second);
    for (int i = 0; i < after.size(); i++) {
      long left = before.get(i).cells().base() - after.get(i).cells().base();
      assertFalse(
          left > 0 && before.get(i).tells() && after.get(i).tells(),
          left + " units are the difference of two releases");
    }
  }

  @Test
  void enoughChangesAreTold() {
    MadeUpWave wave = MadeUpWave.random(4);
    WaveProtection first = protect(wave, Optional.empty());
    WaveProtection second = protect(MadeUpWave.random(40), Optional.of(first.release()));
    assertTrue(signs(second).contains(""), "another wave altogether is told as far as it goes");
  }

  @Test
  void theLedgerKeepsWhatWasPublishedAndNothingElse() throws IOException {
    MadeUpWave wave = MadeUpWave.random(8);
    ReleaseLedger ledger = ReleaseLedger.in(folder.resolve("study"));
    EarlierRelease release = protect(wave, Optional.empty()).release();
    ledger.enter("2025", release);
    assertTrue(ReleaseLedger.in(folder.resolve("study")).find("2025").isEmpty());
    ledger.keep();
    assertEquals(release, ReleaseLedger.in(folder.resolve("study")).find("2025").orElseThrow());
    try (Stream<Path> files = Files.list(folder.resolve("study"))) {
      assertEquals(List.of("2025.release"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void aBrokenLedgerIsRefusedRatherThanForgotten() throws IOException {
    Files.writeString(folder.resolve("2025.release"), "number\tTOLD\n");
    Refusal refusal = assertThrows(Refusal.class, () -> ReleaseLedger.in(folder).find("2025"));
    assertTrue(String.valueOf(refusal.getMessage()).contains("2025.release"));
  }

  private static WaveProtection protect(MadeUpWave wave, Optional<EarlierRelease> earlier) {
    return new WaveProtection(wave.tables(), DisclosureThresholds.DEFAULT, earlier);
  }

  private static List<Group> domains(WaveProtection protection) {
    List<Group> domains = new ArrayList<>();
    protection
        .tables()
        .values()
        .forEach(table -> table.sections().forEach(section -> domains.addAll(section.domains())));
    return domains;
  }

  private static List<String> signs(WaveProtection protection) {
    return protection.tables().values().stream()
        .flatMap(TableCells::groups)
        .flatMap(group -> group.signs().stream())
        .map(sign -> sign.map(Sign::code).orElse(""))
        .toList();
  }
}
