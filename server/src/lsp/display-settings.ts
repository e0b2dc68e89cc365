import { HINT_KINDS, type HintKind } from '../features/inlay-hints.ts';
import { LENS_KINDS, type LensKind } from '../features/lenses.ts';

/** What an editor shows of a draft besides its problems. Such settings are an editor's alone: `.rapporteur.json` has none of them. */
export interface DisplaySettings {
  readonly lenses: ReadonlySet<LensKind>;
  readonly hints: ReadonlySet<HintKind>;
  readonly tokens: boolean;
  /** Whether the editor is offered a formatter. */
  readonly formats: boolean;
  /** Whether tags and numbers in running text lead to pages; those of entries always do. */
  readonly links: boolean;
}

/** The names under which editors keep them, and the switch for tracing the protocol: none of these is a setting of the checker. */
export const EDITOR_NAMES: ReadonlySet<string> = new Set(['trace', 'codeLens', 'inlayHints', 'semanticTokens', 'format', 'links', 'update', 'notices']);

/** Those that are on where nothing is said. Over each line of clause 4 a lens would hide the table. */
const USUAL: ReadonlySet<string> = new Set<LensKind>(['references', 'terms', 'workItem']);

/** What an editor's settings say of what is shown; what is no boolean says nothing. */
export function displaySettings(json: unknown): DisplaySettings {
  const lenses = objectAt(json, 'codeLens'), hints = objectAt(json, 'inlayHints'), tokens = objectAt(json, 'semanticTokens');
  return {
    lenses: new Set(LENS_KINDS.filter((kind) => flag(lenses[kind], USUAL.has(kind)))),
    hints: new Set(HINT_KINDS.filter((kind) => flag(hints[kind], false))),
    tokens: flag(tokens['enable'], true),
    formats: flag(objectAt(json, 'format')['enable'], false),
    links: flag(objectAt(json, 'links')['citations'], true),
  };
}

/** Whether two say the same. */
export const sameDisplay = (a: DisplaySettings, b: DisplaySettings): boolean => a.tokens === b.tokens && a.links === b.links && a.formats === b.formats && sameSet(a.lenses, b.lenses) && sameSet(a.hints, b.hints);

/** An editor's settings without those that are no setting of the checker. */
export function checkerSettings(json: unknown): unknown {
  return isObject(json) ? Object.fromEntries(Object.entries(json).filter(([name]) => !EDITOR_NAMES.has(name))) : json;
}

const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === 'boolean' ? value : otherwise);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

function objectAt(json: unknown, name: string): Readonly<Record<string, unknown>> {
  const value = isObject(json) ? json[name] : undefined;
  return isObject(value) ? value : {};
}

const sameSet = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size === b.size && Array.from(a).every((one) => b.has(one));
