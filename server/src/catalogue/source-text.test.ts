import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { cellNames } from './importers/cell-names.ts';
import { editDistance } from './edit-distance.ts';
import { flattenedBlocks } from './importers/flattened-table.ts';
import { formatDays, isoDate, isoDays } from './importers/import-date.ts';
import { kindOf } from './kind.ts';
import { splitRemarks } from './importers/remark.ts';
import { sortKey } from './sort-key.ts';
import { spelledOut } from './identifiers/spelled-out.ts';

describe('flattenedBlocks', () => {
  it('opens a cell at a tab, continues it on a line without one, ends the row at a blank line', () => {
    assert.deepEqual(flattenedBlocks('Caption\n\tSG17\nQ2\n\t\tX.1 \n\na)\tNext\n\tlast'), [
      { kind: 'line', text: 'Caption', line: 1 }, { kind: 'row', cells: ['SG17\nQ2', 'X.1'], line: 2 },
      { kind: 'line', text: 'a)\tNext', line: 6 }, { kind: 'row', cells: ['last'], line: 7 },
    ]);
  });
  it('takes any text', () => {
    fc.assert(fc.property(fc.string(), (text) => { flattenedBlocks(text); splitRemarks(text); cellNames(text); spelledOut(text); }), { numRuns: 50 });
  });
});

describe('splitRemarks', () => {
  it('keeps brackets that belong to the title', () => {
    assert.deepEqual(splitRemarks('Communication service (RCS) messaging (New Work Item) (Ref. TD12)'), { text: 'Communication service (RCS) messaging', remarks: ['New Work Item', 'Ref. TD12'] });
    assert.deepEqual(splitRemarks('Controls (IoT'), { text: 'Controls (IoT', remarks: [] });
  });
});

describe('cellNames', () => {
  it('parts lines and identifiers, and refuses other text', () => {
    assert.deepEqual(cellNames('X.1333 Cor. 1'), ['X.1333 Cor. 1']);
    assert.deepEqual(cellNames('Q.4140\n Q.CPN'), ['Q.4140', 'Q.CPN']);
    assert.deepEqual(cellNames('Y.QKDNf -fr'), ['Y.QKDNf -fr']);
    assert.equal(cellNames('to be defined'), undefined);
    assert.deepEqual(['Y.3190 (ex Y.ngni)', 'Y.3190 (Y.ngni)', 'X.supp.divs (ex TR.divs, ex TR.old)', 'Y.3101 (rev.)', 'X.509 (2019)', 'Y.ngni (Y.3190)', 'Y.3190\n(ex Y.ngni)'].map(cellNames), [
      ['Y.3190', 'Y.ngni'], ['Y.3190', 'Y.ngni'], ['X.supp.divs', 'TR.divs', 'TR.old'], ['Y.3101rev'], ['X.509 (2019)'], ['Y.3190', 'Y.ngni'], ['Y.3190', 'Y.ngni']]);
    assert.deepEqual(['something (Y.ngni)', 'Y.3190 (something)', 'Y.3190 (Y.a, Y.b)', 'Y.foo (rev.)'].map(cellNames), [undefined, undefined, undefined, undefined]);
  });
});

describe('spelledOut', () => {
  const all = (text: string) => spelledOut(text).map(({ abbreviation, expansion }) => `${abbreviation} ${expansion}`);
  it('finds the full form before the bracket', () => {
    assert.deepEqual(all('Signalling for urban air mobility (UAM) services'), ['UAM urban air mobility']);
    assert.deepEqual(all('Spam over rich communication service (RCS) messaging'), ['RCS rich communication service']);
    assert.deepEqual(all('electric vertical take-off and landing (eVTOL) vehicle'), ['eVTOL electric vertical take-off and landing']);
    assert.deepEqual(all('plug and charge (PnC) with vehicle identity (VID)'), ['PnC plug and charge', 'VID vehicle identity']);
    assert.deepEqual(all('for cellular vehicle-to-everything(C-V2X) services'), ['C-V2X cellular vehicle-to-everything']);
    assert.deepEqual(all('the eXtensible Access Control Markup Language (XACML) 3.0'), ['XACML eXtensible Access Control Markup Language']);
    assert.deepEqual(all('Internet of Things (IoT), application programming interfaces (APIs)'), ['IoT Internet of Things', 'APIs application programming interfaces']);
  });
  it('finds none where the letters are not those of the words', () => {
    for (const text of ['networks (IMT-2020)', 'un document temporaire (TD)', 'the draft (DT)', 'approved in time (TAP)', 'see (b) and (UAM)', 'air, mobility (AM)']) assert.deepEqual(all(text), [], text);
    // Small words may be passed over, in more ways than can be tried one by one.
    const start = performance.now();
    assert.deepEqual(all(`alpha ${'a '.repeat(25)}(AAAAAAAAAAAB) `.repeat(20)), []);
    assert.ok(performance.now() - start < 1_000);
  });
});

describe('dates', () => {
  it('reads English and French days', () => {
    assert.deepEqual([isoDate('8 September 2023'), isoDate('1er août 2025'), isoDate('September 2020'), isoDate('soon')], ['2023-09-08', '2025-08-01', '2020-09', undefined]);
    const days = isoDays('29 August - 8 September 2023');
    assert.deepEqual(days, { from: '2023-08-29', to: '2023-09-08' });
    assert.equal(days && formatDays(days), '29 August – 8 September 2023');
  });
});

describe('kindOf', () => {
  it('goes by the name, then by the title', () => {
    assert.deepEqual(
      [['X.1'], ['X.1 Amd. 1'], ['X.1715Amd'], ['X.1 Cor. 1'], ['X Suppl. 3'], ['X.sup-cdc'], ['YSTR-IADIoT'], ['Y.TR-QN-UC'], ['TP.inno-2.0'], ['X.a-b']].map((names) => kindOf(names)),
      ['recommendation', 'amendment', 'amendment', 'corrigendum', 'supplement', 'supplement', 'technical-report', 'technical-report', 'technical-paper', 'recommendation'],
    );
    assert.equal(kindOf(['X.a-b'], 'Rapport technique: Menaces'), 'technical-report');
  });
});

describe('sortKey', () => {
  it('orders by series, number, Supplement, name', () => {
    const ids = ['F.751.8', 'F.751.10', 'X.9', 'X.1817', 'X Suppl. 39', 'X.a-b', 'X.soar-cc', 'TR.verm', 'XSTR-SUSS'];
    assert.deepEqual([...ids].reverse().sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)), ids);
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps up to a limit', () => {
    assert.deepEqual([editDistance('soar', 'soar', 2), editDistance('soar', 'saor', 2), editDistance('soar', 'sar', 2), editDistance('soar', 'xxxx', 2)], [0, 1, 1, 3]);
  });
  it('is symmetric', () => {
    fc.assert(fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => editDistance(a, b, 8) === editDistance(b, a, 8)), { numRuns: 50 });
  });
});
