package org.waqai.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.jena.atlas.json.JsonObject;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.waqai.graph.Dumps;

/** {@code /dumps/}: which dumps there are, as a page or in the terms of DCAT; an admin adds one. */
final class DumpList extends Door {
  private static final long serialVersionUID = 1;

  /** Where it is. */
  static final String PATH = "/dumps/";

  private static final String SPDX = "http://spdx.org/rdf/terms#";
  private static final String TYPES = "https://www.iana.org/assignments/media-types/";

  private static final String RDF_11 = "https://www.w3.org/TR/rdf11-concepts/";
  private static final String RDF_12 = "https://www.w3.org/TR/rdf12-concepts/";

  private final transient ReentrantLock under = new ReentrantLock();

  DumpList(Served served) {
    super(served);
  }

  @Override
  List<String> methods() {
    return List.of("GET", "HEAD", "POST");
  }

  @Override
  boolean writes(HttpServletRequest request) {
    return request.getMethod().equals("POST");
  }

  @Override
  Optional<Role> needs(HttpServletRequest request) {
    return request.getMethod().equals("POST") ? Optional.of(Role.ADMIN) : super.needs(request);
  }

  @Override
  Reply answer(HttpServletRequest request) throws Problem, IOException {
    if (request.getMethod().equals("POST")) {
      return added();
    }
    Wish.Chosen chosen = Wish.of(request, Parameters.of(request)).of(Named.forms());
    List<Dumps.Dump> all = served().dumps().all();
    if (chosen.form().equals(Named.PAGE)) {
      return Html.reply(page(all)).passing();
    }
    return new Triples(chosen)
        .of(
            said(all, Root.of(request)).iterator(),
            new Taken(served().limits(), served().limits().time()))
        .passing();
  }

  private Reply added() throws Problem, IOException {
    if (!under.tryLock()) {
      throw Problem.of(409, "Under way", "A dump is being written");
    }
    try {
      Dumps.Dump dump = served().dumps().write(served().store());
      JsonObject out = new JsonObject();
      out.put("dump", PATH + dump.name());
      out.put("bytes", dump.bytes());
      out.put("sha256", dump.sha256());
      return Reply.of("application/json", out + "\n")
          .status(201)
          .passing()
          .with("Location", PATH + dump.name());
    } finally {
      under.unlock();
    }
  }

  private static StringBuilder page(List<Dumps.Dump> all) {
    StringBuilder out = Html.page("نسخ كاملة · Waqai");
    out.append("<p><a href=\"/\">وقائع</a></p>\n<h1>نسخ كاملة ")
        .append("<span class=en lang=en>Dumps: all that is here, as gzipped N-Quads, in RDF 1.2 ")
        .append("for Jena and others and for <code>waqai restore</code>, and in RDF 1.1, ")
        .append("where facts are <code>rdf:Statement</code>, for tools that read no other")
        .append("</span></h1>\n<div class=wide><table>\n")
        .append("<tr><th>الملف<th>RDF<th>التاريخ<th>الحجم<th>SHA-256\n");
    for (Dumps.Dump dump : all) {
      String name = Html.escaped(dump.name());
      out.append("<tr><td><a href=\"").append(PATH).append(name).append("\"><code>");
      out.append(name).append("</code></a><td class=n>").append(dump.isEarlier() ? "1.1" : "1.2");
      out.append("<td class=n>").append(dump.made());
      out.append("<td class=n>").append(dump.bytes()).append("<td><code>");
      out.append(dump.sha256()).append("</code>\n");
    }
    out.append("</table></div>\n");
    return all.isEmpty()
        ? out.append("<p>لا نسخ بعد <span class=en lang=en>None yet</span></p>\n")
        : out;
  }

  private static List<Triple> said(List<Dumps.Dump> all, Root root) {
    Node dataset = root.iri(DataSet.PATH);
    List<Triple> out = new ArrayList<>();
    out.add(Triple.create(dataset, RDF.Nodes.type, DCAT.Dataset.asNode()));
    for (Dumps.Dump dump : all) {
      Node file = root.iri(PATH + dump.name());
      Node sum = NodeFactory.createBlankNode();
      out.add(Triple.create(dataset, DCAT.distribution.asNode(), file));
      out.add(Triple.create(file, RDF.Nodes.type, DCAT.Distribution.asNode()));
      out.add(
          Triple.create(
              file,
              DCTerms.conformsTo.asNode(),
              NodeFactory.createURI(dump.isEarlier() ? RDF_11 : RDF_12)));
      out.add(Triple.create(file, DCAT.downloadURL.asNode(), file));
      out.add(
          Triple.create(
              file,
              DCAT.byteSize.asNode(),
              NodeFactory.createLiteralDT(
                  Long.toString(dump.bytes()), XSDDatatype.XSDnonNegativeInteger)));
      out.add(
          Triple.create(
              file, DCAT.mediaType.asNode(), NodeFactory.createURI(TYPES + "application/n-quads")));
      out.add(
          Triple.create(
              file,
              DCAT.compressFormat.asNode(),
              NodeFactory.createURI(TYPES + "application/gzip")));
      out.add(
          Triple.create(
              file,
              DCTerms.issued.asNode(),
              NodeFactory.createLiteralDT(dump.made().toString(), XSDDatatype.XSDdateTime)));
      out.add(Triple.create(file, NodeFactory.createURI(SPDX + "checksum"), sum));
      out.add(
          Triple.create(
              sum,
              NodeFactory.createURI(SPDX + "algorithm"),
              NodeFactory.createURI(SPDX + "checksumAlgorithm_sha256")));
      out.add(
          Triple.create(
              sum,
              NodeFactory.createURI(SPDX + "checksumValue"),
              NodeFactory.createLiteralDT(dump.sha256(), XSDDatatype.XSDhexBinary)));
    }
    return out;
  }
}
