// Comunica asks an endpoint and reads its graph store: node ask.mjs ADDRESS
import assert from 'node:assert/strict';
import { QueryEngine } from '@comunica/query-sparql';

const at = process.argv[2];
const engine = new QueryEngine();
const select = 'SELECT ?o { <x:a> <x:b> ?o }';
const statements =
  'PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> SELECT ?f { ?f a rdf:Statement }';

// told what it is, and found out from the service description
for (const source of [{ type: 'sparql', value: `${at}/kg/sparql` }, `${at}/kg/sparql`]) {
  const rows = await (await engine.queryBindings(select, { sources: [source] })).toArray();
  assert.deepEqual(rows.map(r => r.get('o').value), ['فاس']);
  const quads = await (
    await engine.queryQuads('CONSTRUCT { ?s <x:c> ?o } WHERE { ?s <x:b> ?o }', { sources: [source] })
  ).toArray();
  assert.deepEqual(quads.map(q => q.object.value), ['فاس']);
  assert.equal(await engine.queryBoolean('ASK { <x:a> ?p ?o }', { sources: [source] }), true);
}

// a graph as a document
const graph = `${at}/kg/data?default`;
const rows = await (await engine.queryBindings(select, { sources: [graph] })).toArray();
assert.equal(rows.length, 1);
const facts = await (await engine.queryBindings(statements, { sources: [graph] })).toArray();
assert.deepEqual(facts.map(r => r.get('f').value), ['x:f']);
console.log('fine');
