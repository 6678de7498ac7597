package fr.openl.definition.expression;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The problems found so far in one expression, each at its place in the text. */
final class Findings {
  private final Parsed.Valid parsed;
  private final List<ExpressionProblem> problems = new ArrayList<>();

  Findings(Parsed.Valid parsed) {
    this.parsed = parsed;
  }

  /** All of them in reading order. */
  List<ExpressionProblem> inOrder() {
    return problems.stream().sorted(Comparator.comparingInt(ExpressionProblem::offset)).toList();
  }

  void tell(Expression e, String found, String expected) {
    tell(e, found, expected, Optional.empty());
  }

  void tell(Expression e, String found, String expected, Optional<String> nearest) {
    Place place = parsed.placeOf(e);
    problems.add(new ExpressionProblem(place.offset(), place.length(), found, expected, nearest));
  }

  /** A part of another type than its surroundings ask for; nothing when it has none. */
  void mismatch(Typed typed, String expected) {
    typed
        .type()
        .ifPresent(type -> tell(typed.written(), type.inWords(), expected, Optional.empty()));
  }

  /** A category that the list does not have. */
  void impossible(Expression e, String code, List<String> codes) {
    tell(e, "the category '" + code + "'", TextConstant.oneOf(codes), Nearest.among(codes, code));
  }
}
