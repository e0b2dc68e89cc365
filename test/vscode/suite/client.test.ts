import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, DiagnosticSeverity, extensions, languages, workspace } from 'vscode';
import { at, closeAll, fixture, open, rule, until, untilGone, untilProblem } from './draft.ts';

const draft = fixture('draft.md');

suite('The extension in VS Code', () => {
  teardown(closeAll);

  test('runs', async () => {
    await open('activation.md', draft);
    await until('the extension', () => (extensions.getExtension('rapporteur.rapporteur')?.isActive === true ? true : undefined));
  });

  test('gives the server the settings, and their changes', async () => {
    const { document } = await open('settings.md', draft), settings = workspace.getConfiguration('rapporteur');
    const set = (level: string | undefined): Thenable<void> => settings.update('rules', level && { 'undefined-abbreviation': level }, ConfigurationTarget.Workspace);
    const severity = (): DiagnosticSeverity | undefined => languages.getDiagnostics(document.uri).find((diagnostic) => rule(diagnostic) === 'undefined-abbreviation')?.severity;
    await untilProblem(document, 'undefined-abbreviation');
    assert.equal(severity(), DiagnosticSeverity.Warning);
    try {
      await set('error');
      await until('the rule to be an error', () => (severity() === DiagnosticSeverity.Error ? true : undefined));
      await set('off');
      await untilGone(document, 'undefined-abbreviation');
    } finally {
      await set(undefined);
    }
    await until('the rule to be a warning again', () => (severity() === DiagnosticSeverity.Warning ? true : undefined));
  });

  test('starts the server again', async () => {
    const { document } = await open('restart.md', draft);
    await untilProblem(document, 'undefined-abbreviation');
    await commands.executeCommand('rapporteur.restartServer');
    await untilProblem(document, 'undefined-abbreviation');
    assert.ok(at(document, 'SIEM'));
  });
});
