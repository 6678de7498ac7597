/** How it is told: the yearly report. */
@NullMarked
package fr.openl.report;

import org.jspecify.annotations.NullMarked;
