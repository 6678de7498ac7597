package fr.openl.cli.survey;

import fr.openl.collection.Response;
import fr.openl.collection.simulation.Invited;
import fr.openl.collection.simulation.Simulator;
import fr.openl.frame.SamplingFrameReader;
import fr.openl.frame.StudyFolder;
import fr.openl.frame.Wave;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Made-up responses to a wave, from the units of its frame where it has one. */
public final class Rehearsal {
  private final StudyFolder study;
  private final Wave wave;
  private final long seed;
  private final UnaryOperator<String> names;

  /**
   * @param names how the responses name the units of the frame
   */
  public Rehearsal(StudyFolder study, Wave wave, long seed, UnaryOperator<String> names) {
    this.study = study;
    this.wave = wave;
    this.seed = seed;
    this.names = names;
  }

  /** {@code n} responses, or as many as the frame has units. */
  public Stream<Response> responses(int n) {
    Simulator simulator =
        new Simulator(study.study().id(), study.questionnaireOf(wave), wave, seed);
    List<Invited> invited =
        SamplingFrameReader.read(study.home(), wave).units().stream()
            .map(unit -> new Invited(unit.id(), unit.variables()))
            .toList();
    return invited.isEmpty()
        ? simulator.simulate(n)
        : simulator.simulate(n, invited).map(made -> made.by(names.apply(made.unit())));
  }
}
