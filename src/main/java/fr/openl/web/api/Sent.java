package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.collection.Intake;
import fr.openl.collection.Receipt;
import java.util.Optional;
import java.util.Set;

/**
 * What a program is told once its response is stored.
 *
 * @param receipt absent when nothing was changed and the receipt cannot be told again
 * @param dropped items that were sent but not asked, so not kept
 */
record Sent(Optional<Receipt> receipt, Set<String> dropped) {
  static Sent of(Receipt receipt, Intake.Accepted accepted) {
    return new Sent(Optional.of(receipt), accepted.dropped());
  }

  ObjectNode json() {
    ObjectNode body = Json.object();
    receipt.ifPresent(one -> body.put("receipt", one.code()));
    receipt.flatMap(Receipt::received).ifPresent(at -> body.put("received", at.toString()));
    ArrayNode items = body.putArray("dropped");
    dropped.forEach(items::add);
    return body;
  }
}
