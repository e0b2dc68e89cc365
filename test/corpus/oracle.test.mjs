// Headings and code as other parsers see them: markdown-it for Markdown, Asciidoctor for AsciiDoc.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seenByAsciidoctor } from './asciidoc-oracle.mjs';
import { codeLines, corpus, factsOf, pointIn, scanDraft } from './draft-room.mjs';
import { seenByMarkdownIt } from './markdown-oracle.mjs';
import { seededRandom } from './random-edit.mjs';
import { randomAsciidoc, randomMarkdown } from './random-text.mjs';

/** How many random texts are compared; `TEXTS=20000 node --test test/corpus/oracle.test.mjs` compares more. */
const TEXTS = Number(process.env.TEXTS ?? 300);

for (const { name, text } of corpus.asciidoc) test(`Asciidoctor sees the same headings and code in ${name}`, async () => {
  await compareAsciidoc(text);
});

for (const { name, text } of corpus.markdown) test(`markdown-it sees the same headings and code in ${name}`, () => {
  compareMarkdown(text);
});

test(`Asciidoctor sees the same headings and code in ${TEXTS} random texts`, async () => {
  const random = seededRandom(17);
  for (let i = 0; i < TEXTS; i++) await compareAsciidoc(randomAsciidoc(random));
});

test(`markdown-it sees the same headings and code in ${TEXTS} random texts`, () => {
  const random = seededRandom(17);
  for (let i = 0; i < TEXTS; i++) {
    const text = randomMarkdown(random);
    // A fence that its list item does not hold, but whose opening line it does, is beyond a scanner of lines.
    if (!/\n {1,3}(?:```|~~~)[^]*\n(?:```|~~~|\S)/.test(text)) compareMarkdown(text);
  }
});

async function compareAsciidoc(text) {
  const seen = await seenByAsciidoctor(text), draft = scanDraft(text, 'asciidoc'), lines = text.split(/\r\n?|\n/);
  const headings = factsOf(draft, 'heading').map(({ block, fact }) => plain(`${pointIn(draft, block, fact.start).line + 1} ${fact.level} ${fact.title}`));
  equal(headings, seen.headings.map(plain), text);
  const isMark = (line) => /^(?:[-.+=]{2,}|```\w*|\[.*\])$/.test(line);
  equal([...codeLines(draft)].map((line) => lines[line].trim()).filter((line) => !isMark(line)), seen.code.filter((line) => !isMark(line)), text);
}

/** Every heading that has marks or a line under it is one of ours; ours beside them are lines in bold and the skeleton's own titles. */
function compareMarkdown(text) {
  const seen = seenByMarkdownIt(text), draft = scanDraft(text, 'markdown'), lines = text.split(/\r\n?|\n/);
  const ours = new Map(draft.blocks.flatMap((block, i) => (block.kind === 'heading' ? [[draft.starts[i], block]] : [])));
  for (const { line, level, title } of seen.headings) {
    const fact = ours.get(line)?.facts.find(({ kind }) => ['heading', 'subtitle', 'title-line'].includes(kind));
    assert.ok(ours.has(line), `no heading at line ${line + 1}: ${title}`);
    if (fact?.kind === 'heading') assert.equal(fact.level, level, title);
    if (fact) assert.ok(plain(title).includes(plain(fact.title ?? fact.text)), `${title} is read as ${fact.title ?? fact.text}`);
    ours.delete(line);
  }
  for (const [line] of ours) assert.doesNotMatch(lines[line], /^\s*#/, `a heading at line ${line + 1} that is none: ${lines[line]}`);
  equal([...codeLines(draft)], [...seen.code], text);
}

/** In any order; a difference is told with the text, where that is short. */
function equal(actual, expected, text) {
  const order = (list) => list.map(String).sort();
  const missing = order(expected.filter((one) => !actual.includes(one))), extra = order(actual.filter((one) => !expected.includes(one)));
  assert.deepEqual({ missing, extra, ...(text.length < 2000 && missing.length + extra.length && { text }) }, { missing: [], extra: [] });
  assert.equal(actual.length, expected.length);
}

/** Titles without markup and spacing, which each parser treats in its own way. */
const plain = (text) => text.replace(/\s+/g, ' ').replace(/&#?\w+;|[^\p{L}\p{N} ]/gu, '').replace(/ {2,}/g, ' ').trim();
