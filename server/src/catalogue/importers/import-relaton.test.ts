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

/** A file of another body, in today's form. */
const iso = (id: string, at: string, stage: readonly string[], more: object = {}) => ({
  type: 'standard', title: [{ language: 'en', content: `Title of ${id}`, type: 'main' }], docidentifier: [{ content: id, type: /^ISO/.test(id) ? 'ISO' : 'IEC', primary: true }, { content: `${id}(E)`, type: 'iso-reference' }],
  ...(at !== '' && { date: [{ type: 'published', at }] }), status: { stage: { content: stage[0] }, ...(stage[1] !== undefined && { substage: { content: stage[1] } }) }, ...more,
});
const related = (type: string, content: string, at?: string) => ({ type, bibitem: { formattedref: { content }, docidentifier: [{ content, type: 'ISO', primary: true }], ...(at !== undefined && { date: [{ type: 'published', at }] }) } });
const rfc = (number: number, value: string, relation: readonly object[] = []) => ({ docid: [{ id: `RFC ${number.toString()}`, type: 'IETF', primary: true }, { id: `RFC${number.toString()}`, type: 'IETF', scope: 'anchor' }], title: [{ content: `Protocol ${number.toString()}`, type: 'main' }], date: [{ type: 'published', value }], relation });
const rfcRelation = (type: string, number: number) => ({ type, bibitem: { docid: [{ id: `RFC${number.toString()}`, type: 'IETF', primary: true }], formattedref: { content: `RFC${number.toString()}` } } });

describe('the data of other bodies', () => {
  it('has drafts of ISO and IEC under study, by what they are drafts of', () => {
    const { seed, read } = importOf([
      iso('ISO/IEC DIS 99999', '2026-01-30', ['40', '20']), iso('ISO/IEC CD TS 27103.2', '', ['30', '60']), iso('ISO/FDIS 9990', '2026-05', ['50', '20']), iso('ISO/IEC 27001:2022/DAmd 1', '2023-06-01', ['40', '60']),
      iso('ISO/IEC 27001:2022', '2022-10-25', ['60', '60']), iso('ISO/IEC 27008:2027', '2026-02-02', ['50', '00']), iso('ISO/CD 1', '2020-01-01', ['30', '98']),
    ]);
    assert.deepEqual(seed.statements.map(({ names, events }) => [...names, events[0]?.event, events[0]?.date]), [
      ['ISO 9990', 'ISO/FDIS 9990', 'under-study', '2026-05'], ['ISO/IEC 27001:2022/Amd 1', 'ISO/IEC 27001:2022/DAmd 1', 'under-study', '2023-06-01'],
      ['ISO/IEC 27008', 'ISO/IEC 27008:2027', 'under-study', '2026-02-02'], ['ISO/IEC 99999', 'ISO/IEC DIS 99999', 'under-study', '2026-01-30'], ['ISO/IEC TS 27103', 'ISO/IEC CD TS 27103.2', 'under-study', undefined],
    ]);
    assert.deepEqual(seed.texts?.map(({ id }) => id), ['ISO/IEC 27001']);
    assert.deepEqual(read, ['1 edition of 1 text', '5 drafts']);
    assert.ok('seed' in parseSeed(seed));
  });

  it('keeps what replaces and amends a text, and the edition that a relation names', () => {
    const { seed } = importOf([
      rfc(5246, '2008-08', [rfcRelation('obsoletedBy', 8446), rfcRelation('updates', 4492), rfcRelation('updatedBy', 5746)]), rfc(8446, '2018-08', [rfcRelation('obsoletes', 5246)]),
      iso('ISO/IEC 27017:2015', '2015-11-30', ['95', '99'], { relation: [related('obsoletedBy', 'ISO/IEC 27017:2026', '2026-07-27')] }),
      iso('ISO/IEC 27002:2013', '2013-09-25', ['90', '92'], { relation: [related('obsoletedBy', 'ISO/IEC DIS 27002'), related('obsoletes', 'ISO/IEC 27002:2005'), related('obsoletes', 'ISO/IEC 17799:2005')] }),
      iso('ISO/IEC 27002:2013/Cor 1:2014', '2014-09-18', ['60', '60'], { relation: [related('updates', 'ISO/IEC 27002:2013')] }),
    ]);
    assert.deepEqual(seed.texts?.map(({ id, relations, editions }) => ({ id, relations, editions: editions.map(({ date, state }) => [date, state]) })), [
      { id: 'IETF RFC 5246', relations: [{ type: 'replaced-by', target: 'IETF RFC 8446' }, { type: 'amends', target: 'IETF RFC 4492' }, { type: 'amended-by', target: 'IETF RFC 5746' }], editions: [['2008-08', 'superseded']] },
      { id: 'IETF RFC 8446', relations: [{ type: 'replaces', target: 'IETF RFC 5246' }], editions: [['2018-08', undefined]] },
      { id: 'ISO/IEC 27002', relations: [{ type: 'replaces', target: 'ISO/IEC 17799' }], editions: [['2013-09-25', 'in-force']] },
      { id: 'ISO/IEC 27002:2013/Cor 1', relations: [{ type: 'corrects', target: 'ISO/IEC 27002' }], editions: [['2014-09-18', 'in-force']] },
      { id: 'ISO/IEC 27017', relations: undefined, editions: [['2015-11-30', 'superseded'], ['2026-07-27', undefined]] },
    ]);
    assert.ok('seed' in parseSeed(seed));
  });

  it('has titles in each language, and revisions as editions', () => {
    const titles = [{ language: 'en', content: 'Intro', type: 'title-intro' }, { language: 'fr', content: 'Mesures', type: 'main' }, { language: 'en', content: 'Controls', type: 'main' }];
    const nist = (id: string, value: string) => ({ docid: [{ id, type: 'NIST', primary: true }], title: [{ content: id, language: ['en'] }], date: [{ type: 'published', value }] });
    const { seed } = importOf([iso('ISO/IEC 27002:2022', '2022-02-15', ['60', '60'], { title: titles }), nist('NIST SP 800-53r5', '2020-09-23'), nist('NIST SP 800-53r4', '2013-04-30')]);
    assert.deepEqual(seed.texts, [
      { id: 'ISO/IEC 27002', kind: 'standard', editions: [{ date: '2022-02-15', title: 'Controls', otherTitles: [{ lang: 'fr', text: 'Mesures' }], state: 'in-force', place: '0.yaml' }] },
      { id: 'NIST SP 800-53', kind: 'standard', editions: [{ date: '2013-04-30', title: 'NIST SP 800-53r4', revision: '4', place: '2.yaml' }, { date: '2020-09-23', title: 'NIST SP 800-53r5', revision: '5', place: '1.yaml' }] },
    ]);
    assert.ok('seed' in parseSeed(seed));
  });

  it('tells once what was passed over for one reason many times', () => {
    const copies = ['CSV', 'RLV'].flatMap((copy) => [1, 2].map((part) => iso(`IEC 60050-${part.toString()}:2002+AMD1:2008 ${copy}`, '2008-01-01', ['PUBLISHED'])));
    assert.deepEqual(importOf([rfc(1, '1969-04'), ...copies, { docid: [{ id: 'BCP14', type: 'IETF' }] }]).notUnderstood.map(({ place, text, reason }) => [place, text, reason]), [
      ['1.yaml and 3 more files', 'IEC 60050-1:2002+AMD1:2008 CSV', 'a consolidated or marked copy of what is published by itself'], ['5.yaml', 'BCP14', 'it has no date of publication'],
    ]);
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
    for (const name of ['NIST SP 800-53 Rev. 5', 'NIST SP 800-53r5', 'SP 800-53r5', 'NIST Special Publication 800-53 Revision 5']) assert.equal(item('NIST', name), 'NIST SP 800-53 2018-08 standard', name);
    assert.equal(item('NIST', 'NIST SP 800-90Ar1'), 'NIST SP 800-90A 2018-08 standard');
    assert.equal(item('NIST', 'NIST SP 800-63-3'), 'NIST SP 800-63-3 2018-08 standard');
    assert.equal(item('IEC', 'CISPR 11:2024'), 'CISPR 11 2018-08 standard');
    assert.equal(item('IEC', 'CISPR 11:2015/AMD1:2016'), 'CISPR 11:2015/Amd 1 2018-08 standard');
    assert.equal(item('ISO', 'IWA 1:2005'), 'IWA 1 2018-08 standard');
    assert.equal(item('ETSI', 'ETSI TS 103 544-1 V1.3.1 (2019-10)'), 'ETSI TS 103 544-1 2018-08 standard');
    for (const release of ['REL-15/15.1.0', 'Rel-17/17.8.0', 'R98/7.2.0']) assert.equal(item('3GPP', `3GPP TS 33.501:${release}`), '3GPP TS 33.501 2018-08 standard');
    assert.equal(item('IEEE', 'IEEE Std 802.1X-2020', { date: [] }), 'IEEE 802.1X 2020 standard');
    assert.equal(item('W3C', 'W3C REC-xml-20081126'), 'W3C REC-xml-20081126 2018-08 standard');
    assert.equal(item('OASIS', 'OASIS saml-core-2.0-os'), 'OASIS saml-core-2.0-os 2018-08 standard');
  });
  it('reads the state of each, and what made a text obsolete', () => {
    assert.equal(item('IEEE', 'IEEE 1-2000', { docstatus: { stage: { value: 'withdrawn' } } }), 'IEEE 1 2018-08 standard withdrawn');
    assert.equal(item('ISO', 'ISO 1', { docstatus: { stage: '60' } }), 'ISO 1 2018-08 standard in-force');
    assert.equal(item('IEC', 'CISPR 11:2015', { status: { stage: { content: 'REVISED' } } }), 'CISPR 11 2018-08 standard superseded');
    assert.equal(item('IETF', 'RFC 5246', { relation: [{ type: 'obsoletedBy' }] }), 'IETF RFC 5246 2018-08 standard superseded');
    assert.equal(item('IETF', 'RFC 1', { date: undefined }), 'it has no date of publication');
  });
  it('takes any value', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { relatonItem(value); relatonItem({ docidentifier: value, title: value, date: value, status: value, contributor: value }); }), { numRuns: 4 * RUNS });
  });
});
