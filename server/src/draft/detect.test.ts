import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Syntax } from './block.ts';
import { isDraft } from './detect.ts';
import { scanDraft } from './draft.ts';

const is = (text: string, syntax: Syntax = 'markdown'): boolean => isDraft(scanDraft(text, syntax));
const headings = (...titles: readonly string[]): string => titles.map((title) => `## ${title}\n\nText.\n`).join('\n');

test('a header, a first line or three clauses of the skeleton make a draft', () => {
  assert.ok(is('---\nprovisional-name: X.soar-cc\n---\n\n# Title\n'));
  assert.ok(is('= Title\n:mn-document-class: itu\n', 'asciidoc'));
  assert.ok(is('Draft new Recommendation ITU-T X.soar-cc\n\nTitle\n', 'text'));
  assert.ok(is('# Projet de nouvelle Recommandation UIT-T X.soar-cc\n'));
  assert.ok(is(headings('1 Scope', '2 References', '3 Definitions')));
  assert.ok(is(headings('Scope', 'References', 'Abbreviations and acronyms')));
  assert.ok(is(headings('1 Domaine d\'application', '2 Références', '4 Abréviations et acronymes')));
  assert.ok(!is(headings('1 Scope', '2 References')));
});

test('notes, logs and manuals are none', () => {
  assert.ok(!is(`# gateway\n\nA small tool.\n\n${headings('Summary', 'Installation', 'Usage', 'References', 'License')}`));
  assert.ok(!is(`# Changelog\n\n${headings('[1.2.0] - 2026-01-01', 'Added', 'Fixed')}`));
  assert.ok(!is('= User manual\n:toc:\n\n[abstract]\n== Abstract\n\nText.\n\n== Conventions\n\nText.\n\n== Installing\n\nText.\n\n[bibliography]\n== References\n\n* [[[a]]] A book.\n', 'asciidoc'));
  assert.ok(!is(`# A paper\n\n${headings('Abstract', 'Keywords', 'Introduction', 'References')}`));
});

test('standards of other organizations are none', () => {
  assert.ok(!is(`# Protocol Version 2.0\n\n## Committee Specification 01\n\n${headings('Abstract', '1 Introduction', '1.1 Scope', '1.2 Terms defined elsewhere', '1.3 Abbreviations', '1.4 Normative references', '2 Conventions', 'Bibliography')}`));
  assert.ok(!is(headings('Abstract', '1 Introduction', '1.2 Terms defined elsewhere', '1.4 Normative references', '2 Conventions')));
  assert.ok(!is('= Title\n:docnumber: 12345\n:doctype: international-standard\n\n== Scope\n\n== Normative references\n', 'asciidoc'));
  assert.ok(!is('= Title\n:docnumber: 12345\n:tc-docnumber: 12\n\n== Scope\n\n== Terms and definitions\n', 'asciidoc'));
  assert.ok(!is('= Title\n:docnumber: 12345\n:mn-document-class: iso\n\n== Scope\n\n== Normative references\n\n== Terms and definitions\n', 'asciidoc'));
});
