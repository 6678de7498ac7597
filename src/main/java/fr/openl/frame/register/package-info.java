/** The register: the units of imported frames, how they are reached, and samples drawn of them. */
@NullMarked
package fr.openl.frame.register;

import org.jspecify.annotations.NullMarked;
