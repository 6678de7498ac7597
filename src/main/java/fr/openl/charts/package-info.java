/** How it looks: charts as real-text SVG and PNG. */
@NullMarked
package fr.openl.charts;

import org.jspecify.annotations.NullMarked;
