/** Single responses that may leave the house: each like several others. */
@NullMarked
package fr.openl.disclosure.microdata;

import org.jspecify.annotations.NullMarked;
