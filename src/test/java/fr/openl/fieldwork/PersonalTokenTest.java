package fr.openl.fieldwork;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTokenTest {
  @Test
  void everyTokenIsAnotherOneOf128Bits() {
    Set<String> drawn =
        IntStream.range(0, 1000)
            .mapToObj(i -> PersonalToken.draw().spelled())
            .collect(Collectors.toSet());

    assertEquals(1000, drawn.size());
    assertTrue(drawn.stream().allMatch(spelled -> spelled.matches("[0-9a-hjkmnp-tv-z]{26}")));
  }

  @Test
  void aTokenIsReadHoweverItIsTyped() {
    PersonalToken token = PersonalToken.draw();

    assertEquals(Optional.of(token), PersonalToken.parse(token.spelled()));
    assertEquals(Optional.of(token), PersonalToken.parse(token.spelled().toUpperCase(Locale.ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "../../../etc/passwd", "zzzzzzzzzzzzzzzzzzzzzzzzzz"})
  void whatIsNoTokenIsNone(String spelled) {
    assertTrue(PersonalToken.parse(spelled).isEmpty());
  }

  @Test
  void aTokenDoesNotShowItself() {
    PersonalToken token = PersonalToken.draw();

    assertFalse(("" + token).contains(token.spelled().substring(0, 6)));
  }
}
