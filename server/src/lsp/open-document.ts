import type { TextDocumentContentChangeEvent, TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Syntax } from '../draft/block.ts';
import { editDraft, scanDraft, type Draft } from '../draft/draft.ts';
import { isDraft } from '../draft/detect.ts';
import type { Finding } from '../rules/finding.ts';
import { LiveCheck } from '../rules/checking/live-check.ts';
import type { CheckOptions } from '../rules/rule.ts';
import type { WholeDraft } from './whole-draft.ts';
import { pathOfUri } from './path-of-uri.ts';

const SYNTAX: Readonly<Record<string, Syntax>> = { markdown: 'markdown', 'itu-recommendation': 'markdown', asciidoc: 'asciidoc', adoc: 'asciidoc', plaintext: 'text' };

/** The syntax of an editor's language; plain text for one that is not known. */
export const syntaxOf = (languageId: string): Syntax => SYNTAX[languageId] ?? 'text';

const NONE: readonly Finding[] = [];

/** The texts of several files that an open file is part of. The first is the one it is checked and asked about in. */
export interface Part {
  readonly file: string;
  readonly wholes: readonly [WholeDraft, ...WholeDraft[]];
  /** The address of a file, as the client writes it where it has the file open. */
  readonly uriOf: (file: string) => string;
}

/**
 * An open text: the draft itself is the store of its lines, so that a change costs what it touches and the text is held once.
 * `TextDocuments` keeps these in place of its own class, which copies the whole text at every change.
 */
export class OpenDocument {
  readonly uri: string;
  readonly languageId: string;
  /** The path of a text that lies on the disk. */
  readonly file: string | undefined;
  version: number;
  #draft: Draft;
  #check: LiveCheck | undefined;
  #options: CheckOptions | undefined;
  #included = false;
  #part: Part | undefined;

  constructor(uri: string, languageId: string, version: number, content: string) {
    this.uri = uri;
    this.file = pathOfUri(uri);
    this.languageId = languageId;
    this.version = version;
    this.#draft = scanDraft(content, syntaxOf(languageId));
  }

  get draft(): Draft {
    return this.#draft;
  }

  /** Whether the text is a draft of a Recommendation or part of one, by what it says or by the settings. Other texts get nothing at all. */
  get isDraft(): boolean {
    return this.#part !== undefined || this.#included || isDraft(this.#draft);
  }

  /** Whether the text is a draft by itself that includes files. */
  get includesFiles(): boolean {
    return this.#draft.parts.include.length > 0 && this.#draft.syntax === 'asciidoc' && this.file !== undefined && (this.#included || isDraft(this.#draft));
  }

  /** What the text is part of, if its draft is made of several files. */
  get part(): Part | undefined {
    return this.#part;
  }

  join(part: Part | undefined): void {
    this.#part = part;
    if (part) this.#check = undefined;
  }

  /** Sets what the text is checked with; `included` says that the settings name it a draft. */
  configure(options: CheckOptions, included: boolean): void {
    if (options !== this.#options) this.#check = undefined;
    this.#options = options;
    this.#included = included;
  }

  get options(): CheckOptions | undefined {
    return this.#options;
  }

  /** The findings on the text as it is now; the same array as before where nothing changed. */
  get findings(): readonly Finding[] {
    if (this.#part) return this.#part.wholes[0].findingsIn(this.#part.file, this.#draft);
    if (!this.#options || !this.isDraft) {
      this.#check = undefined;
      return NONE;
    }
    this.#check ??= new LiveCheck(this.#draft, this.#options);
    return this.#check.findings;
  }

  /** Says that other texts may define other terms than before. */
  lookElsewhere(): void {
    for (const whole of this.#part?.wholes ?? []) whole.lookElsewhere();
    this.#check?.lookElsewhere();
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.version = version;
    for (const change of changes) {
      if ('range' in change) {
        const before = this.#draft, replaced = { from: change.range.start, to: change.range.end, text: change.text }, edited = editDraft(before, replaced);
        this.#draft = edited.draft;
        for (const whole of this.#part?.wholes ?? []) whole.change(this.#part?.file ?? '', { change: replaced, before, after: edited.draft });
        if (this.#check && edited.removed.length + edited.added.length > 0) this.#check.update(edited);
      } else {
        this.#draft = scanDraft(change.text, this.#draft.syntax);
        this.#check = undefined;
        for (const whole of this.#part?.wholes ?? []) whole.reread();
      }
    }
  }
}

export const openDocuments: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, languageId, version, content) => new OpenDocument(uri, languageId, version, content),
  update: (document, changes, version) => {
    document.change(changes, version);
    return document;
  },
};
