package fr.openl.collection.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateStyleTest {
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  @ParameterizedTest
  @CsvSource({
    "ISO, 2020-11-02T12:28:09Z, 2020-11-02T12:28:09",
    "ISO, 2020-11-02T14:28:09+02:00, 2020-11-02T12:28:09",
    "ISO, 2020-11-02T14:28:09+0200, 2020-11-02T12:28:09",
    "ISO, 2020-11-02T12:28:09, 2020-11-02T12:28:09",
    "ISO, 2020-11-02 12:28:09, 2020-11-02T12:28:09",
    "ISO, 2018-11-01, 2018-11-01T00:00",
    "ISO, 2018-11, 2018-11-01T00:00",
    "US, 3/21/17, 2017-03-21T00:00",
    "US, 03/21/2017, 2017-03-21T00:00",
    "US, 3/21/17 14:56, 2017-03-21T14:56",
    "US, 3/21/17 2:56 PM, 2017-03-21T14:56",
    "SERIAL, 43040, 2017-11-01T00:00",
    "SERIAL, 43040.5, 2017-11-01T12:00",
  })
  void aMomentIsReadInItsStyle(DateStyle style, String text, LocalDateTime expected) {
    assertEquals(Optional.of(expected), style.parse(text, ZoneOffset.UTC));
  }

  @Test
  void aTimeWithoutAZoneIsInTheMappingsZone() {
    assertEquals(
        Optional.of(LocalDateTime.of(2017, 3, 21, 18, 56)),
        DateStyle.US.parse("3/21/17 14:56", NEW_YORK));
  }

  @Test
  void aDayWithoutATimeIsNotMovedByAZone() {
    assertEquals(
        Optional.of(LocalDateTime.of(2017, 3, 21, 0, 0)), DateStyle.US.parse("3/21/17", NEW_YORK));
  }

  @ParameterizedTest
  @CsvSource({
    "ISO, 21/03/2017",
    "ISO, 2017-13-01",
    "US, 21/3/17",
    "US, 2017-03-21",
    "SERIAL, 0",
    "SERIAL, x",
    "SERIAL, 9999999"
  })
  void whatIsWrittenInAnotherStyleIsNotGuessed(DateStyle style, String text) {
    assertEquals(Optional.empty(), style.parse(text, ZoneOffset.UTC));
  }
}
