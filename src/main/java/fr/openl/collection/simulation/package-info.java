/** Plausible responses that obey routing, always marked as simulated. */
@NullMarked
package fr.openl.collection.simulation;

import org.jspecify.annotations.NullMarked;
