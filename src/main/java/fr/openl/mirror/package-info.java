/**
 * What those who answered get back: where they stand among published figures, and what may help.
 */
@NullMarked
package fr.openl.mirror;

import org.jspecify.annotations.NullMarked;
