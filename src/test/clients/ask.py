"""Debian's rdflib and SPARQLWrapper ask an endpoint in their own ways: ask.py ADDRESS."""

import sys

from rdflib import ConjunctiveGraph, Graph, Literal, RDF, URIRef
from SPARQLWrapper import JSON, POST, SPARQLWrapper, TURTLE, XML

at = sys.argv[1]
FEZ = Literal("فاس", lang="ar")


def wrapper(text):
    asked = SPARQLWrapper(at + "/kg/sparql")
    asked.setQuery(text)
    return asked


# SELECT in the default form, which is XML, and in JSON, by GET and by POST
select = "SELECT ?o { <x:a> <x:b> ?o }"
assert FEZ.value in wrapper(select).query().convert().toxml()
for method in ("GET", POST):
    asked = wrapper(select)
    asked.setReturnFormat(JSON)
    asked.setMethod(method)
    rows = asked.query().convert()["results"]["bindings"]
    assert [r["o"]["value"] for r in rows] == ["فاس"], rows
asked = wrapper("ASK { <x:a> <x:b> ?o }")
asked.setReturnFormat(JSON)
assert asked.query().convert()["boolean"] is True

# CONSTRUCT and DESCRIBE in the default form, which is RDF/XML, and in others; the fact is reified
for form in (None, XML, TURTLE):
    for text in ("CONSTRUCT WHERE { ?s ?p ?o }", "DESCRIBE <x:a>"):
        asked = wrapper(text)
        if form:
            asked.setReturnFormat(form)
        answer = asked.query().convert()
        graph = answer if isinstance(answer, Graph) else Graph().parse(data=answer, format="turtle")
        assert len(graph) == 5, (form, text, len(graph))
        assert (URIRef("x:f"), RDF.type, RDF.Statement) in graph
        assert (URIRef("x:f"), RDF.object, FEZ) in graph

# the graph store, in the form that rdflib asks for first, and a dump as TriG
assert len(Graph().parse(at + "/kg/data?default")) == 5
assert len(Graph().parse(at + "/kg/data?graph=http://localhost:3030/graph/a", format="xml")) == 5
dump = ConjunctiveGraph()
dump.parse(at + "/kg/data", format="trig")
assert len(dump) == 5
assert URIRef("http://localhost:3030/graph/a") in [c.identifier for c in dump.contexts()]

# rdflib as a client of SPARQL
remote = ConjunctiveGraph("SPARQLStore")
remote.open(at + "/kg/sparql")
assert [row.o for row in remote.query(select)] == [FEZ]

# how much is there, by itself and with the description of the service
VOID = "http://rdfs.org/ns/void#"
for place, form in (("/.well-known/void", None), ("/", "turtle"), ("/", "json-ld"), ("/", "xml")):
    described = Graph().parse(at + place, format=form)
    sets = list(described.subjects(RDF.type, URIRef(VOID + "Dataset")))
    assert len(sets) == 1, (place, sets)
    assert described.value(sets[0], URIRef(VOID + "triples")).toPython() == 2
    assert described.value(sets[0], URIRef(VOID + "distinctSubjects")).toPython() == 2
    parts = {
        described.value(p, URIRef(VOID + "property")): described.value(p, URIRef(VOID + "triples"))
        for p in described.objects(sets[0], URIRef(VOID + "propertyPartition"))
    }
    assert parts[URIRef("x:b")].toPython() == 1, parts
    ends = list(described.objects(sets[0], URIRef(VOID + "sparqlEndpoint")))
    assert ends == [URIRef(at + "/kg/sparql")], ends

# what became of the articles, of which there are none
LDES = "https://w3id.org/ldes#"
assert (None, RDF.type, URIRef(LDES + "EventStream")) in Graph().parse(at + "/changes")

# what the service says of itself
service = Graph().parse(at + "/kg/sparql")
SD = "http://www.w3.org/ns/sparql-service-description#"
assert (None, RDF.type, URIRef(SD + "Service")) in service
print("fine")
