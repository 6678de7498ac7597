package fr.openl.definition.exchange.limesurvey;

import fr.openl.definition.exchange.ForeignList;
import java.util.List;
import java.util.stream.IntStream;

/** Choice lists that LimeSurvey's question types bring along, and so no file holds. */
final class FixedLists {
  private FixedLists() {}

  /** Type G. */
  static ForeignList genders(String place) {
    return ForeignList.fixed(
        "gender",
        place,
        List.of(List.of("F", "Féminin", "Female"), List.of("M", "Masculin", "Male")));
  }

  /** Type C. */
  static ForeignList certainty() {
    return ForeignList.fixed(
        "yes_no_uncertain",
        "",
        List.of(
            List.of("Y", "Oui", "Yes"),
            List.of("U", "Incertain", "Uncertain"),
            List.of("N", "Non", "No")));
  }

  /** Type E. */
  static ForeignList change() {
    return ForeignList.fixed(
        "increase",
        "",
        List.of(
            List.of("I", "En hausse", "Increase"),
            List.of("S", "Inchangé", "Same"),
            List.of("D", "En baisse", "Decrease")));
  }

  /** Types A and B: points from 1 to {@code most}. */
  static ForeignList points(int most) {
    return ForeignList.fixed(
        "points_" + most,
        "",
        IntStream.rangeClosed(1, most)
            .mapToObj(Integer::toString)
            .map(n -> List.of(n, n, n))
            .toList());
  }
}
