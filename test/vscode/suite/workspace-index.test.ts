import assert from 'node:assert/strict';
import { commands, type Location, Uri, workspace } from 'vscode';
import { at, closeAll, folder, open, until } from './draft.ts';

const draft = (name: string): string => `# Draft new Recommendation ITU-T ${name}

Signals of lamps

## 1 Scope

Text.

## 2 References

[ITU-T X.1454] Recommendation ITU-T X.1454 (2023), *Security measures for location enabled smart office services*.

## 6 Lamps

See [ITU-T X.1454].
`;

suite('The drafts of the workspace', () => {
  teardown(closeAll);

  test('references are found in a draft that is not open, and go when its file is deleted', async () => {
    const other = Uri.joinPath(folder(), 'lamps-elsewhere.md');
    await workspace.fs.writeFile(other, Buffer.from(draft('X.lamp-b')));
    const { document } = await open('lamps-here.md', draft('X.lamp-a'));
    const found = async (): Promise<readonly number[]> => {
      const all = await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at(document, '[ITU-T X.1454].', 9));
      return all.filter(({ uri }) => uri.path === other.path).map(({ range }) => range.start.line);
    };
    const lines = await until('the places in the other draft', async () => { const all = await found(); return all.length > 0 ? all : undefined; });
    assert.deepEqual(lines, [10, 14]);
    await workspace.fs.delete(other);
    await until('the places to be gone', async () => ((await found()).length === 0 ? true : undefined));
  });
});
