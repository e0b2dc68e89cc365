import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { scanDraft } from '../../draft/draft.ts';
import { placedSummaryOf } from '../../features/draft-summary.ts';
import { DraftIndex } from './draft-index.ts';
import { packSummary } from './packed-summary.ts';
import { unreadable, type DraftJob, type ReadDraft } from './read-draft.ts';

const POINT = { line: 0, character: 0 };
const job = (file: string): DraftJob => ({ file, root: '/', isIncluded: false, stamps: [] });
const stamp = (file: string) => ({ file, size: 10, changed: 1 });

/** What is read of a draft that mentions one document, the last of its files holding it. */
function read(key: string, ...files: readonly [string, ...string[]]): ReadDraft {
  const summaries = packSummary(placedSummaryOf(scanDraft(`## 6 Body\n\nSee [ITU-T ${key}].\n`, 'markdown')), files[0], () => ({ file: files.at(-1) ?? '', start: POINT, end: POINT }));
  return { ...unreadable(files[0]), stamps: files.map(stamp), bytes: 10 * files.length, summaries };
}

const filesUnder = (index: DraftIndex, key: string, without: readonly string[] = []): readonly string[] =>
  [...index.summaries(new Set(without))].filter(({ documentsUnder }) => documentsUnder(new Set([key])).length > 0).map(({ uri }) => uri);

const put = (index: DraftIndex, draft: ReadDraft): boolean => index.put(job(draft.file), draft, (uri) => uri);
const uri = (file: string): string => pathToFileURL(file).href;

test('each file of a draft is found, and one that another includes only once', () => {
  const index = new DraftIndex();
  put(index, read('X.1', '/part.adoc'));
  assert.deepEqual(filesUnder(index, 'x.1'), [uri('/part.adoc')]);
  put(index, read('X.1', '/main.adoc', '/part.adoc'));
  assert.deepEqual([filesUnder(index, 'x.1'), filesUnder(index, 'x.2')], [[uri('/part.adoc')], []]);
  assert.deepEqual(filesUnder(index, 'x.1', ['/part.adoc']), []);
  assert.deepEqual(index.mainsWith(new Set(['/part.adoc'])), ['/part.adoc', '/main.adoc']);
  index.remove('/main.adoc');
  assert.deepEqual([filesUnder(index, 'x.1'), index.bytes], [[uri('/part.adoc')], 10]);
});

test('what was read in another way, or is said to be out of date, has no stamps', () => {
  const index = new DraftIndex(), own = job('/a.md');
  put(index, read('X.1', '/a.md'));
  assert.deepEqual(index.stampsOf(own), [stamp('/a.md')]);
  assert.deepEqual([index.stampsOf({ ...own, isIncluded: true }), index.stampsOf({ ...own, root: '/other' })], [[], []]);
  put(index, { ...unreadable('/a.md'), isSame: true });
  assert.deepEqual(filesUnder(index, 'x.1'), [uri('/a.md')]);
  index.unsettle('/a.md');
  assert.deepEqual([index.stampsOf(own), filesUnder(index, 'x.1')], [[], [uri('/a.md')]]);
});

test('a file that is gone is forgotten', () => {
  const index = new DraftIndex();
  put(index, read('X.1', '/a.md'));
  put(index, { ...unreadable('/a.md'), stamps: [{ file: '/a.md', size: -1, changed: 0 }] });
  assert.deepEqual([index.has('/a.md'), index.bytes, [...index.summaries(new Set())]], [false, 0, []]);
});
