// Random edits of a draft, the same ones in every run.
import assert from 'node:assert/strict';

/** Numbers from 0 up to a bound; equal seeds give equal numbers. */
export function seededRandom(seed) {
  let state = (seed * 2654435761 + 1) >>> 0;
  return (bound) => {
    state ^= state << 13; state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5; state >>>= 0;
    return state % bound;
  };
}

/** What changes how the lines after it are read, beside plain words. */
const SNIPPETS = [
  'x', ' ', 'API', '.', '\n', '\n\n', '\r\n', '\r', '\t', '```\n', '\n```\n', '~~~\n', '    ', '<!--', '-->', '<!-- rapporteur-disable-next-line -->\n', '`', '``',
  '# ', '## ', '\n## Scope\n', '\n## 2 References\n', '\n== References\n', '\n=== Terms defined elsewhere\n', '====\n', '----\n', '\n----\n', '....\n', '|===\n', '\n|===\n', '////\n', '// x\n', '--\n', '++++\n',
  '[source]\n', '[.source]\n', '[appendix]\n', '[[id]]\n', '.Title\n', ':name: value\n', 'include::a.adoc[]\n', '* ', '- ', '+\n', '= T\n', '---\n', '===\n', '\n---\n',
  '[ITU-T X.509] Recommendation ITU-T X.509 (2019), *T*.\n', '<<x509>>', 'term:: ', '\n**3.2.1 term**: definition\n', 'Annex A\n', '| A | B |\n', '+---+\n', '> ', '\u00a0', '\u2011', '\u{1f600}', '\ud83d', '\u2028', '\u0000', '\f', '\v', '{#id}', '[^1]: note\n', '\n  ----- -----\n', '  ab    cd\n', '\n-----------\n', '+-----+----+\n', '<table>\n', '<tr>\n<td>AB</td>\n', '</table>\n', '</tr>', '<br />', '    code\n', '\n\n\n',
];

/** Mostly a short edit; now and then a long deletion, a line doubled or moved. */
export function randomEdit(text, random) {
  const from = random(text.length + 1);
  switch (random(10)) {
    case 0: case 1: case 2: case 3: return { from, to: from, insert: SNIPPETS[random(SNIPPETS.length)] };
    case 4: case 5: return { from, to: Math.min(text.length, from + 1 + random(4)), insert: '' };
    case 6: return { from, to: Math.min(text.length, from + random(60)), insert: SNIPPETS[random(SNIPPETS.length)] };
    case 7: return lineEdit(text, from, random);
    case 8: { const at = random(text.length + 1); return { from, to: from, insert: text.slice(at, at + random(300)) }; }
    default: return { from, to: Math.min(text.length, from + random(400)), insert: random(2) ? '\n' : '' };
  }
}

/** At the start of a line, where most of what opens a block stands. */
function lineEdit(text, from, random) {
  const start = text.lastIndexOf('\n', from) + 1;
  return { from: start, to: random(3) ? start : Math.min(text.length, start + 1 + random(3)), insert: SNIPPETS[random(SNIPPETS.length)] };
}

/** Asserts that two drafts say the same, and that the first one's lists agree with its blocks. */
export function sameDraft(actual, expected, where) {
  for (let i = 0; i < Math.max(actual.blocks.length, expected.blocks.length); i++) {
    const a = actual.blocks[i], b = expected.blocks[i];
    if (a && b && a.text === b.text && a.kind === b.kind && a.facts.length === b.facts.length && a.region === b.region) {
      if (a.facts.length === 0 || JSON.stringify(a.facts) === JSON.stringify(b.facts)) continue;
    }
    assert.deepEqual(a && content(a), b && content(b), `block ${i}, ${where()}`);
  }
  for (let i = 0; i < actual.blocks.length; i++) {
    assert.equal(actual.starts[i], expected.starts[i], `first line of block ${i}, ${where()}`);
    const a = actual.blocks[i].before, b = expected.blocks[i].before;
    for (const key of Object.keys(b)) if (a[key] !== b[key]) assert.deepEqual(a, b, `state before block ${i}, ${where()}`);
    if (i > 0) assert.ok(actual.blocks[i - 1].order < actual.blocks[i].order, `order of block ${i}, ${where()}`);
  }
  const order = new Map(actual.blocks.map((block, i) => [block, i])), index = new Map(expected.blocks.map((block, i) => [block, i]));
  for (const [part, blocks] of Object.entries(expected.parts)) {
    assert.deepEqual(actual.parts[part].map((block) => order.get(block)), blocks.map((block) => index.get(block)), `part ${part}, ${where()}`);
  }
}

const content = ({ kind, region, text, lines, facts, before }) => ({ text, kind, region, lines, before, facts });
