package fr.openl.disclosure;

import fr.openl.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was told and hidden of each wave of a study in all releases until now, so that the next one
 * gives nothing away beside them: {@code <wave>.release} in one folder. The files hold true
 * numbers; their place is beside the responses, never with what is published.
 */
public final class ReleaseLedger {
  private static final String ENDING = ".release";

  private final Optional<Path> folder;
  private final Map<String, EarlierRelease> entered = new LinkedHashMap<>();

  private ReleaseLedger(Optional<Path> folder) {
    this.folder = folder;
  }

  /** The ledger of a study in {@code folder}, which need not exist yet. */
  public static ReleaseLedger in(Path folder) {
    return new ReleaseLedger(Optional.of(folder));
  }

  /** A ledger of nothing, that keeps nothing: for studies that were never told of. */
  public static ReleaseLedger none() {
    return new ReleaseLedger(Optional.empty());
  }

  /**
   * What was released of a wave before.
   *
   * @throws Refusal when its file cannot be read
   */
  Optional<EarlierRelease> find(String wave) {
    Optional<Path> file = folder.map(f -> f.resolve(wave + ENDING)).filter(Files::exists);
    if (file.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(EarlierRelease.parse(Files.readString(file.get())));
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Refusal.said(
          "%s: found %s; expected what was told of the wave before, without which nothing more can be told of it safely"
              .formatted(file.get(), unreadable.getMessage()),
          "%s : trouvé %s ; attendu ce qui a déjà été publié de la vague, sans quoi rien de plus ne peut en être dit sans risque"
              .formatted(file.get(), unreadable.getMessage()),
          unreadable);
    }
  }

  void enter(String wave, EarlierRelease release) {
    entered.put(wave, release);
  }

  /** Keeps what was entered, once it is published. */
  public void keep() {
    folder.ifPresent(
        place -> entered.forEach((wave, release) -> write(place, wave + ENDING, release)));
  }

  /**
   * Removes what was told of a wave whose responses have come to the end of their time: nothing
   * more is computed of it, so that nothing more must be kept apart from it.
   *
   * @throws Refusal when it cannot be removed
   */
  public void forget(String wave) {
    entered.remove(wave);
    folder.ifPresent(
        place -> {
          try {
            Files.deleteIfExists(place.resolve(wave + ENDING));
          } catch (IOException failure) {
            throw new Refusal(
                "Cannot remove what was told of " + wave + " in " + place + ".", failure);
          }
        });
  }

  private static void write(Path folder, String name, EarlierRelease release) {
    try {
      Files.createDirectories(folder);
      Path draft = Files.createTempFile(folder, "", ENDING + ".draft");
      Files.writeString(draft, release.text());
      Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw Refusal.said(
          "Cannot keep what was told in " + folder + ": " + e.getMessage(),
          "Impossible de garder dans " + folder + " ce qui a été publié : " + e.getMessage(),
          e);
    }
  }
}
