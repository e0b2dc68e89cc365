import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Identifier, OtherIdentifier, Part } from './identifier.ts';
import { formatIdentifier, identifierKey, identifierKeys, nameKey, normaliseText, parseIdentifier, sameDocument, undated } from './identifier.ts';
import { RUNS } from '../fixture.ts';

/** Text, kind and catalogue form. */
const FORMS: readonly (readonly [string, Identifier['kind'], string])[] = [
  ['NIST SP 800-53r5', 'other', 'NIST SP 800-53 Rev. 5'], ['NIST Special Publication 800-53 Revision 5 (2020)', 'other', 'NIST SP 800-53 Rev. 5 (2020)'], ['NIST SP 800-90A', 'other', 'NIST SP 800-90A'],
  ['CISPR 16-1-1:2019', 'other', 'CISPR 16-1-1:2019'], ['IEC CISPR 11', 'other', 'CISPR 11'], ['CISPR 11:2015/AMD1:2016', 'other', 'CISPR 11:2015/Amd 1:2016'], ['IWA 1:2005', 'other', 'IWA 1:2005'],
  ['3GPP TS 24.229:Rel-17/17.8.0', 'other', '3GPP TS 24.229'], ['3GPP TS 24.229 REL-17', 'other', '3GPP TS 24.229'], ['3GPP TS 33.501 V18.5.0 (2024)', 'other', '3GPP TS 33.501 (2024)'],
  ['X.1817', 'recommendation', 'X.1817'], [' ITU-T X.1817 (2023) ', 'recommendation', 'X.1817 (2023)'],
  ['Recommendation ITU-T X.1817 (09/2023)', 'recommendation', 'X.1817 (09/2023)'], ['ITU\u2011T\u00a0X.1817', 'recommendation', 'X.1817'],
  ['UIT-T X.1', 'recommendation', 'X.1'], ['МСЭ-T X.1', 'recommendation', 'X.1'], ['CCITT Recommendation X.400', 'recommendation', 'X.400'],
  ['ITU T X.1', 'recommendation', 'X.1'], ['b-ITU-T X.500', 'recommendation', 'X.500'],
  ['M.3016.1', 'recommendation', 'M.3016.1'], ['V.25ter', 'recommendation', 'V.25 ter'], ['D.300R', 'recommendation', 'D.300 R'], ['V.17 quarter', 'recommendation', 'V.17 quater'],
  ['G.709.1/Y.1331.1', 'recommendation', 'G.709.1/Y.1331.1'], ['E.164/I.331/Q.11 bis', 'recommendation', 'E.164/I.331/Q.11 bis'],
  ['X.1352 (2022) Amd. 1 (03/2024)', 'recommendation', 'X.1352 (2022) Amd. 1 (03/2024)'], ['X.509Amd.2', 'recommendation', 'X.509 Amd. 2'],
  ['X.1333 Cor. 1', 'recommendation', 'X.1333 Cor. 1'], ['X.5 Corrigendum 2', 'recommendation', 'X.5 Cor. 2'], ['X.5 Err.1', 'recommendation', 'X.5 Err. 1'],
  ['X.736 (1992) Amd. 1/Technical Cor. 1 (10/1996)', 'recommendation', 'X.736 (1992) Amd. 1/Technical Cor. 1 (10/1996)'],
  ['G.7 Amd. 1 Cor. 1', 'recommendation', 'G.7 Amd. 1 Cor. 1'], ['Corrigendum 1 to ITU-T Recommendation X.1333', 'recommendation', 'X.1333 Cor. 1'], ['Amendement 2 à la Recommandation UIT-T X.1352', 'recommendation', 'X.1352 Amd. 2'],
  ['Z.100 Annex F2', 'recommendation', 'Z.100 Annex F2'], ['G.729 Annex C+', 'recommendation', 'G.729 Annex C+'], ['G.729 App.II', 'recommendation', 'G.729 App. II'],
  ['G.Imp712', 'recommendation', 'G.Imp712'], ['H.264 (V14)', 'recommendation', 'H.264 (V14)'], ['H.265 (V7) (11/2019)', 'recommendation', 'H.265 (V7) (11/2019)'],
  ['Q.3941.1 v.1', 'recommendation', 'Q.3941.1 (V1)'], ['X.1631| ISO/CEI 27017', 'recommendation', 'X.1631 | ISO/IEC 27017'],
  ['ISO/IEC 27017:2015 | ITU-T X.1631 (2015)', 'recommendation', 'X.1631 (2015) | ISO/IEC 27017:2015'],
  ['X Suppl. 39', 'supplement', 'X Suppl. 39'], ['X.Suppl. 39', 'supplement', 'X Suppl. 39'], ['Suppl.74 to ITU-T Y.3800-series', 'supplement', 'Y Suppl. 74'],
  ['Suppl. 74 to Y.3800-series Recommendations', 'supplement', 'Y Suppl. 74'], ['Y.Suppl. 77 to ITU-T Y.3000-series', 'supplement', 'Y Suppl. 77'], ['X Suppl. 39 to X.1148', 'supplement', 'X Suppl. 39'], ['G.Sup41', 'supplement', 'G Suppl. 41'], ['G-Sup.39', 'supplement', 'G Suppl. 39'],
  ['b-ITU-T X Suppl.4', 'supplement', 'X Suppl. 4'], ['ITU-T G-series Recommendations – Supplement 41 (2010)', 'supplement', 'G Suppl. 41 (2010)'],
  ['X Suppl. 26 (2016) Cor. 1 (03/2018)', 'supplement', 'X Suppl. 26 (2016) Cor. 1 (03/2018)'],
  ['Y.3800-series', 'series', 'Y.3800-series'], ['ITU-T M.3016.x-series (2005)', 'series', 'M.3016.x-series (2005)'], ['Q.4xx-series', 'series', 'Q.4xx-series'],
  ['Q.400-Q.490', 'range', 'Q.400-Q.490'], ['Q.400–490', 'range', 'Q.400-Q.490'],
  ['X.soar-cc', 'work-item', 'X.soar-cc'], ['X.5Gsec-message', 'work-item', 'X.5Gsec-message'], ['X.1051rev2', 'work-item', 'X.1051rev2'], ['X.1715Amd', 'work-item', 'X.1715Amd'],
  ['Y.QKDNf -fr', 'work-item', 'Y.QKDNf-fr'], ['TR. AISec', 'work-item', 'TR.AISec'], ['TP.inno-2.0', 'work-item', 'TP.inno-2.0'], ['X.TR.zt-acp', 'work-item', 'X.TR.zt-acp'],
  ['Y.supp.QKDN_sync', 'work-item', 'Y.supp.QKDN_sync'], ['XSTR-SUSS', 'work-item', 'XSTR-SUSS'], ['HSTR.DLT-PE', 'work-item', 'HSTR.DLT-PE'],
  ['ISO/IEC 27002:2022', 'other', 'ISO/IEC 27002:2022'], ['ISO/CEI 27002', 'other', 'ISO/IEC 27002'], ['ISO/IEC TR 13243', 'other', 'ISO/IEC TR 13243'],
  ['IETF RFC 1042 (1988)', 'other', 'IETF RFC 1042 (1988)'], ['RFC 8446', 'other', 'IETF RFC 8446'], ['ETSI ETS 300 724', 'other', 'ETSI ETS 300 724'], ['ITU-R BT.601', 'other', 'ITU-R BT.601'],
];

describe('parseIdentifier', () => {
  it('reads every form and writes it in catalogue form', () => {
    for (const [text, kind, form] of FORMS) {
      const id = parseIdentifier(text);
      assert.equal(id?.kind, kind, text);
      assert.equal(formatIdentifier(id), form, text);
    }
  });

  it('takes the whole text or nothing', () => {
    for (const text of ['', 'security', 'X.1817 and more', 'W.12', 'J.R', 'X.1817-202309', 'X.1 (13/2017)', 'Y.3532 Y.cccnp-reqts', 'clause 7', 'ISO', 'X.1 Amd.', 'X'.repeat(300)]) {
      assert.equal(parseIdentifier(text), undefined, text);
    }
  });

  it('tolerates malformed dates and says so', () => {
    const read = (text: string) => {
      const id = parseIdentifier(text);
      return id && 'irregular' in id ? [formatIdentifier(id), ...id.irregular ?? []] : [];
    };
    assert.deepEqual(read('X.1 (2006/11)'), ['X.1 (11/2006)', 'date-form']);
    assert.deepEqual(read('J.1106(2017/05)'), ['J.1106 (05/2017)', 'date-form', 'space-before-date']);
    assert.deepEqual(read('X.2 (1 998)'), ['X.2 (1998)', 'date-form']);
    assert.deepEqual(read('X.2 (March 2017)'), ['X.2 (03/2017)', 'date-form']);
    assert.deepEqual(read('X.509:2016'), ['X.509 (2016)', 'date-form']);
    assert.deepEqual(read('IETF RFC 1(1999)'), ['IETF RFC 1 (1999)', 'space-before-date']);
  });

  it('is linear in the length of hostile text', () => {
    for (const text of [`X.${'a-'.repeat(90)}!`, `X.1${'/X.1'.repeat(45)}!`, `X.1${' Amd. 1'.repeat(25)}!`, ' '.repeat(200)]) assert.equal(parseIdentifier(text), undefined);
  });
});

const letter = fc.constantFrom('A', 'D', 'G', 'X', 'Y', 'Z');
const number = fc.tuple(letter, fc.integer({ min: 1, max: 99999 }), fc.option(fc.integer({ min: 1, max: 999 })), fc.constantFrom('', ' bis', ' ter', ' R'))
  .map(([series, first, second, suffix]) => `${series}.${first.toString()}${second === null ? '' : `.${second.toString()}`}${suffix}`);
const date = fc.record({ year: fc.integer({ min: 1900, max: 2099 }).map(String), month: fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0')) }, { requiredKeys: ['year'], noNullPrototype: true });
const small = fc.integer({ min: 1, max: 99 }).map(String);
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ type: fc.constantFrom('Amd' as const, 'Cor' as const, 'Technical Cor' as const, 'Err' as const, 'Add' as const, 'Suppl' as const), number: small, date }, { requiredKeys: ['type', 'number'], noNullPrototype: true }),
  fc.record({ type: fc.constant('Annex' as const), number: fc.constantFrom('A', 'F2', 'C+'), date }, { requiredKeys: ['type', 'number'], noNullPrototype: true }),
  fc.record({ type: fc.constant('App' as const), number: fc.constantFrom('I', 'IV', 'X'), date }, { requiredKeys: ['type', 'number'], noNullPrototype: true }),
);
const other: fc.Arbitrary<OtherIdentifier> = fc.oneof(
  fc.record({ kind: fc.constant('other' as const), organization: fc.constantFrom('ISO/IEC', 'ISO', 'IEC'), number: fc.constantFrom('27002', '13818-1', 'TR 13243'), date: fc.constantFrom({ year: '1999' }, { year: '2022' }) }, { requiredKeys: ['kind', 'organization', 'number'], noNullPrototype: true }),
  fc.record({ kind: fc.constant('other' as const), organization: fc.constant('IETF'), number: fc.integer({ min: 1, max: 9999 }).map((n) => `RFC ${n.toString()}`), date }, { requiredKeys: ['kind', 'organization', 'number'], noNullPrototype: true }),
);
const word = fc.stringMatching(/^[a-rt-z][A-Za-z0-9]{1,6}$/);
const identifier: fc.Arbitrary<Identifier> = fc.oneof(
  fc.record({ kind: fc.constant('recommendation' as const), numbers: fc.array(number, { minLength: 1, maxLength: 3 }), parts: fc.array(part, { maxLength: 2 }), version: small, date, common: other }, { requiredKeys: ['kind', 'numbers', 'parts'], noNullPrototype: true }),
  fc.record({ kind: fc.constant('supplement' as const), letter, number: small, parts: fc.array(part, { maxLength: 2 }), date }, { requiredKeys: ['kind', 'letter', 'number', 'parts'], noNullPrototype: true }),
  fc.record({ kind: fc.constant('series' as const), series: fc.constantFrom('X', 'Y.3800', 'Q.4xx', 'M.3016.x'), date }, { requiredKeys: ['kind', 'series'], noNullPrototype: true }),
  fc.record({ kind: fc.constant('range' as const), from: small.map((n) => `Q.${n}`), to: fc.constantFrom('Q.490', 'X.12.3'), date }, { requiredKeys: ['kind', 'from', 'to'], noNullPrototype: true }),
  fc.record({ kind: fc.constant('work-item' as const), name: fc.tuple(fc.constantFrom('X.', 'Y.TR.', 'TR.', 'XSTR-', 'Y.suppl.'), fc.array(word, { minLength: 1, maxLength: 3 })).map(([start, words]) => start + words.join('-')) }, { noNullPrototype: true }),
  other,
);

describe('identifier properties', () => {
  it('parse after format is the identity', () => {
    fc.assert(fc.property(identifier, (id) => { assert.deepEqual(parseIdentifier(formatIdentifier(id)), id); }), { numRuns: 16 * RUNS });
  });

  it('an edition is the same document as the undated identifier', () => {
    fc.assert(fc.property(identifier, (id) => sameDocument(id, undated(id)) && identifierKeys(id).includes(identifierKey(id))), { numRuns: 5 * RUNS });
  });

  it('any text gives an identifier or undefined, never an exception', () => {
    fc.assert(fc.property(fc.string(), (text) => { parseIdentifier(text); nameKey(text); }), { numRuns: 5 * RUNS });
  });
});

describe('sameDocument', () => {
  const same = (a: string, b: string) => {
    const [first, second] = [parseIdentifier(a), parseIdentifier(b)];
    return first !== undefined && second !== undefined && sameDocument(first, second);
  };
  it('agrees on twins, ISO/IEC equivalents and editions', () => {
    assert.ok(same('ITU-T Y.1731', 'G.8013/Y.1731 (2015)'));
    assert.ok(same('ISO/IEC 27017', 'X.1631 (2015) | ISO/IEC 27017:2015'));
    assert.ok(same('x.Suppl. 39'.toUpperCase().replace('SUPPL', 'Suppl'), 'X Suppl. 39 (2023)'));
  });
  it('tells an amendment from its base', () => {
    assert.ok(!same('X.1352', 'X.1352 Amd. 1'));
    assert.ok(same('X.1352 (2022) Amd. 1', 'X.1352 Amd.1'));
  });
});

describe('nameKey', () => {
  it('forgets case, spaces and the organization', () => {
    assert.equal(nameKey('Y.QKDNf -fr'), 'y.qkdnf-fr');
    assert.equal(nameKey('TR. AISec'), 'tr.aisec');
    assert.equal(nameKey('itu-t x.1817'), nameKey('X.1817'));
    assert.equal(nameKey('Recommendation UIT-T X.1817'), 'x.1817');
  });
});

describe('normaliseText', () => {
  it('puts plain characters for those of Word and pandoc', () => {
    assert.equal(normaliseText('\\[ITU\u2011T\u00a0X.1\\]'), '[ITU-T X.1]');
  });
});
