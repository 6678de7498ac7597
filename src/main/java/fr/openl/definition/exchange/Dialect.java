package fr.openl.definition.exchange;

/** The languages of expressions of other tools. */
public enum Dialect {
  /** XPath with {@code ${name}}, as ODK and KoboToolbox write it. */
  XLSFORM,
  /** ExpressionScript of LimeSurvey: names stand bare, {@code .NAOK} behind them. */
  LIMESURVEY,
  /** The conditions of SurveyJS: {@code {name}}, {@code contains}, {@code notempty}. */
  SURVEYJS
}
