import { type Disposable, EventEmitter } from 'vscode';
import { type LanguageClient, NotificationType } from 'vscode-languageclient/node';

const changed = new NotificationType<{ readonly asOf: string }>('rapporteur/catalogueChanged');

const emitters = new WeakMap<LanguageClient, EventEmitter<string>>();

/** Calls a function whenever the server has read its catalogues anew, with the day of the latest source. A client takes one handler for each notification. */
export function onCatalogueChanged(client: LanguageClient, told: (asOf: string) => void): Disposable {
  let emitter = emitters.get(client);
  if (!emitter) {
    const made = emitter = new EventEmitter<string>();
    emitters.set(client, made);
    client.onNotification(changed, ({ asOf }) => { made.fire(asOf); });
  }
  return emitter.event(told);
}
