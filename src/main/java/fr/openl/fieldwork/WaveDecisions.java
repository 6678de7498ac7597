package fr.openl.fieldwork;

import java.util.List;

/** What was decided about waves. Implementations are safe for many threads. */
public interface WaveDecisions {
  /** Where nothing is ever decided: the files of the studies say all. */
  WaveDecisions NONE =
      new WaveDecisions() {
        @Override
        public void decide(WaveDecision decision) {
          throw new UnsupportedOperationException("Nothing can be decided here");
        }

        @Override
        public List<WaveDecision> listDecisions(String study, String wave) {
          return List.of();
        }
      };

  /** Adds a decision; when this returns it is durable and holds for all who ask. */
  void decide(WaveDecision decision);

  /** The decisions about a wave, oldest first; quick enough to be asked at every request. */
  List<WaveDecision> listDecisions(String study, String wave);
}
