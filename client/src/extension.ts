import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, type ServerOptions, TransportKind } from 'vscode-languageclient/node';
import { registerCommands } from './commands.ts';
import { middleware } from './middleware.ts';
import { registerPaste } from './paste.ts';
import { showStatus } from './status.ts';

const languages = ['markdown', 'asciidoc', 'plaintext', 'itu-recommendation'];
const selector = languages.flatMap((language) => [{ scheme: 'file', language }, { scheme: 'untitled', language }]);

export async function activate(context: ExtensionContext): Promise<void> {
  const client = new LanguageClient('rapporteur', 'Rapporteur', serverOptions(context), clientOptions(context));
  context.subscriptions.push(client, showStatus(client), registerCommands(client, context), registerPaste(client, selector));
  await client.start();
}

/** The server is the command line's `rapporteur lsp --stdio`, run by the editor's own Node: nothing else has to be installed. */
function serverOptions(context: ExtensionContext): ServerOptions {
  return { module: context.asAbsolutePath('dist/cli.js'), args: ['lsp'], transport: TransportKind.stdio };
}

function clientOptions(context: ExtensionContext): LanguageClientOptions {
  return {
    documentSelector: selector,
    middleware,
    synchronize: { configurationSection: 'rapporteur' },
    // Without this the server keeps what it knows for the status bar to itself, and has nothing to click on: other editors have neither.
    // The user's own catalogue lies where the editor keeps what belongs to the extension.
    initializationOptions: { status: true, commands: true, storage: context.globalStorageUri.fsPath },
  };
}
