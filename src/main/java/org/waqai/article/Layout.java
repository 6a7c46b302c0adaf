package org.waqai.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** What a page shows: its pieces of text in order, and the boxes around them. */
record Layout(List<Piece> pieces, List<Box> boxes) {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "embed",
          "canvas",
          "video",
          "audio",
          "map",
          "button",
          "select",
          "textarea",
          "input",
          "option",
          "dialog",
          "head",
          "math",
          "datalist",
          "progress",
          "meter",
          "applet");

  /** A page has fewer; what follows is not read. */
  private static final int MANY = 200_000;

  private static final int FEW = 200;

  static Layout of(Element root) {
    Reader reader = new Reader();
    root.filter(reader);
    reader.flush();
    return reader.layout();
  }

  /** The boxes around a place, the innermost first. */
  List<Integer> around(int box) {
    List<Integer> around = new ArrayList<>();
    for (int b = box; b >= 0; b = boxes.get(b).parent()) {
      around.add(b);
    }
    return around;
  }

  private static final class Reader implements NodeFilter {
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final List<Set<String>> marks = new ArrayList<>();
    private final Marks marked = new Marks();
    private final List<int[]> places = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int linked;
    private int links;
    private int box = -1;

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof TextNode text) {
        add(text.getWholeText());
      } else if (node instanceof Element element) {
        if (UNSEEN.contains(element.normalName()) || pieces.size() > MANY || aside(element)) {
          return FilterResult.SKIP_ENTIRELY;
        }
        if (element.nameIs("br")) {
          flush();
        } else {
          Set<String> said = marked.of(element);
          if (boxed(element, said)) {
            flush();
            open(element, said, depth);
          } else if (element.nameIs("a") && element.hasAttr("href")) {
            links++;
          }
        }
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (box >= 0 && places.get(box)[3] == depth) {
          flush();
          places.get(box)[2] = pieces.size();
          box = places.get(box)[0];
        } else if (element.nameIs("a") && element.hasAttr("href")) {
          links = Math.max(0, links - 1);
        }
      }
      return FilterResult.CONTINUE;
    }

    /** A few words within a line that are not shown; more may be shown after all. */
    private static boolean aside(Element element) {
      return !element.isBlock() && Pruning.hidden(element) && element.text().length() < FEW;
    }

    /** Blocks, elements of the page's own making, and marked ones that say they are no text. */
    private static boolean boxed(Element element, Set<String> said) {
      String name = element.normalName();
      if (name.equals("a") || name.equals("b") || name.equals("i")) {
        return false;
      }
      if (element.isBlock() || name.indexOf('-') > 0 || name.equals("time")) {
        return true;
      }
      return element.attributesSize() > 0
          && (Pruning.hidden(element) || (element.hasAttr("class") && beside(said)));
    }

    private static boolean beside(Set<String> marks) {
      for (String mark : marks) {
        if (Marks.BESIDE.contains(mark) || Marks.CAPTION.contains(mark)) {
          return true;
        }
      }
      return false;
    }

    private void open(Element element, Set<String> said, int depth) {
      places.add(new int[] {box, pieces.size(), pieces.size(), depth});
      elements.add(element);
      marks.add(said);
      box = places.size() - 1;
    }

    private void add(String text) {
      int before = line.length();
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        boolean space =
            c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
        if (!space) {
          line.append(Character.isISOControl(c) ? ' ' : c);
        } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      }
      linked += links > 0 ? line.length() - before : 0;
    }

    void flush() {
      String text = Characters.trim(line.toString());
      line.setLength(0);
      if (!text.isEmpty()) {
        pieces.add(Piece.of(text, kind(), linked, Math.max(0, box)));
      }
      linked = 0;
    }

    private Piece.Kind kind() {
      if (box < 0) {
        return Piece.Kind.TEXT;
      }
      String name = elements.get(box).normalName();
      if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
        return Piece.Kind.HEADING;
      }
      return name.equals("figcaption")
          ? Piece.Kind.CAPTION
          : name.equals("li") ? Piece.Kind.ITEM : Piece.Kind.TEXT;
    }

    Layout layout() {
      List<Box> boxes = new ArrayList<>(places.size());
      for (int i = 0; i < places.size(); i++) {
        int[] place = places.get(i);
        boxes.add(new Box(place[0], elements.get(i), marks.get(i), place[1], place[2]));
      }
      return new Layout(pieces, boxes);
    }
  }
}
