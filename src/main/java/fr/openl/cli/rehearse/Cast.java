package fr.openl.cli.rehearse;

import fr.openl.Refusal;
import fr.openl.collection.Response;
import fr.openl.collection.simulation.Invited;
import fr.openl.collection.simulation.Simulator;
import fr.openl.frame.register.RegisteredUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The simulated units that are asked: what each does, what it would answer, its first mail. */
final class Cast {
  private static final int AT_ONCE = 32;
  private static final int GREYLISTED_EVERY = 15;

  private final Rehearsal rehearsal;
  private final Map<String, Conduct> conducts;
  private final Map<String, Response> answers;
  private final Map<String, CaughtMail> invitations = new LinkedHashMap<>();

  /**
   * @param conducts what each unit of the list does
   * @param cases the units that are asked
   */
  Cast(Rehearsal rehearsal, Map<String, Conduct> conducts, List<RegisteredUnit> cases) {
    this.rehearsal = rehearsal;
    this.conducts = Map.copyOf(conducts);
    this.answers = simulated(rehearsal, cases);
  }

  /** What each case would answer, true on each day of the wave because it is on the first. */
  private static Map<String, Response> simulated(Rehearsal rehearsal, List<RegisteredUnit> cases) {
    return new Simulator(
            rehearsal.study(),
            rehearsal.folder().questionnaireOf(rehearsal.wave()),
            rehearsal.wave().during(rehearsal.wave().opens(), rehearsal.wave().opens()),
            rehearsal.seed())
        .simulate(
            cases.size(),
            cases.stream().map(unit -> new Invited(unit.id(), unit.variables())).toList())
        .collect(Collectors.toMap(Response::unit, response -> response));
  }

  /** Where the mails of these units arrive. */
  MailCatcher mailboxes() {
    Set<String> unknown =
        units(Conduct.IS_UNKNOWN_TO_ITS_SERVER).stream()
            .map(SimulatedSpaces::address)
            .collect(Collectors.toSet());
    Set<String> greylisted =
        answers.keySet().stream()
            .map(SimulatedSpaces::address)
            .filter(address -> !unknown.contains(address))
            .filter(address -> Math.floorMod(address.hashCode(), GREYLISTED_EVERY) == 0)
            .collect(Collectors.toSet());
    return new MailCatcher(rehearsal.mails(), unknown, greylisted);
  }

  /** Each unit opens its first mail. */
  void readInvitations(MailCatcher mailboxes) {
    for (String unit : answers.keySet()) {
      mailboxes.mailsTo(SimulatedSpaces.address(unit)).stream()
          .findFirst()
          .ifPresent(mail -> invitations.put(unit, mail));
    }
  }

  /** Has all units that behave so act, several at a time, as they do who read their mail. */
  void each(Conduct conduct, BiConsumer<String, CaughtMail> act) {
    try (ExecutorService homes = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> acts = new ArrayList<>();
      for (String unit : units(conduct)) {
        Optional.ofNullable(invitations.get(unit))
            .ifPresentOrElse(
                mail -> acts.add(homes.submit(() -> act.accept(unit, mail))),
                () -> rehearsal.report().problem("No invitation of a unit was caught."));
      }
      for (Future<?> one : acts) {
        one.get();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new Refusal("The rehearsal was interrupted.", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(failed.getCause());
    }
  }

  /** The cases that behave so, in order. */
  List<String> units(Conduct conduct) {
    return answers.keySet().stream().filter(u -> conduct(u) == conduct).sorted().toList();
  }

  int count(Conduct conduct) {
    return units(conduct).size();
  }

  Conduct conduct(String unit) {
    return conducts.getOrDefault(unit, Conduct.KEEPS_SILENT);
  }

  /** What a case answers, if it does. */
  Response response(String unit) {
    return Objects.requireNonNull(answers.get(unit));
  }
}
