/**
 * OPEN-L, the observatory of libre digital practices. The rooms below walk a survey from top to
 * bottom.
 */
@NullMarked
package fr.openl;

import org.jspecify.annotations.NullMarked;
