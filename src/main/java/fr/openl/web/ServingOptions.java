package fr.openl.web;

import fr.openl.definition.LocalText;
import fr.openl.neighbours.Neighbourhood;
import fr.openl.web.desk.DeskBooks;
import fr.openl.web.guard.Limits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How the server meets the world, and what it offers beside collecting. From {@link #USUAL} one
 * says what is different.
 *
 * @param limits how much one caller may ask
 * @param behindProxy whether all requests come through a proxy, which adds the caller's address at
 *     the end of {@code X-Forwarded-For} and tells {@code X-Forwarded-Proto}
 * @param data the folder of the database, whose disk must have room for the server to be ready; not
 *     looked at when absent
 * @param notice a warning for every page, such as that all data are made up
 * @param neighbours how collectives find and write to one another; without it they cannot
 * @param desk what the desk works with; without it there is none, and the files of the studies
 *     alone say which waves are open
 */
public record ServingOptions(
    Limits limits,
    boolean behindProxy,
    Optional<Path> data,
    Optional<LocalText> notice,
    Optional<Neighbourhood> neighbours,
    Optional<DeskBooks> desk) {
  /** The usual limits, no proxy, and nothing but collecting. */
  public static final ServingOptions USUAL =
      new ServingOptions(
          Limits.USUAL,
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  public ServingOptions within(Limits other) {
    return new ServingOptions(other, behindProxy, data, notice, neighbours, desk);
  }

  public ServingOptions behindProxy(boolean other) {
    return new ServingOptions(limits, other, data, notice, neighbours, desk);
  }

  public ServingOptions watching(Path other) {
    return new ServingOptions(limits, behindProxy, Optional.of(other), notice, neighbours, desk);
  }

  public ServingOptions saying(Optional<LocalText> other) {
    return new ServingOptions(limits, behindProxy, data, other, neighbours, desk);
  }

  public ServingOptions linking(Optional<Neighbourhood> other) {
    return new ServingOptions(limits, behindProxy, data, notice, other, desk);
  }

  public ServingOptions with(DeskBooks other) {
    return new ServingOptions(limits, behindProxy, data, notice, neighbours, Optional.of(other));
  }
}
