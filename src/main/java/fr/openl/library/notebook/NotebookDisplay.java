package fr.openl.library.notebook;

import fr.openl.library.Displayable;
import fr.openl.library.HtmlTable;
import java.util.List;
import java.util.function.Function;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;
import tech.tablesaw.api.Table;

/**
 * Tables as HTML, charts as inline SVG. The kernel finds it as a service; at the prompt its classes
 * are not there and nobody asks for it.
 */
public final class NotebookDisplay implements DisplayProvider {
  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return List.of(
        new AsHtml<>(Table.class, HtmlTable::of),
        new AsHtml<>(Displayable.class, Displayable::html));
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }

  /** Shows what is of a kind as HTML, with its words beside it for who sees none. */
  private record AsHtml<T>(Class<T> kind, Function<T, String> html) implements DisplayRenderer {
    @Override
    public Class<?> rendererClass() {
      return kind;
    }

    @Override
    public boolean canRender(String type) {
      return true;
    }

    @Override
    public DisplayData render(String type, Object shown) {
      DisplayData data = DisplayData.fromHtml(html.apply(kind.cast(shown)));
      data.putText(shown.toString());
      return data;
    }
  }
}
