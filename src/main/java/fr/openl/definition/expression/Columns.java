package fr.openl.definition.expression;

import java.util.List;
import java.util.Optional;

/**
 * The columns of one wave, one row a response, as a translated expression reads them. Every text it
 * gives is SQL that stands safely inside a larger expression: a quoted column, a literal or a call.
 */
public interface Columns {
  /**
   * The value of item {@code id} when it is a category (its code, text), a number, yes or no
   * (boolean), text, a day or a moment; NULL when {@link #known} is not true.
   */
  String value(String id);

  /** Whether item {@code id} holds a value at all, substantive or not; TRUE or FALSE. */
  String known(String id);

  /** The categories that the item, a set or a ranking, has columns for; none: nothing is chosen. */
  List<String> codes(String id);

  /**
   * Whether {@code code}, one of {@link #codes}, is among those chosen or ranked; read only where
   * the item is known, and there TRUE means yes, FALSE and NULL mean no.
   */
  String chosen(String id, String code);

  /** Whether item {@code id} was asked; TRUE or FALSE. */
  String asked(String id);

  /** Whether item {@code id} holds a substantive answer; TRUE or FALSE. */
  String answered(String id);

  /** The same unit's columns in the previous wave; {@code NULL} for what that wave did not have. */
  Columns previous();

  /** The day of evaluation, a DATE. */
  String today();

  /** When the response was sent, a TIMESTAMP in UTC, NULL when unknown. */
  String submitted();

  /** The item that {@code .} stands for; empty where no answer is under check. */
  default Optional<String> self() {
    return Optional.empty();
  }
}
