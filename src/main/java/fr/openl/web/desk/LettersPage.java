package fr.openl.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * Asks whether letters are to be sent.
 *
 * @param back where the wave's page is
 * @param action where the form goes
 * @param plan null when it cannot be told
 * @param counting whether it is still being worked out
 * @param busy that somebody else sends; null when nobody does
 * @param refusal why nothing was, or can be, sent; null when it can
 */
public record LettersPage(
    DeskFrame frame,
    String title,
    String wave,
    String back,
    String action,
    @Nullable PlanView plan,
    boolean counting,
    @Nullable String busy,
    @Nullable RefusalText refusal) {}
