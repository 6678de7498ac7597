package fr.openl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Numbers of things stand in sentences as people say them. */
class CountTest {
  @Test
  void onlyOneThingIsSingular() {
    assertEquals("0 mails", Count.of(0, "mail").toString());
    assertEquals("1 mail", Count.of(1, "mail").toString());
    assertEquals("2 mails", Count.of(2, "mail").toString());
  }

  @Test
  void aVerbOrAnIrregularNameGoesWithItsNumber() {
    assertEquals("1 entry is", new Count(1, "entry is", "entries are").toString());
    assertEquals("3 entries are", new Count(3, "entry is", "entries are").toString());
  }

  @Test
  void thousandsAreSetApartWhateverTheLocaleOfTheMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertEquals("1,000,000 rows", Count.of(1_000_000, "row").toString());
    } finally {
      Locale.setDefault(before);
    }
  }
}
