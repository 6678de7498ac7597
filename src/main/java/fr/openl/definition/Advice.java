package fr.openl.definition;

import fr.openl.definition.expression.Formula;

/** A sentence shown to those for whom {@code when} is true. */
public record Advice(Formula when, LocalText say) {}
