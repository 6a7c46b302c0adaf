package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Census;
import org.waqai.graph.Question;
import org.waqai.graph.Vocabulary;

/**
 * {@code /}: what is here, and the stored questions as links; for programs, the descriptions of the
 * service and of its data.
 */
final class FrontPage extends Door {
  private static final long serialVersionUID = 1;

  private static final String HEAD =
      """
      <h1>وقائع <bdi lang="en">Waqai</bdi></h1>
      <p>ما تقوله الأخبار، حقائق يمكن السؤال عنها، وكل حقيقة تقود إلى الجملة التي تقولها.
      <span class="en" lang="en">What the news says, as facts that can be asked for; every fact leads to the sentence that says it.</span></p>
      """;

  /** Counting takes time: while articles come in, it is not done for everybody who looks. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  private transient volatile Optional<Counted> counted = Optional.empty();
  private final transient ReentrantLock counting = new ReentrantLock();

  /** What was counted, and when. */
  private record Counted(List<String> counts, String version, long nanos) {
    boolean serves(String now) {
      return version.equals(now) || System.nanoTime() - nanos < FRESH.toNanos();
    }
  }

  private final transient DataSet data;

  FrontPage(Served served, DataSet data) {
    super(served);
    this.data = data;
  }

  @Override
  Optional<String> version(HttpServletRequest request) {
    return Optional.of(data.version());
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem {
    Wish wish = Wish.of(request, Parameters.of(request));
    if (!wish.of(forms()).form().equals(Named.PAGE)) {
      return described(Root.of(request), wish);
    }
    String version = served().version();
    Counted now = counted(version);
    Reply page = Html.reply(page(now.counts()));
    return now.version().equals(version) ? page : page.passing();
  }

  /** The service and its data. */
  private Reply described(Root root, Wish wish) throws Problem {
    DataSet.Said said = data.said(root);
    List<Triple> out = new ArrayList<>(new Description(served()).triples(root));
    out.addAll(said.triples());
    Reply reply =
        new Triples(wish.of(Form.GRAPHS))
            .of(out.iterator(), new Taken(served().limits(), Duration.ofMinutes(1)));
    return said.lasting() ? reply : reply.passing();
  }

  private static List<Form> forms() {
    List<Form> out = new ArrayList<>();
    out.add(Named.PAGE);
    out.addAll(Form.GRAPHS);
    return out;
  }

  /** While somebody counts anew, the others are told what was counted last. */
  private Counted counted(String version) {
    Optional<Counted> last = counted;
    if (last.isPresent() && (last.get().serves(version) || counting.isLocked())) {
      return last.get();
    }
    counting.lock();
    try {
      if (counted.isEmpty() || !counted.get().serves(version)) {
        List<String> counts = served().dataset().calculateRead(this::counts);
        counted = Optional.of(new Counted(counts, version, System.nanoTime()));
      }
      return counted.get();
    } finally {
      counting.unlock();
    }
  }

  /** Of articles and of events. */
  private List<String> counts() {
    return List.of(
        Long.toString(Census.quads(served().dataset(), RDF.Nodes.type, Vocabulary.NEWS_ARTICLE)),
        Long.toString(Census.quads(served().dataset(), Vocabulary.REPORTED_IN, Node.ANY)));
  }

  private StringBuilder page(List<String> counts) {
    StringBuilder out = Html.page("وقائع · Waqai").append(HEAD);
    out.append(SearchPage.box(""));
    out.append("<p>المقالات <b class=n>").append(Html.escaped(counts.get(0)));
    out.append("</b> · الأحداث <b class=n>").append(Html.escaped(counts.get(1)));
    out.append("</b></p>\n<h2>نقطة الاستعلام ");
    out.append("<span class=en lang=en>SPARQL endpoint, read-only</span></h2>\n");
    out.append("<p><a href=\"").append(Server.SPARQL).append("\"><code>").append(Server.SPARQL);
    out.append("</code></a> · <a href=\"");
    out.append(DumpList.PATH).append("\">نسخ كاملة</a> · <a href=\"").append(ChangeStream.PATH);
    out.append("\">التغييرات</a> · <a href=\"/ns\">الأنطولوجيا</a> · ");
    out.append("<a href=\"/q/openapi.json\">OpenAPI</a></p>\n");
    out.append("<h2>أسئلة جاهزة <span class=en lang=en>Stored questions</span></h2>\n<ul>\n");
    for (Question q : served().questions()) {
      out.append("<li><a href=\"").append(Html.escaped(AnswerPage.address(q))).append("\">");
      out.append(Html.escaped(q.titleArabic())).append("</a> ");
      out.append(Html.escaped(q.descriptionArabic()));
      out.append("<span class=en lang=en>").append(Html.escaped(q.title())).append(". ");
      out.append(Html.escaped(q.description()));
      out.append(" <code>queries/").append(Html.escaped(q.name()));
      out.append(".rq</code></span></li>\n");
    }
    return out.append("</ul>\n");
  }
}
