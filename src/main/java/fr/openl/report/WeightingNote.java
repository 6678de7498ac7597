package fr.openl.report;

import fr.openl.charts.Numerals;
import fr.openl.charts.Setting;
import fr.openl.definition.LocalText;
import fr.openl.disclosure.ReleasedWeighting;
import java.util.ArrayList;
import java.util.List;

/** What the method note says of weights, step by step. */
record WeightingNote(ReleasedWeighting weighting, Setting setting) {

  List<String> sentences() {
    Numerals numerals = setting.numerals();
    List<String> said = new ArrayList<>();
    said.add(
        say(
            "weights.base",
            numerals.count(weighting.responses()),
            numerals.count(weighting.population())));
    if (!weighting.groupVariables().isEmpty()) {
      said.add(
          say(
              "weights.groups",
              numerals.count(weighting.groups()),
              named(weighting.groupVariables())));
    }
    if (weighting.silentGroups() > 0) {
      said.add(say("weights.silent", numerals.count(weighting.silentGroups())));
    }
    if (!weighting.marginVariables().isEmpty()) {
      said.add(
          say(
              "weights.margins",
              named(weighting.marginVariables()),
              numerals.count(weighting.rounds())));
    }
    if (weighting.silentCategories() > 0) {
      said.add(say("weights.unheard", numerals.count(weighting.silentCategories())));
    }
    weighting
        .trim()
        .ifPresent(
            trim ->
                said.add(
                    say(
                        "weights.trim",
                        numerals.quantity(trim.from()),
                        numerals.quantity(trim.to()),
                        numerals.fineShare(weighting.shareTrimmed()))));
    said.add(
        say(
            "weights.final",
            numerals.quantity(weighting.smallest()),
            numerals.quantity(weighting.largest()),
            numerals.count(weighting.responses()),
            numerals.count(Math.round(weighting.effectiveResponses()))));
    if (!weighting.strata().isEmpty()) {
      said.add(
          say("weights.strata", named(weighting.strata()), say("lonely." + weighting.lonely())));
    }
    said.add(say("weights.interval", say("interval." + weighting.interval())));
    if (weighting.unplaced().isEmpty()) {
      said.add(say("weights.unplaced.few"));
    } else if (weighting.unplaced().getAsLong() > 0) {
      said.add(say("weights.unplaced", numerals.count(weighting.unplaced().getAsLong())));
    }
    return said;
  }

  private String named(List<LocalText> variables) {
    return String.join(
        ", ",
        variables.stream()
            .map(text -> say("weights.named", setting.passage(text).words()))
            .toList());
  }

  private String say(String key, Object... arguments) {
    return setting.words().say("method." + key, arguments);
  }
}
