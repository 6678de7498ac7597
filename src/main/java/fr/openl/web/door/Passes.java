package fr.openl.web.door;

import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Invitations;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import java.util.Optional;

/**
 * Looks at the personal links of those who come. A link that opens nothing costs the same work as
 * one that does, and is told in the same words whether it never existed or was revoked.
 */
public final class Passes {
  private final OpenWaves waves;
  private final Invitations invitations;
  private final Keyring keys;

  public Passes(OpenWaves waves, Invitations invitations, Keyring keys) {
    this.waves = waves;
    this.invitations = invitations;
    this.keys = keys;
  }

  /**
   * The pass of a personal link.
   *
   * @param spelled the token as the link spells it
   * @throws RefusedRequest when the wave is not open, or the link opens nothing in it
   */
  public Pass get(String study, String wave, String spelled) {
    WaveDoor door = waves.get(study, wave);
    Optional<PersonalToken> token = PersonalToken.parse(spelled);
    PersonalToken looked = token.orElseGet(PersonalToken::draw);
    Optional<Invitation> invitation =
        invitations
            .findInvitation(keys.invitation(looked))
            .filter(found -> found.study().equals(study) && found.wave().equals(wave))
            .filter(found -> !found.revoked());
    if (token.isEmpty() || (invitation.isEmpty() && door.isByInvitation())) {
      throw new RefusedRequest(Problem.UNKNOWN_LINK, Phrase.UNKNOWN_LINK.text());
    }
    boolean anonymous = door.study().privacy().identity() == Identity.ANONYMOUS;
    return new Pass(
        door,
        looked,
        keys.draft(looked),
        invitation.map(Invitation::print),
        anonymous ? Optional.empty() : invitation.map(Invitation::unit));
  }

  /** A new pass for anybody who begins to answer an open wave. */
  public Pass issue(WaveDoor door) {
    PersonalToken token = PersonalToken.draw();
    return new Pass(door, token, keys.draft(token), Optional.empty(), Optional.empty());
  }
}
