package fr.openl.definition;

/**
 * One thing that is answered: a question, a row of a grid ({@code app_use.office}) or the text
 * behind "other" ({@code files_tool.other}). Items are what responses, variables and expressions
 * speak of.
 *
 * @param id unique in the questionnaire
 * @param questionId the question it belongs to
 */
public record Item(String id, String questionId, Measure measure) {
  /** The id of the text item behind the category {@value #OTHER} of a question. */
  public static String otherText(String questionId) {
    return questionId + "." + OTHER;
  }

  /** The code of the category that opens a line of text. */
  public static final String OTHER = "other";
}
