import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, extensions, workspace } from 'vscode';
import { at, closeAll, fixture, open, problems, until, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

suite('The extension in VS Code', () => {
  teardown(closeAll);

  test('runs', async () => {
    await open('activation.md', draft);
    await until('the extension', () => (extensions.getExtension('rapporteur.rapporteur')?.isActive === true ? true : undefined));
  });

  test('gives the server the settings, and their changes', async () => {
    const { document } = await open('settings.md', draft), settings = workspace.getConfiguration('rapporteur');
    await untilProblem(document, 'undefined-abbreviation');
    await settings.update('rules', { 'undefined-abbreviation': 'off' }, ConfigurationTarget.Workspace);
    await until('the rule to be off', () => (problems(document).some((p) => p.startsWith('undefined-abbreviation')) ? undefined : true));
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
    await untilProblem(document, 'undefined-abbreviation');
  });

  test('starts the server again', async () => {
    const { document } = await open('restart.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    await commands.executeCommand('rapporteur.restartServer');
    await untilProblem(document, 'undefined-abbreviation');
    assert.ok(at(document, 'SIEM'));
  });

  for (const [name, language] of [['a.rec', 'itu-recommendation'], ['a.itut', 'itu-recommendation'], ['a.adoc', 'asciidoc'], ['a.txt', 'plaintext']] as const) {
    test(`checks ${name} as ${language}`, async () => {
      const { document } = await open(name, language === 'asciidoc' ? asciidoc : draft);
      assert.equal(document.languageId, language);
      await untilProblem(document, 'unresolved-c');
    });
  }
});

const asciidoc = `= Framework of security orchestration
:docnumber: X.soar-cc
:mn-document-class: itu

== Scope

Playbooks are released as <<X1817>> describes, see <<nowhere>>.
`;
