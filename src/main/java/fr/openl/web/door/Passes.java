package fr.openl.web.door;

import fr.openl.definition.Study.Identity;
import fr.openl.fieldwork.Invitation;
import fr.openl.fieldwork.Keyring;
import fr.openl.fieldwork.PersonalToken;
import java.util.Optional;

/**
 * Looks at the personal links of those who come. A link that opens nothing costs the same work as
 * one that does, and is told in the same words whether it never existed or was revoked.
 */
public final class Passes {
  private final OpenWaves waves;
  private final Books books;
  private final Keyring keys;

  public Passes(OpenWaves waves, Books books, Keyring keys) {
    this.waves = waves;
    this.books = books;
    this.keys = keys;
  }

  /**
   * The pass of a personal link.
   *
   * @param spelled the token as the link spells it
   * @throws RefusedRequest when the wave is not open, or the link opens nothing in it
   */
  public Pass get(String study, String wave, String spelled) {
    return pass(waves.get(study, wave), spelled);
  }

  /**
   * Like {@link #get}, also after the wave has closed.
   *
   * @throws RefusedRequest when the wave never opened, or the link opens nothing in it
   */
  public Pass getOpened(String study, String wave, String spelled) {
    return pass(waves.getOpened(study, wave), spelled);
  }

  /** A new pass for anybody who begins to answer an open wave, or comes back with a receipt. */
  public Pass issue(WaveDoor door) {
    PersonalToken token = PersonalToken.draw();
    return new Pass(
        door,
        token,
        keys.draft(token),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  private Pass pass(WaveDoor door, String spelled) {
    Optional<PersonalToken> token = PersonalToken.parse(spelled);
    PersonalToken looked = token.orElseGet(PersonalToken::draw);
    Optional<Invitation> invitation =
        books
            .invitations()
            .findInvitation(keys.invitation(looked))
            .filter(found -> found.study().equals(door.study().id()))
            .filter(found -> found.wave().equals(door.wave().id()));
    boolean begun =
        door.isByInvitation() && books.journal().findDraft(keys.draft(looked)).isPresent();
    boolean opens =
        invitation.map(found -> found.isOpen(waves.now())).orElse(!door.isByInvitation() || begun);
    if (token.isEmpty() || !opens) {
      throw new RefusedRequest(Problem.UNKNOWN_LINK, RefusalWords.UNKNOWN_LINK.text());
    }
    boolean anonymous = door.study().privacy().identity() == Identity.ANONYMOUS;
    return new Pass(
        door,
        looked,
        keys.draft(looked),
        invitation.map(Invitation::print),
        invitation.map(Invitation::answered).orElse(false),
        anonymous ? Optional.empty() : invitation.map(Invitation::unit),
        invitation.flatMap(Invitation::assistance).map(Invitation.Assistance::mode));
  }
}
