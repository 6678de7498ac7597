package fr.openl.web.door;

import fr.openl.Refusal;
import fr.openl.collection.Proposals;
import fr.openl.collection.Responses;
import fr.openl.definition.Question;
import fr.openl.definition.Questionnaire;
import fr.openl.definition.Study.Identity;
import fr.openl.definition.expression.Value;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.Pseudonyms;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Unit;
import fr.openl.frame.Wave;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.RegisteredUnit;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is known of a unit before it answers: what the frame says of it, and what it said in the
 * previous wave. In an anonymous study nothing is, and without the key of a study's pseudonyms
 * nothing of the frame. Safe for many threads.
 */
public final class KnownUnits {
  private static final System.Logger LOG = System.getLogger(KnownUnits.class.getName());

  private final Responses responses;
  private final Register register;
  private final Keyring keys;

  /** Study and wave → units of its frame, of the waves that propose answers from it. */
  private final Map<List<String>, List<Unit>> frames = new HashMap<>();

  /** Study, wave and print of the key → unit's pseudonym → what the frame knows of it. */
  private final Map<List<String>, Map<String, Unit>> byPseudonym = new ConcurrentHashMap<>();

  public KnownUnits(
      List<StudyFolder> studies, Responses responses, Register register, Keyring keys) {
    this.responses = responses;
    this.register = register;
    this.keys = keys;
    for (StudyFolder folder : studies) {
      folder.waves().stream()
          .filter(wave -> proposesFromFrame(folder.questionnaireOf(wave)))
          .forEach(wave -> read(folder, wave));
    }
  }

  /**
   * What is known of a unit.
   *
   * @param unit as its responses name it; empty when nobody knows who answers
   */
  public Background of(WaveDoor door, Optional<String> unit) {
    Identity identity = door.study().privacy().identity();
    if (unit.isEmpty() || identity == Identity.ANONYMOUS) {
      return Background.NONE;
    }
    Map<String, Value> previous =
        door.wave()
            .previous()
            .flatMap(wave -> responses.findCurrent(door.study().id(), wave, unit.get()))
            .map(door.intake()::comparable)
            .orElse(Map.of());
    Map<String, String> known =
        find(door, identity, unit.get()).map(Unit::variables).orElse(Map.of());
    return new Background(door.intake().propose(known, previous), previous);
  }

  /**
   * What a unit calls itself, for an operator who fills in for it: its name in the imported frame,
   * else its id. The frame is searched each time, for nothing leads from a response to a name.
   *
   * @param unit as its responses name it
   */
  public Optional<String> findName(WaveDoor door, String unit) {
    Identity identity = door.study().privacy().identity();
    Optional<Pseudonyms> names = keys.findPseudonyms(door.study().id());
    return register.listFrame(door.study().id(), door.wave().id()).stream()
        .filter(
            known ->
                identity == Identity.NAMED
                    ? known.panel().equals(unit)
                    : names.map(n -> n.of(known.panel()).equals(unit)).orElse(false))
        .map(known -> known.name().isEmpty() ? known.id() : known.name())
        .findFirst()
        .or(() -> find(door, identity, unit).map(Unit::id));
  }

  private Optional<Unit> find(WaveDoor door, Identity identity, String name) {
    List<String> wave = List.of(door.study().id(), door.wave().id());
    List<Unit> frame = frames.getOrDefault(wave, List.of());
    if (frame.isEmpty() || identity == Identity.NAMED) {
      return frame.stream().filter(unit -> unit.id().equals(name)).findFirst();
    }
    return keys.findPseudonyms(door.study().id())
        .flatMap(names -> Optional.ofNullable(named(wave, frame, names).get(name)));
  }

  private Map<String, Unit> named(List<String> wave, List<Unit> frame, Pseudonyms names) {
    return byPseudonym.computeIfAbsent(
        List.of(wave.get(0), wave.get(1), names.of("")),
        first -> {
          Map<String, Unit> units = new LinkedHashMap<>();
          frame.forEach(unit -> units.put(names.of(unit.id()), unit));
          return units;
        });
  }

  /**
   * The frame that was imported, else that of the wave's file. One that cannot be read proposes
   * nothing; the survey goes on without.
   */
  private void read(StudyFolder folder, Wave wave) {
    List<RegisteredUnit> imported = register.listFrame(folder.study().id(), wave.id());
    if (!imported.isEmpty()) {
      frames.put(
          List.of(folder.study().id(), wave.id()),
          imported.stream().map(RegisteredUnit::unit).toList());
      return;
    }
    try {
      frames.put(
          List.of(folder.study().id(), wave.id()),
          SamplingFrameReader.read(folder.home(), wave).units());
    } catch (Refusal unreadable) {
      LOG.log(Level.WARNING, "No answers are proposed: " + unreadable.getMessage());
    }
  }

  private static boolean proposesFromFrame(Questionnaire questionnaire) {
    return questionnaire
        .questions()
        .anyMatch(
            question -> question.prefill().filter(Question.Prefill.FRAME::equals).isPresent());
  }

  /**
   * What is known of one unit.
   *
   * @param previous item id → its value in the previous wave
   */
  public record Background(Proposals proposals, Map<String, Value> previous) {
    /** Of a unit of which nothing is known. */
    public static final Background NONE = new Background(Proposals.NONE, Map.of());

    public Background {
      previous = Map.copyOf(previous);
    }
  }
}
