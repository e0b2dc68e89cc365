import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { relatonImporter } from './import-relaton.ts';
import { relatonItem } from './import-relaton-item.ts';
import { importerFor } from './importers.ts';
import { parseSeed } from '../parse-seed.ts';
import { RUNS } from '../fixture.ts';

const content = (value: unknown, name = 'data/file.yaml') => ({ form: 'value', name, value, lineOf: () => undefined } as const);

const importOf = (values: readonly unknown[], options: { readonly date?: string; readonly covers?: readonly string[] } = { date: '2026-07-01' }) => {
  const importing = relatonImporter.begin({ id: 'relaton', ...options });
  values.forEach((value, index) => { importing.add(content(value, `data/${index.toString()}.yaml`)); });
  return importing.end();
};

interface Given { readonly title?: string; readonly at?: string; readonly stage?: string; readonly iso?: string; readonly group?: string }

/** A file of today's form. */
const itu = (id: string, { title, at, stage, iso, group }: Given = {}) => ({
  type: 'standard', ...(title !== undefined && { title: [{ language: 'en', script: 'Latn', content: title, type: 'main' }] }),
  docidentifier: [{ content: `ITU-T ${id}`, type: 'ITU', primary: true }, ...(iso === undefined ? [] : [{ content: iso, type: 'ISO', primary: true }])],
  ...(at !== undefined && { date: [{ type: 'published', at }] }), ...(stage !== undefined && { status: { stage: { content: stage } } }),
  ...(group !== undefined && { contributor: [{ role: [{ type: 'publisher' }] }, { organization: { subdivision: [{ name: [{ content: group }], type: 'technical-committee' }] } }] }),
  ext: { doctype: { content: 'recommendation' } },
});

describe('relatonImporter', () => {
  const FILES = [
    itu('X.1999 (10/2019)', { title: 'The  Directory –\r\nKeys', at: '2019-10-14', stage: 'Published', iso: 'ISO/IEC 9594-8:2020', group: 'ITU-T Study Group 17' }),
    itu('X.1999 (03/2000)', { title: 'The Directory', at: '2000-03-31', stage: 'Withdrawal' }),
    itu('X.1999 (2019) Amd. 1 (10/2024)', { at: '2024-10-29', stage: 'Published' }),
    itu('X.1998 (11/1988)', { title: 'Old', stage: 'Withdrawal' }),
    itu('X Suppl. 39 (09/2023)', { title: 'More', at: '2023-09-08' }),
    itu('G.9999/Y.9999 (08/2015)', { title: 'Twins', at: '2015-08-13', stage: 'Published' }),
    itu('something else', { title: 'No number', at: '2015-08-13' }),
  ];
  const { seed, read, notUnderstood } = importOf(FILES);

  it('gathers the editions of a text in the order of their dates', () => {
    assert.deepEqual(seed.texts, [
      { id: 'G.9999/Y.9999', kind: 'recommendation', editions: [{ date: '2015-08-13', title: 'Twins', state: 'in-force', place: '5.yaml' }] },
      { id: 'X.1998', kind: 'recommendation', editions: [{ date: '1988-11', title: 'Old', state: 'withdrawn', place: '3.yaml' }] },
      {
        id: 'X.1999', kind: 'recommendation', studyGroup: 'SG17', editions: [
          { date: '2000-03-31', title: 'The Directory', state: 'superseded', place: '1.yaml' },
          { date: '2019-10-14', title: 'The Directory – Keys', state: 'in-force', equivalent: 'ISO/IEC 9594-8:2020', place: '0.yaml' },
        ],
      },
      { id: 'X.1999 (2019) Amd. 1', kind: 'amendment', editions: [{ date: '2024-10-29', state: 'in-force', place: '2.yaml' }] },
      { id: 'X Suppl. 39', kind: 'supplement', editions: [{ date: '2023-09-08', title: 'More', place: '4.yaml' }] },
    ]);
  });

  it('tells what it read and what not', () => {
    assert.deepEqual(read, ['6 editions of 5 texts']);
    assert.deepEqual(notUnderstood, [{ place: '6.yaml', text: 'ITU-T something else', reason: 'its identifier is none that the catalogue knows' }]);
    assert.deepEqual(seed.source, { id: 'relaton', title: 'Bibliographic data of ITU-T (Relaton)', date: '2026-07-01', covers: [] });
    assert.ok('seed' in parseSeed(seed));
  });

  it('gives the same for the same files in any order', () => {
    const named = FILES.map((value, index) => content(value, `${index.toString()}.yaml`));
    const run = (files: typeof named) => {
      const importing = relatonImporter.begin({ id: 'relaton', date: '2026-07-01' });
      for (const file of files) importing.add(file);
      return importing.end().seed;
    };
    assert.deepEqual(run([...named].reverse()), run(named));
  });

  it('claims a series whose numbers are many, unless told what is complete', () => {
    const many = Array.from({ length: 30 }, (_, number) => itu(`X.${(number + 1).toString()} (01/2020)`));
    assert.deepEqual(importOf([...many, itu('Y.1 (01/2020)')]).seed.source.covers, ['X']);
    assert.deepEqual(importOf(many.slice(1)).seed.source.covers, []);
    // What a long document cites are many numbers too, but far apart.
    assert.deepEqual(importOf(Array.from({ length: 60 }, (_, number) => itu(`X.${(7 * number + 1).toString()} (01/2020)`))).seed.source.covers, []);
    assert.deepEqual(importOf(many, { date: '2026-07-01', covers: ['Z'] }).seed.source.covers, ['Z']);
  });

  it('fails in one line without a date, and without anything it can read', () => {
    assert.throws(() => importOf(FILES, {}), { name: 'ImportError', message: /^relaton: the data gives no date\. .+--date YYYY-MM-DD/ });
    assert.throws(() => importOf([{ docidentifier: [] }]), { name: 'ImportError', message: /^relaton: no file holds .+ \(0\.yaml: it has no document identifier\)/ });
    assert.equal(importerFor(content({ docid: [] }))?.id, 'relaton');
  });
});

describe('relatonItem', () => {
  const item = (type: string, id: string, more: object = {}) => {
    const found = relatonItem({ docid: [{ id, type, primary: true }, { id: '10.1/x', type: 'DOI' }], date: [{ type: 'published', value: '2018-08' }], title: [{ content: 'T', type: 'main' }], ...more });
    return 'reason' in found ? found.reason : `${found.id} ${found.date} ${found.kind}${found.state ? ` ${found.state}` : ''}`;
  };
  it('reads the identifiers of other organizations, in the form drafts cite', () => {
    assert.equal(item('IETF', 'RFC 8446'), 'IETF RFC 8446 2018-08 standard');
    assert.equal(item('IETF', 'RFC0791'), 'IETF RFC 791 2018-08 standard');
    assert.equal(item('ISO', 'ISO/IEC 27002:2022'), 'ISO/IEC 27002 2018-08 standard');
    assert.equal(item('ISO', 'ISO/TS 22220:2011'), 'ISO/TS 22220 2018-08 standard');
    assert.equal(item('ISO', 'ISO/IEC 27001:2013/Cor 1:2014'), 'ISO/IEC 27001:2013/Cor 1 2018-08 standard');
    assert.equal(item('IEC', 'IEC 60050-102:2007'), 'IEC 60050-102 2018-08 standard');
    assert.equal(item('NIST', 'NIST SP 800-53 Rev. 5'), 'NIST SP 800-53 Rev. 5 2018-08 standard');
    assert.equal(item('ETSI', 'ETSI TS 103 544-1 V1.3.1 (2019-10)'), 'ETSI TS 103 544-1 2018-08 standard');
    assert.equal(item('3GPP', '3GPP TS 33.501:REL-15/15.1.0'), '3GPP TS 33.501 2018-08 standard');
    assert.equal(item('IEEE', 'IEEE Std 802.1X-2020', { date: [] }), 'IEEE 802.1X 2020 standard');
    assert.equal(item('W3C', 'W3C REC-xml-20081126'), 'W3C REC-xml-20081126 2018-08 standard');
    assert.equal(item('OASIS', 'OASIS saml-core-2.0-os'), 'OASIS saml-core-2.0-os 2018-08 standard');
  });
  it('reads the state of each, and what made a text obsolete', () => {
    assert.equal(item('IEEE', 'IEEE 1-2000', { docstatus: { stage: { value: 'withdrawn' } } }), 'IEEE 1 2018-08 standard withdrawn');
    assert.equal(item('ISO', 'ISO 1', { docstatus: { stage: '60' } }), 'ISO 1 2018-08 standard in-force');
    assert.equal(item('IETF', 'RFC 5246', { relation: [{ type: 'obsoletedBy' }] }), 'IETF RFC 5246 2018-08 standard superseded');
    assert.equal(item('IETF', 'RFC 1', { date: undefined }), 'it has no date of publication');
  });
  it('takes any value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { relatonItem(value); relatonItem({ docidentifier: value, title: value, date: value, status: value, contributor: value }); }), { numRuns: 4 * RUNS });
  });
});
