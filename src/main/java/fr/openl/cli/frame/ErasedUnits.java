package fr.openl.cli.frame;

import fr.openl.fieldwork.Keyring;
import fr.openl.frame.register.RegisteredUnit;
import fr.openl.frame.register.Register;
import fr.openl.frame.register.Successions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The units of a study that were erased at their request, known again by keyed hashes when a list
 * names them once more, by their id or as what a unit continues.
 *
 * @param known the keyed hashes
 * @param print id → its keyed hash
 */
record ErasedUnits(Set<String> known, UnaryOperator<String> print, Successions declared) {
  static ErasedUnits of(Register register, Keyring keys, String study, Successions declared) {
    return new ErasedUnits(
        register.listErased(study), id -> keys.erasedUnit(study, id), declared);
  }

  boolean holds(RegisteredUnit unit) {
    return !known.isEmpty()
        && (isErased(unit.id())
            || declared.formerIds().getOrDefault(unit.id(), List.of()).stream()
                .limit(1) // of a merger the first goes on
                .anyMatch(this::isErased));
  }

  /** The hashes of the ids of those units that were erased. */
  Set<String> prints(List<RegisteredUnit> units) {
    return units.stream()
        .filter(this::holds)
        .map(unit -> print.apply(unit.id()))
        .collect(Collectors.toSet());
  }

  /** What is declared of {@code units}, the others of a list. */
  Successions remaining(List<RegisteredUnit> units) {
    Set<String> ids = units.stream().map(RegisteredUnit::id).collect(Collectors.toSet());
    Map<String, List<String>> former = new LinkedHashMap<>();
    declared
        .formerIds()
        .forEach(
            (id, was) -> {
              List<String> left = was.stream().filter(one -> !isErased(one)).toList();
              if (!left.isEmpty() && (ids.contains(id) || !isErased(was.getFirst()))) {
                former.put(id, left);
              }
            });
    return new Successions(former);
  }

  private boolean isErased(String id) {
    return known.contains(print.apply(id));
  }
}
