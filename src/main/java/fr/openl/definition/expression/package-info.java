/** One small typed language for routing, constraints, calculated values and indicators. */
@NullMarked
package fr.openl.definition.expression;

import org.jspecify.annotations.NullMarked;
