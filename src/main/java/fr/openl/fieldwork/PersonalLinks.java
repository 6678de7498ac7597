package fr.openl.fieldwork;

import fr.openl.frame.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws the personal links of a wave. What is kept of a link cannot open anything. A link that is
 * drawn is the one that the next mail to its unit carries, so that one link of a unit opens; only
 * in an anonymous study, where no link can be found again, is each drawn at random.
 */
public final class PersonalLinks {
  private final Invitations invitations;
  private final Keyring keys;
  private final UnitNames names;
  private final String study;
  private final String wave;
  private final boolean anonymous;

  /**
   * @param study id of the study
   * @param wave id of its wave
   * @param anonymous whether the study is anonymous
   */
  public PersonalLinks(
      Invitations invitations,
      Keyring keys,
      UnitNames names,
      String study,
      String wave,
      boolean anonymous) {
    this.invitations = invitations;
    this.keys = keys;
    this.names = names;
    this.study = study;
    this.wave = wave;
    this.anonymous = anonymous;
  }

  /** Draws a link for each unit that has none that opens: the only time they can be read. */
  public List<PersonalLink> invite(List<Unit> units) {
    Set<String> invited =
        invitations.listInvitations(study, wave).stream()
            .filter(invitation -> !invitation.revoked() && invitation.isPersonal())
            .map(Invitation::unit)
            .collect(Collectors.toSet());
    return draw(units.stream().filter(unit -> !invited.contains(names.of(unit.id()))).toList());
  }

  /** Draws another link for a unit, after which its earlier ones open nothing any more. */
  public PersonalLink renew(Unit unit) {
    revoke(unit);
    return draw(List.of(unit)).getFirst();
  }

  /**
   * Closes the links of a unit. What it answered stays.
   *
   * @return how many opened until now
   */
  public int revoke(Unit unit) {
    return invitations.revoke(study, wave, names.of(unit.id()));
  }

  /**
   * Draws a link by which an operator fills in for a unit, for some time; the unit's own links stay
   * as they are.
   */
  public PersonalLink assist(Unit unit, Invitation.Assistance assistance) {
    PersonalToken token = PersonalToken.draw();
    invitations.invite(
        List.of(
            new Invitation(
                keys.invitation(token),
                study,
                wave,
                names.of(unit.id()),
                false,
                false,
                Optional.of(assistance))));
    return new PersonalLink(unit.id(), token);
  }

  private List<PersonalLink> draw(List<Unit> units) {
    Map<String, Integer> revoked =
        MailedLinks.countRevoked(invitations.listInvitations(study, wave));
    List<PersonalLink> links = new ArrayList<>();
    List<Invitation> drawn = new ArrayList<>();
    for (Unit unit : units) {
      String name = names.of(unit.id());
      PersonalToken token =
          anonymous
              ? PersonalToken.draw()
              : keys.mailedLink(study, wave, name, revoked.getOrDefault(name, 0));
      links.add(new PersonalLink(unit.id(), token));
      drawn.add(new Invitation(keys.invitation(token), study, wave, name, false, false));
    }
    invitations.invite(drawn);
    return links;
  }

  /**
   * The link of one unit.
   *
   * @param unit the unit's id in the frame
   */
  public record PersonalLink(String unit, PersonalToken token) {}
}
