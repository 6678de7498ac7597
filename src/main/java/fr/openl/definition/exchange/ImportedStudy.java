package fr.openl.definition.exchange;

import fr.openl.definition.Questionnaire;

/**
 * A study made from the form of another tool, not yet written.
 *
 * @param studyFile the text of its {@code study.yaml}
 * @param questionnaireFile the text of its {@code questionnaire.yaml}
 * @param aliases what the form called its parts
 */
public record ImportedStudy(
    String studyFile,
    String questionnaireFile,
    Questionnaire questionnaire,
    NameTable aliases,
    ExchangeReport report) {}
