import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bundledCatalogue } from '../sources/load-catalogue.ts';
import { readDraft, repairDraft } from './check-draft.ts';
import { DraftFiles } from './draft-files.ts';

const MAIN = '= Draft new Recommendation ITU-T X.lamp-a\n:docnumber: X.lamp-a\n:mn-document-class: itu\n\n== Scope\n\nSee ITU-T Rec. X.509 and ITU-T Rec. X.800.\n\ninclude::part.adoc[]\n';
const PART = '== Conventions\n\nSee ITU-T Rec. X.509.\n';

/** The outcome of a repair of a draft in two files, of which some cannot be opened for writing, or break off while they are written. */
function repair({ locked = [], breaks = [] }: { readonly locked?: readonly string[]; readonly breaks?: readonly string[] } = {}) {
  const disk = new Map([['/d/main.adoc', MAIN], ['/d/part.adoc', PART]]), refuse = (file: string, list: readonly string[]): void => {
    if (list.some((name) => file.endsWith(name))) throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
  };
  let isBroken = false;
  const files = new DraftFiles({
    read: (file) => { const text = disk.get(file); return text === undefined ? { reason: 'none', isOther: false } : { text, encoding: 'utf-8' }; },
    tryToWrite: (file) => { refuse(file, locked); },
    write: (file, bytes) => {
      // The first attempt takes half of it, as a disk does that is full; what was there before fits.
      const isFirst = !isBroken && breaks.some((name) => file.endsWith(name)), text = Buffer.from(bytes).toString();
      disk.set(file, isFirst ? text.slice(0, 10) : text);
      isBroken ||= isFirst;
      if (isFirst) refuse(file, breaks);
    },
  });
  const outcome = repairDraft(() => readDraft('/d/main.adoc', files, { root: '/d', isIncluded: false }), files, { catalogue: bundledCatalogue(), levels: {}, knownAbbreviations: new Set() });
  return { ...outcome, failed: outcome.failed.map(({ file }) => file), isMainNew: disk.get('/d/main.adoc') !== MAIN, part: disk.get('/d/part.adoc') };
}

describe('repairDraft', () => {
  const whole = repair();
  it('writes each file of a draft', () => {
    assert.deepEqual([whole.failed, whole.isMainNew, whole.part], [[], true, '== Conventions\n\nSee Rec. ITU-T X.509.\n']);
    assert.ok(whole.repaired >= 3);
  });
  it('does not count what stands in a file that cannot be written, and repairs the others', () => {
    assert.deepEqual(repair({ locked: ['part.adoc'] }), { repaired: whole.repaired - 1, failed: ['/d/part.adoc'], isMainNew: true, part: PART });
    assert.deepEqual(repair({ locked: ['part.adoc', 'main.adoc'] }), { repaired: 0, failed: ['/d/main.adoc', '/d/part.adoc'], isMainNew: false, part: PART });
  });
  it('leaves a file as it was that breaks off while it is written', () => {
    assert.deepEqual(repair({ breaks: ['part.adoc'] }), { repaired: whole.repaired - 1, failed: ['/d/part.adoc'], isMainNew: true, part: PART });
  });
});
