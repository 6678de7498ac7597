package fr.openl.web.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.openl.web.door.KnownUnits;
import fr.openl.web.door.Pass;
import fr.openl.web.door.Reception;
import io.javalin.http.Context;
import java.util.Locale;

/** Tells the holder of a link the answers that the pages would propose to it. */
final class ProposalDesk {
  private final Callers callers;
  private final Reception reception;
  private final KnownUnits units;

  ProposalDesk(Callers callers, Reception reception, KnownUnits units) {
    this.callers = callers;
    this.reception = reception;
    this.units = units;
  }

  void read(Context request) {
    Pass pass = callers.getPass(request);
    ObjectNode body = Json.object();
    ObjectNode proposals = body.putObject("proposals");
    units
        .of(pass.door(), reception.findDraft(pass).flatMap(d -> d.unit()).or(pass::unit))
        .proposals()
        .byItem()
        .forEach(
            (item, proposal) ->
                proposals
                    .putObject(item)
                    .put("from", proposal.source().name().toLowerCase(Locale.ROOT))
                    .set("answer", AnswersJson.value(proposal.value())));
    Json.answer(request, body);
  }
}
