package fr.openl.web.desk;

import fr.openl.definition.Questionnaire;
import org.jspecify.annotations.Nullable;

/**
 * What is left blank, and where people stop.
 *
 * @param back where the wave's page is
 * @param figures null when they cannot be counted
 */
public record ItemsPage(
    DeskFrame frame,
    String wave,
    String back,
    @Nullable BlanksView figures,
    Questionnaire questionnaire) {}
