import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRecord } from '../../catalogue/look-up.ts';
import type { CatalogueRecord } from '../../catalogue/record.ts';
import { isDraft } from '../../draft/detect.ts';
import { scanDraft } from '../../draft/draft.ts';
import { loadCatalogue } from '../../sources/load-catalogue.ts';
import { checkDraft } from '../../rules/checking/live-check.ts';
import { findWorkItems } from '../programme/find-work-items.ts';
import { someCatalogue, RUNS } from '../fixture.ts';
import { newDraft, newDraftName, type NewDraftOptions } from './new-draft.ts';

const { catalogue } = loadCatalogue({ extra: [] });
const MARKDOWN: NewDraftOptions = { format: 'markdown', language: 'en' }, ASCIIDOC: NewDraftOptions = { format: 'asciidoc', language: 'en' };

function recordOf(name: string, from = catalogue): CatalogueRecord {
  const record = findRecord(from, name);
  assert.ok(record, name);
  return record;
}

const textOf = (name: string, options = MARKDOWN): string => newDraft(recordOf(name), catalogue, options).text;

for (const language of ['en', 'fr'] as const) for (const format of ['markdown', 'asciidoc'] as const) {
  test(`the new draft of every record has nothing to mend but its placeholders: ${format}, ${language}`, () => {
    // Every one in the longer run, some of them while someone waits.
    for (const record of catalogue.records.filter((_, i) => RUNS > 1 || i % 20 === 0)) {
      const { text, start, end } = newDraft(record, catalogue, { format, language }), draft = scanDraft(text, format);
      assert.ok(isDraft(draft), record.id);
      const findings = checkDraft(draft, { levels: {}, knownAbbreviations: new Set(), catalogue });
      assert.deepEqual(findings.filter(({ rule }) => rule !== 'placeholder').map(({ rule, message }) => `${record.id}: ${rule}: ${message}`), []);
      assert.ok(findings.length > 2, record.id);
      assert.match(text.slice(start, end), /^\[ins.*\]$|^<Ins.*>$/, record.id);
    }
  });
}

test('a work item in Markdown: header, title, clauses 1 to 6 and Bibliography', () => {
  const text = newDraft(recordOf('X.soar-cc', someCatalogue), someCatalogue, MARKDOWN).text;
  assert.ok(text.startsWith(`---
provisional-name: X.soar-cc
title: Framework of security orchestration for cloud computing
question: Q8/17
study-group: 17
process: TAP
---

# Draft new Recommendation ITU-T X.soar-cc

Framework of security orchestration for cloud computing

## Summary

This Recommendation gives [insert what it gives,`), text);
  assert.deepEqual(text.match(/^##+ .*$/gm), [
    '## Summary', '## Keywords', '## 1 Scope', '## 2 References', '## 3 Definitions', '### 3.1 Terms defined elsewhere', '### 3.2 Terms defined in this Recommendation',
    '## 4 Abbreviations and acronyms', '## 5 Conventions', '## 6 [insert the title of the first clause]', '## Bibliography',
  ]);
  assert.match(text, /^This Recommendation uses the following terms defined elsewhere:$/m);
  assert.match(text, /^The following ITU-T Recommendations and other references contain provisions/m);
});

test('in AsciiDoc Metanorma writes the sentences and numbers', () => {
  const text = newDraft(recordOf('X.soar-cc', someCatalogue), someCatalogue, { format: 'asciidoc', language: 'fr' }).text;
  assert.ok(text.startsWith(`= Cadre applicable à l'orchestration
:bureau: T
:provisional-name: X.soar-cc
:question: Q8/17: Sécurité de l'informatique en nuage
:study-group: 17
:approval-process: tap
:doctype: recommendation
:status: draft
`), text);
  assert.match(text, /^\[abstract\]\n== Résumé$/m);
  assert.match(text, /^== Définitions\n\n=== Termes définis ailleurs$[^]*^=== Termes définis dans la présente Recommandation$/m);
  assert.doesNotMatch(text, /contiennent des dispositions|^== \d/m);
});

test('the abbreviations of the title stand in clause 4 with their full forms', () => {
  assert.match(textOf('X.evpnc-sec'), /uses the following abbreviations and acronyms:\n\n\| \| \|\n\|---\|---\|\n\| PnC \| Plug and Charge \|\n\| VID \| Vehicle Identity \|\n/);
  assert.match(textOf('X.ra-iot', ASCIIDOC), /== Abbreviations and acronyms\n\nIoT:: Internet of Things\n/);
  assert.match(textOf('X.sup-cv2x-sec'), /\| C-V2X \| [^|]+\|\n\| URLLC \|/);
  assert.match(textOf('X.1144rev'), /\| XACML \| eXtensible Access Control Markup Language \|/);
});

test('every kind is announced and calls itself by its own words', () => {
  const announced = (name: string): string | undefined => /^# (.*)$/m.exec(textOf(name))?.[1];
  assert.equal(announced('X.1144rev'), 'Draft revised Recommendation ITU-T X.1144rev');
  assert.equal(announced('X.1352 Amd. 1'), 'Draft new Amendment 1 to Recommendation ITU-T X.1352');
  assert.equal(announced('X.1715Amd'), 'Draft new Amendment 1 to Recommendation ITU-T X.1715');
  assert.equal(announced('X Suppl. 39'), 'Draft new Supplement 39 to ITU-T X-series Recommendations');
  assert.equal(announced('X.sup-cdc'), 'Draft new Supplement to ITU-T X-series Recommendations');
  assert.equal(announced('TR.kdc_qkdn'), 'Draft new Technical Report ITU-T TR.kdc_qkdn');
  assert.match(announced('X.1051') ?? '', /^Draft revised Recommendation ITU-T X\.1051 \| ISO\/IEC 27011/);
  assert.match(textOf('X.sup-cdc'), /This Supplement uses the following terms defined elsewhere:/);
});

test('a title has a capital in its first word only, and no kind before it', () => {
  assert.match(textOf('H.FMLS-QMEM'), /^title: Quality metrics and evaluation methods for federated machine learning services$/m);
  assert.match(textOf('TR.ba-iot'), /^title: Broadcast authentication scheme for IoT system$/m);
});

test('the file is named as the text', () => {
  assert.equal(newDraftName(recordOf('X.soar-cc'), 'markdown'), 'X.soar-cc.md');
  assert.equal(newDraftName(recordOf('X Suppl. 39'), 'asciidoc'), 'X-Suppl.-39.adoc');
});

test('work items are found by acronym, words and Question, those under study first', () => {
  assert.deepEqual(['soar-cc', 'X.soar-cc'].map((name) => findWorkItems(catalogue, name, 5)[0]?.id), ['X.soar-cc', 'X.soar-cc']);
  assert.equal(findWorkItems(catalogue, 'cloud', 5).every(({ status }) => status === 'under-study'), true);
  assert.equal(findWorkItems(catalogue, 'X.1645', 5)[0]?.status, 'approved');
  const ofQuestion = findWorkItems(catalogue, 'Q8/17', 100);
  assert.ok(ofQuestion.length > 2 && ofQuestion.every(({ questions }) => questions.includes('8/17')));
  assert.equal(ofQuestion[0]?.status, 'under-study');
  assert.equal(findWorkItems(catalogue, '', 20).every(({ status }) => status === 'under-study'), true);
  assert.deepEqual(findWorkItems(catalogue, '99/99', 5), []);
});
