package fr.openl.definition.exchange.limesurvey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question as LimeSurvey keeps it; a reader fills it in language by language. */
final class LimeQuestion {
  final String place;
  final String code;
  final String type;
  final Map<String, String> text = new LinkedHashMap<>();
  final Map<String, String> help = new LinkedHashMap<>();
  final Map<String, String> attributes = new LinkedHashMap<>();
  final List<Part> subquestions = new ArrayList<>();
  final List<Part> answers = new ArrayList<>();
  String relevance = "";
  String mandatory = "";
  boolean other;

  /** The older name, {@code survey X group X question} by their numbers; empty where not told. */
  String numbers = "";

  LimeQuestion(String place, String code, String type) {
    this.place = place;
    this.code = code;
    this.type = type;
  }

  /**
   * A sub-question or an answer option.
   *
   * @param scale 0, or 1 for the second scale of an array
   */
  record Part(String place, String code, int scale, String relevance, Map<String, String> text) {}

  /** The part of this code and scale, made where there is none yet. */
  static Part part(List<Part> among, String place, String code, int scale, String relevance) {
    for (Part part : among) {
      if (part.code().equals(code) && part.scale() == scale) {
        return part;
      }
    }
    Part part = new Part(place, code, scale, relevance, new LinkedHashMap<>());
    among.add(part);
    return part;
  }

  List<Part> ofScale(List<Part> parts, int scale) {
    return parts.stream().filter(part -> part.scale() == scale).toList();
  }
}
