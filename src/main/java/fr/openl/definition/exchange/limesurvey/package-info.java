/** LimeSurvey's two files of a survey: {@code .lss} and tab-separated text. */
@NullMarked
package fr.openl.definition.exchange.limesurvey;

import org.jspecify.annotations.NullMarked;
