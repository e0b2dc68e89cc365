import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import fc from 'fast-check';
import { NO_SETTINGS } from '../rules/checking/settings.ts';
import { CONFIRMED, holdsFact, otherText, sameText, withFacts } from './confirmed.ts';
import { readFile, readStored } from './load-catalogue.ts';
import { standingFiles } from './standing-files.ts';
import { findCatalogueFolder, sharedFolder, storedFile, storedFiles, userFolder, writeWhole } from './store.ts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(path.join(os.tmpdir(), 'rapporteur-store-')); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
};

describe('a folder of catalogue files', () => {
  it('is found beside a folder or above it, and made beside the settings file', () => {
    mkdirSync(path.join(folder, 'a/.rapporteur'), { recursive: true });
    mkdirSync(path.join(folder, 'a/b/c'), { recursive: true });
    assert.equal(findCatalogueFolder(path.join(folder, 'a/b/c')), path.join(folder, 'a/.rapporteur'));
    assert.equal(sharedFolder(path.join(folder, 'a/b'), path.join(folder, 'a/b/.rapporteur.json')), path.join(folder, 'a/.rapporteur'));
    assert.equal(sharedFolder(path.join(folder, 'd/e'), path.join(folder, 'd/.rapporteur.json')), path.join(folder, 'd/.rapporteur'));
    assert.equal(sharedFolder(path.join(folder, 'd'), undefined), path.join(folder, 'd/.rapporteur'));
  });

  it('gives its catalogue files by name: no hidden ones, no folders, nothing else', () => {
    for (const name of ['b.yaml', 'a.json', 'c.yml', '.x.json', 'notes.md', 'sub.json/x']) write(name, '');
    assert.deepEqual(storedFiles(folder).map((file) => path.basename(file)), ['a.json', 'b.yaml', 'c.yml']);
    assert.deepEqual(storedFiles(path.join(folder, 'none')), []);
  });

  it('of the user is where the system keeps such data, or where a variable says', () => {
    assert.equal(userFolder({ RAPPORTEUR_DATA: '/d' }), '/d');
    if (process.platform === 'linux') assert.equal(userFolder({ XDG_DATA_HOME: '/x' }), path.join('/x', 'rapporteur'));
    assert.match(userFolder({}), /rapporteur$/);
  });
});

describe('the file of a source', () => {
  const name = (id: string): string => path.basename(storedFile('/f', id));

  it('is named as the source, in any script', () => {
    assert.deepEqual(['wp1-17-2025-11', 'отчёт', '报告'].map(name), ['wp1-17-2025-11.json', 'отчёт.json', '报告.json']);
  });

  it('is one for each source, also where its name had to be changed or cut', () => {
    const ids = ['Report (1) of SG17', 'Report-1-of-SG17', 'Report 1 of SG17', '***', '', 'source', 'x'.repeat(90), 'x'.repeat(91), 'x'.repeat(80)];
    assert.match(name('Report (1) of SG17'), /^Report-1-of-SG17-[\da-f]{8}\.json$/);
    assert.equal(new Set(ids.map(name)).size, ids.length);
  });

  it('is one for each also where a disk takes capitals for small letters', () => {
    const first = write('Report.json', ''), second = storedFile(folder, 'report');
    assert.equal(storedFile(folder, 'Report'), first);
    assert.match(path.basename(second), /^report-[\da-f]{8}\.json$/);
    write(path.basename(second), '');
    assert.deepEqual([storedFile(folder, 'Report'), storedFile(folder, 'report')], [first, second]);
  });

  it('is never the file of confirmed facts, nor a device', () => {
    assert.deepEqual(['confirmed', 'Confirmed', 'con', 'NUL.txt'].map(name), ['document-confirmed.json', 'document-Confirmed.json', 'document-con.json', 'document-NUL.txt.json']);
  });

  it('lies in its folder, whatever the source is called', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (id) => {
      const file = storedFile('/f', id);
      assert.equal(path.dirname(file), '/f');
      assert.match(path.basename(file), /^[^.].*\.json$/);
      assert.ok(Buffer.byteLength(path.basename(file)) < 255 * 4);
    }), { numRuns: 200 });
  });
});

describe('writing a file whole', () => {
  it('says whether it is another now, and leaves nothing beside it', () => {
    const file = path.join(folder, 'new/a.json');
    assert.deepEqual([writeWhole(file, '1'), writeWhole(file, '1'), writeWhole(file, '2')], [true, false, true]);
    assert.deepEqual([readFileSync(file, 'utf8'), readdirSync(path.dirname(file))], ['2', ['a.json']]);
  });

  it('leaves what was there where it cannot be written, and says why', (t) => {
    mkdirSync(path.join(folder, 'a.json'));
    assert.throws(() => writeWhole(path.join(folder, 'a.json'), '1'), /a\.json: cannot be written: .*What was there is unchanged\.$/);
    assert.throws(() => writeWhole(path.join(write('file', ''), 'b.json'), '1'), /cannot be written: a part of its path is no folder\./);
    if (process.getuid?.() === 0) {
      t.diagnostic('root may write anywhere');
      return;
    }
    const file = write('locked/a.json', 'old');
    chmodSync(path.dirname(file), 0o500);
    assert.throws(() => writeWhole(file, 'new'), /permission denied/);
    chmodSync(path.dirname(file), 0o700);
    assert.deepEqual([readFileSync(file, 'utf8'), readdirSync(path.dirname(file))], ['old', ['a.json']]);
  });
});

describe('the files that hold', () => {
  it('come each after those it wins over', () => {
    write('user/u.json', '');
    write('work/.rapporteur/w.yaml', '');
    const standing = { user: path.join(folder, 'user'), shared: path.join(folder, 'work/.rapporteur'), folder: path.join(folder, 'work'), settingsFile: path.join(folder, 'work/.rapporteur.json') };
    const names = (settings: Partial<typeof NO_SETTINGS>): readonly string[] => standingFiles({ ...standing, settings: { ...NO_SETTINGS, ...settings } }).map((file) => path.relative(folder, file));
    assert.deepEqual(names({ catalogues: ['more/c.json'], entries: [{}] }), ['user/u.json', 'work/.rapporteur/w.yaml', 'work/more/c.json', 'work/.rapporteur.json']);
    assert.deepEqual(names({}), ['user/u.json', 'work/.rapporteur/w.yaml']);
    assert.deepEqual(standingFiles({ user: '', shared: '', settings: NO_SETTINGS, folder: '', settingsFile: '' }), []);
  });
});

describe('what a person confirmed', () => {
  const fact = sameText('X.soar-cc', 'X.1651', '2026-06-10');

  it('is kept once, beside what was confirmed before', () => {
    assert.deepEqual([withFacts(folder, [fact]), withFacts(folder, [sameText('x.SOAR-cc', 'X.1651', '2026-07-01')]), withFacts(folder, [sameText('X.asm-cc', 'X.1607', '2026-06-10')])], [true, false, true]);
    const { curation } = readStored([folder]);
    assert.deepEqual(curation.facts.slice(-2).map(({ name }) => name), ['X.soar-cc', 'X.asm-cc']);
    const read = readFile(path.join(folder, CONFIRMED));
    assert.ok('curation' in read && read.curation?.facts.length === 2);
  });

  it('takes the place of what was said of the two before', () => {
    const kinds = () => readStored([folder]).curation.facts.filter(({ name }) => name === 'X.soar-cc').map((one) => one.fact), before = kinds();
    assert.deepEqual([withFacts(folder, [fact]), withFacts(folder, [otherText('x.soar-CC', 'X.1651', '2026-07-01')]), holdsFact(folder, fact)], [true, true, false]);
    assert.equal(kinds().length, before.length);
    assert.deepEqual([withFacts(folder, [fact]), kinds().slice(-1), kinds().length], [true, ['same-as'], before.length + 1]);
  });

  it('is not written over a file that holds something else', () => {
    write(CONFIRMED, '{ "entries": [{ "id": "X.mine", "title": "Mine" }] }');
    assert.throws(() => withFacts(folder, [fact]), /confirmed\.json: holds more than confirmed facts, which would be lost\. Give it another name; nothing was changed\./);
    assert.match(readFileSync(path.join(folder, CONFIRMED), 'utf8'), /X\.mine/);
  });

  it('is not written over a file that cannot be read', () => {
    write(CONFIRMED, '{ "version": 1, "facts": [');
    assert.throws(() => withFacts(folder, [fact]), /confirmed\.json:1: is no JSON: unexpected end of the file\. Mend it first; nothing was changed\./);
    assert.equal(readFileSync(path.join(folder, CONFIRMED), 'utf8'), '{ "version": 1, "facts": [');
  });
});
