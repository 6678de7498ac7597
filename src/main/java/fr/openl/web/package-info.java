/** The doors: survey pages, API and published pages. */
@NullMarked
package fr.openl.web;

import org.jspecify.annotations.NullMarked;
