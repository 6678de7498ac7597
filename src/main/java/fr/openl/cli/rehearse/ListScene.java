package fr.openl.cli.rehearse;

import fr.openl.Count;
import fr.openl.Refusal;
import fr.openl.frame.Unit;
import fr.openl.frame.register.Allocation;
import fr.openl.frame.register.FrameFile;
import fr.openl.frame.register.FrameMapping;
import fr.openl.frame.register.FrameVariables;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.StratifiedDraw;
import fr.openl.store.FieldworkStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Before a wave opens: a list of simulated units is taken in, and a sample drawn of it. */
final class ListScene {
  private static final int UNITS_WITHOUT_FRAME = 300;

  private final Rehearsal rehearsal;
  private final FieldworkStore books;
  private final OptionalInt size;
  private Map<String, Conduct> conducts = Map.of();

  /**
   * @param size how many units are asked; all of the frame when absent
   */
  ListScene(Rehearsal rehearsal, FieldworkStore books, OptionalInt size) {
    this.rehearsal = rehearsal;
    this.books = books;
    this.size = size;
  }

  /** What each unit of the list will do. */
  Map<String, Conduct> conducts() {
    return conducts;
  }

  /** Writes the list as people would bring it, and takes it in. */
  String takeIn() {
    List<String> languages = rehearsal.folder().study().languages();
    List<Unit> units =
        SimulatedSpaces.of(rehearsal.folder(), rehearsal.wave(), size.orElse(UNITS_WITHOUT_FRAME));
    conducts = Conduct.deal(units.stream().map(Unit::id).toList(), rehearsal.seed());
    Path list = rehearsal.workspace().work().resolve("spaces.csv");
    SimulatedSpaces.write(list, units, conducts, languages);
    FrameFile read =
        FrameFile.read(
            list,
            FrameMapping.NONE,
            FrameVariables.of(rehearsal.folder(), rehearsal.wave()),
            languages);
    if (!read.problems().isEmpty()) {
      throw new Refusal("The simulated list was refused: " + read.problems().getFirst());
    }
    books.keepFrame(
        rehearsal.study(), rehearsal.wave().id(), read.units(), rehearsal.keys()::contact);
    return Count.of(read.units().size(), "simulated unit") + " taken in from spaces.csv";
  }

  /** Draws the sample, if not all are asked. */
  String draw() {
    List<RegisteredUnit> frame = books.listFrame(rehearsal.study(), rehearsal.wave().id());
    int asked = size.orElse(frame.size());
    if (asked >= frame.size()) {
      return "all %,d units are asked".formatted(frame.size());
    }
    List<StratifiedDraw.DrawnStratum> drawn =
        new StratifiedDraw(
                asked,
                Allocation.PROPORTIONAL,
                strata(frame, asked),
                Optional.empty(),
                rehearsal.seed())
            .draw(frame);
    books.keepSample(
        rehearsal.study(),
        rehearsal.wave().id(),
        drawn.stream().flatMap(stratum -> stratum.sample().stream()).toList());
    return "%,d of %s in %s, seed %d"
        .formatted(
            asked,
            Count.of(frame.size(), "unit"),
            new Count(drawn.size(), "stratum", "strata"),
            rehearsal.seed());
  }

  /** As many of the study's strata as the size can serve with two units each. */
  private List<String> strata(List<RegisteredUnit> frame, int asked) {
    List<String> by = new ArrayList<>();
    for (String variable : rehearsal.folder().study().design().strata()) {
      by.add(variable);
      boolean tooMany = 2 * frame.stream().map(unit -> unit.stratum(by)).distinct().count() > asked;
      if (tooMany || frame.stream().anyMatch(unit -> !unit.variables().containsKey(variable))) {
        by.removeLast();
      }
    }
    return by;
  }
}
