/**
 * The engine for researchers: waves as tables, estimates, panels, figures and charts, read-only.
 */
@NullMarked
package fr.openl.library;

import org.jspecify.annotations.NullMarked;
