// Costs grow as they should: an edit costs the same in a small and a large draft, a whole scan grows with the text, a look-up does not
// grow with the catalogue. Work is counted where it can be; times are the least of many, compared within this run only.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { before, test } from 'node:test';
import { build } from 'esbuild';
import { generate } from './generate.mjs';

let core;
before(async () => {
  mkdirSync('dist/test', { recursive: true });
  await build({ entryPoints: ['test/bench/scaling.ts'], bundle: true, platform: 'node', format: 'esm', outfile: 'dist/test/scaling.js', logLevel: 'warning', banner: { js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);" } });
  core = await import(`${process.cwd()}/dist/test/scaling.js`);
});

/** The least time of a piece of work in ms, after warming up. */
function least(work, rounds = 25) {
  for (let i = 0; i < 5; i++) work();
  let time = Infinity;
  for (let i = 0; i < rounds; i++) {
    const from = performance.now();
    work();
    time = Math.min(time, performance.now() - from);
  }
  return time;
}

/** Asserts that a ratio stays under its bound in one of three tries: another program may have had the machine. */
function holds(what, bound, measure) {
  const ratios = [];
  for (let i = 0; i < 3; i++) {
    ratios.push(measure());
    if (ratios.at(-1) <= bound) { console.log(`${what}: ${ratios.at(-1).toFixed(2)} (at most ${bound})`); return; }
  }
  assert.fail(`${what}: ${ratios.map((ratio) => ratio.toFixed(2))}, at most ${bound}`);
}

/** A draft under check, and one keystroke in its middle. */
function typist(bytes, count) {
  const { scanDraft, editDraft, LiveCheck, RULE_LIST, bundledCatalogue } = core;
  const rules = RULE_LIST.map((rule) => ({ ...rule, check: (...args) => { count.checks++; return rule.check(...args); } }));
  let draft = scanDraft(generate(bytes), 'markdown');
  const check = new LiveCheck(draft, { levels: {}, knownAbbreviations: new Set(), catalogue: bundledCatalogue() }, rules);
  let index = draft.blocks.length >> 1;
  while (draft.blocks[index].kind !== 'paragraph' || draft.blocks[index].text.length < 100) index++;
  const line = draft.starts[index];
  let character = 20;
  return () => {
    const edited = editDraft(draft, { from: { line, character }, to: { line, character }, text: 'e' });
    character++;
    draft = edited.draft;
    count.blocks += edited.added.length;
    check.update(edited);
    return check.findings.length;
  };
}

test('a keystroke scans and checks as many blocks in 2 MB as in 50 KB', () => {
  const work = [50_000, 2_000_000].map((bytes) => {
    const count = { blocks: 0, checks: 0 }, type = typist(bytes, count);
    type();
    count.blocks = count.checks = 0;
    for (let i = 0; i < 20; i++) type();
    return count;
  });
  assert.deepEqual(work.map(({ blocks }) => blocks), [20, 20]);
  assert.ok(work[1].checks <= work[0].checks * 2 + 200, `checks: ${work.map(({ checks }) => checks)}`);
});

test('a keystroke takes as long in 2 MB as in 200 KB, but for the copying of a list', () => {
  holds('keystroke, 2 MB to 200 KB', 4, () => least(typist(2_000_000, { blocks: 0, checks: 0 }), 200) / least(typist(200_000, { blocks: 0, checks: 0 }), 200));
});

for (const [what, work] of [
  ['a scan', (text) => core.scanDraft(text, 'markdown')],
  ['a check', (text) => new core.LiveCheck(core.scanDraft(text, 'markdown'), { levels: {}, knownAbbreviations: new Set(), catalogue: core.bundledCatalogue() }).findings],
]) {
  test(`${what} grows with the text`, () => {
    const small = generate(200_000), large = generate(1_600_000);
    holds(`${what}, growth from 200 KB to 1.6 MB by length`, 1.8, () => least(() => work(large), 4) / least(() => work(small), 8) / (large.length / small.length));
  });
}

const repeated = (text) => (count) => text.repeat(count);
for (const [what, text] of [
  ['comments that switch a rule off, none back on', repeated('<!-- rapporteur-disable placeholder -->\n\nTBD\n\n')],
  ['comments that switch a rule on', repeated('<!-- rapporteur-enable placeholder -->\n\nTBD\n\n')],
  ['comments for the next line', repeated('<!-- rapporteur-disable-next-line placeholder -->\n\nTBD\n\n')],
  ['comments in turn', repeated('<!-- rapporteur-disable -->\n\n<!-- rapporteur-enable placeholder -->\n\nTBD\n\n')],
  ['a comment full of what looks like one', (count) => `<!-- ${'a rapporteur-disable '.repeat(count)}-->\n\n<!-- ${' '.repeat(count)}rapporteur-disable${' -'.repeat(count)}`],
]) {
  test(`${what}: a check grows with their number`, () => {
    const check = (count) => { const draft = core.scanDraft(`## 6 Lamps\n\n${text(count)}`, 'markdown'); return () => new core.LiveCheck(draft, { levels: {}, knownAbbreviations: new Set(), catalogue: core.bundledCatalogue() }).findings; };
    holds(`${what}, growth from 500 to 4000 by number`, 3, () => least(check(4000), 4) / least(check(500), 8) / 8);
  });
}

test('a look-up is as quick among 40 000 records as among 1 000', () => {
  const seed = (count) => ({
    version: 1, source: { id: 'made', title: 'Made', date: '2024-01-01', covers: [] }, questions: [], abbreviations: [], meetings: [], deadlines: [],
    statements: Array.from({ length: count }, (_, i) => ({
      names: [`Y.${1000 + i}`], title: { lang: 'en', text: `Requirements of item ${i} for networks` }, kind: 'recommendation', studyGroups: ['SG13'], questions: ['1/13'],
      events: [{ event: 'approved', date: '2023-01-01' }], relations: [], notes: [], place: 'Table 1', row: i + 1,
    })),
  });
  const [small, large] = [1000, 40_000].map((count) => core.buildCatalogue([seed(count)]));
  assert.equal(large.records.length, 40_000);
  const looks = (catalogue) => () => { for (let i = 0; i < 1000; i++) core.findRecord(catalogue, `ITU-T y.${1000 + (i % 900)}`); };
  holds('look-up, 40 k to 1 k', 2, () => least(looks(large)) / least(looks(small)));
  const draft = core.scanDraft(`${generate(20_000)}\n\nSee [ITU-T Y.10`, 'markdown'), end = draft.blocks.reduce((sum, block) => sum + block.text.length, 0);
  const completes = (catalogue) => () => core.completionsAt(draft, end, catalogue, { limit: 50, knownAbbreviations: new Set() });
  assert.ok(completes(large)().items.length > 0);
  holds('completion, 40 k to 1 k', 3, () => least(completes(large)) / least(completes(small)));
});

test('a report may hold more findings than a call can have arguments', () => {
  const range = (line) => ({ start: { line, character: 4 }, end: { line, character: 5 } });
  const diagnostics = Array.from({ length: 200_000 }, (_, line) => ({ rule: 'placeholder', severity: 'hint', message: 'M', range: range(line), related: [], fixes: [] }));
  const text = core.writeText({ files: [{ file: 'a.md', diagnostics }], drafts: 1, others: 0, notes: [], failures: [], repaired: 0, asOf: '' }, { color: false });
  assert.match(text, /^a\.md:1:5 [^]*\na\.md:200000:5 /);
});

test('a paste may bring more blocks than a call can have arguments', () => {
  const draft = core.scanDraft('One\n\nTwo\n', 'text'), lines = 'A\n'.repeat(150_000);
  const { draft: edited } = core.editDraft(draft, { from: { line: 1, character: 0 }, to: { line: 1, character: 0 }, text: lines });
  assert.equal(edited.blocks.length, core.scanDraft(`One\n${lines}\nTwo\n`, 'text').blocks.length);
});

test('folding takes in step with the statements, also where all are of one text', () => {
  const many = (count, make) => Array.from({ length: count }, (_, i) => ({ kind: 'recommendation', questions: [], events: [{ event: 'under-study' }], relations: [], notes: [], place: 'Table', ...make(i) }));
  const kinds = {
    'names found to be one': (count) => [...many(count, (i) => ({ names: [`X.a${i}`] })), ...many(count, (i) => ({ names: [`X.a${i}`, 'X.foo'] }))],
    'titles of one': (count) => many(count, (i) => ({ names: ['X.foo'], title: { lang: 'en', text: `Title ${i}` } })),
    'not approved': (count) => many(count, (i) => ({ names: [`X.${i}`, `X.a${i}`], events: [{ event: 'not-approved' }] })),
    'parts without a base': (count) => [...many(count, () => ({ names: ['X.1 (2000) Amd. 1'] })), ...many(count, () => ({ names: ['X.1 Amd. 1'] }))],
  };
  for (const [name, statements] of Object.entries(kinds)) {
    const seeds = [1_000, 8_000].map((count) => [{ version: 1, source: { id: 'a', title: 'A', date: '2025-01-01', covers: [] }, statements: statements(count), questions: [], abbreviations: [] }]);
    holds(`folding 8 times as many: ${name}`, 16, () => {
      const [few, all] = seeds.map((one) => least(() => core.buildCatalogue(one), 3));
      return all / few;
    });
  }
});
