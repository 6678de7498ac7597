package fr.openl.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  @RepeatedTest(50)
  void theCodeNamesItsResponseHoweverItIsTyped() {
    UUID id = UUID.randomUUID();
    String code = Receipt.of(response(id)).code();

    assertEquals(26, code.replace("-", "").length());
    assertEquals(Optional.of(id), Receipt.findResponse(code));
    assertEquals(
        Optional.of(id),
        Receipt.findResponse(
            " "
                + code.toLowerCase(Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l')
                    .replace('-', ' ')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ABC", "ZZZZZZZZZZZZZZZZZZZZZZZZZZ", "0000000000000000000000000U"})
  void whatIsNoCodeNamesNothing(String text) {
    assertEquals(Optional.empty(), Receipt.findResponse(text));
  }

  private static Response response(UUID id) {
    return new Response(
        id,
        "s",
        "w",
        "1",
        "u",
        Response.Origin.WEB,
        Optional.of(Instant.EPOCH),
        Map.of(),
        Optional.empty());
  }
}
