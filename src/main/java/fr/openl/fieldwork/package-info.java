/** How units are approached: personal links, pseudonyms, and what is promised about them. */
@NullMarked
package fr.openl.fieldwork;

import org.jspecify.annotations.NullMarked;
