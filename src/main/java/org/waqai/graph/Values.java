package org.waqai.graph;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.waqai.model.Value;

/** What fills a role, as a node. */
final class Values {
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Draft draft;
  private final Things things;

  Values(Draft draft, Things things) {
    this.draft = draft;
    this.things = things;
  }

  /** Empty where there are no words, and where a number is beyond all reason. */
  Optional<Node> of(Value value) {
    String words = draft.words(value.span());
    return switch (value) {
      case Value.Reference reference -> Optional.of(things.of(reference.entity()));
      case Value.Period period ->
          Optional.of(Literals.exact(period.edtf()).orElseGet(() -> Literals.text(period.edtf())));
      case Value.Words ignored ->
          words.isBlank()
              ? Optional.empty()
              : Optional.of(Literals.words(words, draft.article().language()));
      case Value.Quantity quantity -> quantity(quantity, words);
    };
  }

  private Optional<Node> quantity(Value.Quantity quantity, String words) {
    Optional<Node> number = Literals.number(quantity.number());
    if (number.isEmpty()) {
      return Optional.empty();
    }
    String unit = quantity.unit();
    String id = draft.article().id();
    Node node =
        draft
            .iris()
            .value(
                id,
                Hash.hex16(
                    String.join(
                        "\n",
                        number.get().getLiteralLexicalForm(),
                        unit,
                        quantity.approximate() ? "~" : "",
                        bound(quantity.minimum()),
                        bound(quantity.maximum()),
                        words)));
    boolean money = CURRENCY.matcher(unit).matches();
    draft.add(
        node, RDF.Nodes.type, money ? Vocabulary.MONETARY_AMOUNT : Vocabulary.QUANTITATIVE_VALUE);
    draft.add(node, Vocabulary.VALUE, number.get());
    if (!unit.isEmpty()) {
      draft.add(node, money ? Vocabulary.CURRENCY : Vocabulary.UNIT_TEXT, Literals.text(unit));
    }
    if (quantity.approximate()) {
      draft.add(node, Vocabulary.APPROXIMATE, Literals.TRUE);
    }
    quantity
        .minimum()
        .flatMap(Literals::number)
        .ifPresent(least -> draft.add(node, Vocabulary.MIN_VALUE, least));
    quantity
        .maximum()
        .flatMap(Literals::number)
        .ifPresent(most -> draft.add(node, Vocabulary.MAX_VALUE, most));
    draft.add(node, RDFS.Nodes.label, Literals.words(words, draft.article().language()));
    return Optional.of(node);
  }

  private static String bound(Optional<BigDecimal> bound) {
    return bound.flatMap(Literals::number).map(Node::getLiteralLexicalForm).orElse("");
  }
}
