/** How units come to stand for the population: calibration of weights, and what became of them. */
@NullMarked
package fr.openl.estimation.weights;

import org.jspecify.annotations.NullMarked;
