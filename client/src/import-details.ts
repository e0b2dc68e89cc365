import { CodeLens, commands, Disposable, EventEmitter, languages, Range, TabInputText, Uri, window, workspace } from 'vscode';

/** An answer to a question, as its button says it. */
export interface Answer<T> {
  readonly title: string;
  readonly value: T;
}

/** A question over a text; `answer` takes the number of a button, or nothing where there is no answer. */
interface Question {
  readonly uri: Uri;
  readonly titles: readonly string[];
  readonly answer: (index?: number) => void;
}

const SCHEME = 'rapporteur-import', ANSWER = 'rapporteur.answerImport';

/** What an import would change, as a text that nobody saves. */
export class ImportDetails {
  readonly #changed = new EventEmitter<void>();
  #text = '';
  #count = 0;
  #question: Question | undefined;

  /** Serves the text and the buttons over it. */
  register(): Disposable {
    const provideCodeLenses = ({ uri }: { readonly uri: Uri }): CodeLens[] => (this.#question?.uri.toString() === uri.toString() ? this.#question.titles.map((title, index) => new CodeLens(new Range(0, 0, 0, 0), { title, command: ANSWER, arguments: [index] })) : []);
    return Disposable.from(
      this.#changed,
      workspace.registerTextDocumentContentProvider(SCHEME, { provideTextDocumentContent: () => this.#text }),
      languages.registerCodeLensProvider({ scheme: SCHEME }, { provideCodeLenses, onDidChangeCodeLenses: this.#changed.event }),
      commands.registerCommand(ANSWER, (index: number) => { this.#question?.answer(index); }),
      window.tabGroups.onDidChangeTabs(({ closed }) => {
        if (closed.some(({ input }) => input instanceof TabInputText && input.uri.toString() === this.#question?.uri.toString())) this.#question?.answer();
      }),
    );
  }

  async show(text: string): Promise<Uri> {
    this.#text = text;
    const uri = Uri.from({ scheme: SCHEME, path: `/${(++this.#count).toString()}/What the import changes.txt` });
    await window.showTextDocument(await workspace.openTextDocument(uri), { preview: true });
    return uri;
  }

  /** Asks while the text can be read: over its first line, and in a message, which goes to the bell after a while. Undefined where the text is closed without an answer. */
  async ask<T>(text: string, question: string, answers: readonly Answer<T>[]): Promise<T | undefined> {
    this.#question?.answer();
    const uri = await this.show(text);
    return new Promise((resolve) => {
      const answer = (index?: number): void => {
        if (this.#question?.answer === answer) this.#question = undefined;
        this.#changed.fire();
        resolve(index === undefined ? undefined : answers[index]?.value);
      };
      this.#question = { uri, titles: answers.map(({ title }) => title), answer };
      this.#changed.fire();
      void window.showInformationMessage(question, ...answers.map(({ title }) => title)).then((title) => { if (title !== undefined) answer(answers.findIndex((one) => one.title === title)); });
    });
  }
}
