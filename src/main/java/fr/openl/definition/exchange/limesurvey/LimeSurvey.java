package fr.openl.definition.exchange.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A survey as LimeSurvey keeps it; a reader fills it in language by language. */
final class LimeSurvey {
  final Map<String, String> settings = new LinkedHashMap<>();
  final Map<String, String> title = new LinkedHashMap<>();
  final List<String> languages = new ArrayList<>();
  final List<Group> groups = new ArrayList<>();

  /** A group of questions. */
  static final class Group {
    final String place;
    final String key;
    final Map<String, String> name = new LinkedHashMap<>();
    final Map<String, String> description = new LinkedHashMap<>();
    final List<LimeQuestion> questions = new ArrayList<>();
    String relevance = "";

    Group(String place, String key) {
      this.place = place;
      this.key = key;
    }
  }
}
