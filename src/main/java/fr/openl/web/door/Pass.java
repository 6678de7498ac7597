package fr.openl.web.door;

import fr.openl.collection.Draft;
import fr.openl.collection.Response;
import fr.openl.fieldwork.PersonalToken;
import java.util.Optional;

/**
 * The right to fill in one response of an open wave: a personal link, sent with an invitation or,
 * in a wave open to anybody, made when the respondent begins.
 *
 * @param draft where the answers are kept while they are filled in
 * @param invitation keyed hash of the invitation; absent when the link came without one
 * @param answered whether the invited unit has sent its answers
 * @param unit the unit that answers; absent in an anonymous study, and where no frame tells
 * @param assisted how the unit's answers reach the operator who fills in for it; absent when it
 *     answers itself
 */
public record Pass(
    WaveDoor door,
    PersonalToken token,
    Draft.Key draft,
    Optional<String> invitation,
    boolean answered,
    Optional<String> unit,
    Optional<Response.Origin> assisted) {
  /** How a response by this pass comes in, on the survey pages. */
  public Response.Origin origin() {
    return assisted.orElse(
        invitation.isPresent() ? Response.Origin.WEB : Response.Origin.OPEN_LINK);
  }

  /** The address of the response's first page. */
  public String path() {
    return door.path() + "/" + token.spelled();
  }
}
