package fr.openl.web;

import fr.openl.neighbours.Neighbourhood;
import fr.openl.web.guard.Limits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server meets the world.
 *
 * @param limits how much one caller may ask
 * @param behindProxy whether all requests come through a proxy, which adds the caller's address at
 *     the end of {@code X-Forwarded-For} and tells {@code X-Forwarded-Proto}
 * @param data the folder of the database, whose disk must have room for the server to be ready; not
 *     looked at when absent
 * @param neighbours how collectives find and write to one another; without it they cannot
 */
public record ServingOptions(
    Limits limits, boolean behindProxy, Optional<Path> data, Optional<Neighbourhood> neighbours) {
  public static final ServingOptions USUAL =
      new ServingOptions(Limits.USUAL, false, Optional.empty());

  /** Without neighbours. */
  public ServingOptions(Limits limits, boolean behindProxy, Optional<Path> data) {
    this(limits, behindProxy, data, Optional.empty());
  }
}
