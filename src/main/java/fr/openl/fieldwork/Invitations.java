package fr.openl.fieldwork;

import java.util.List;
import java.util.Optional;

/** Where invitations are kept. Implementations are safe for many threads. */
public interface Invitations {
  /** Keeps new invitations, all or none. A unit may have several. */
  void invite(List<Invitation> invitations);

  /** The invitation that this keyed hash names; empty when there is none. */
  Optional<Invitation> findInvitation(String print);

  /** All invitations of a wave, ordered by their keyed hash, which says nothing. */
  List<Invitation> listInvitations(String study, String wave);

  /** Makes the links of a unit open nothing any more; how many they were. */
  int revoke(String study, String wave, String unit);
}
