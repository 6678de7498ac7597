package fr.openl.definition;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** How precisely a study keeps the moment at which a response was sent. */
public enum DatePrecision {
  SECOND,
  DAY,
  /** The Monday before. */
  WEEK,
  MONTH,
  YEAR;

  /** The first moment of the second, day, week, month or year in which {@code moment} lies. */
  public LocalDateTime coarsen(LocalDateTime moment) {
    LocalDate day = moment.toLocalDate();
    return switch (this) {
      case SECOND -> moment.truncatedTo(ChronoUnit.SECONDS);
      case DAY -> day.atStartOfDay();
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).atStartOfDay();
      case MONTH -> day.withDayOfMonth(1).atStartOfDay();
      case YEAR -> day.withDayOfYear(1).atStartOfDay();
    };
  }
}
