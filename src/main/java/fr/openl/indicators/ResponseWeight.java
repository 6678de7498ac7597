package fr.openl.indicators;

/**
 * What one response stands for in the population, step by step; see {@link
 * fr.openl.estimation.weights.WeightChain}. A unit with several responses shares its weight out
 * among them.
 *
 * @param response its id
 */
public record ResponseWeight(
    String response,
    double base,
    double adjusted,
    double calibrated,
    double trimmed,
    double last) {}
