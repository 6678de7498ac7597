package fr.openl.web.desk;

import org.jspecify.annotations.Nullable;

/**
 * Asks who wants to work at the desk.
 *
 * @param name what was typed before
 * @param wrong why it was not enough; null at first
 * @param elsewhere the OpenID provider with which one can also sign in; null when there is none
 */
public record LoginPage(
    DeskFrame frame, String name, @Nullable String wrong, @Nullable String elsewhere) {}
