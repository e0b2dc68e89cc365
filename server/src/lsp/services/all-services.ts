import { compareService } from './compare.ts';
import { compendiumService } from './compendium.ts';
import { format } from './format.ts';
import { highlights } from './highlights.ts';
import { linkedRanges } from './linked-ranges.ts';
import { rename } from './rename.ts';
import { refactor } from './refactor.ts';
import { callHierarchy } from './call-hierarchy.ts';
import { folding } from './folding.ts';
import { links } from './links.ts';
import { selection } from './selection.ts';
import { candidatesService } from './candidates.ts';
import { importService } from './import.ts';
import { cardPages } from './card-page.ts';
import { recordActions } from './record-actions.ts';
import { newDrafts } from './new-draft.ts';
import { paste } from './paste.ts';
import { inlayHints } from './inlay-hints.ts';
import { lenses } from './lenses.ts';
import { programmeService } from './programme.ts';
import { readsAhead } from './read-ahead.ts';
import { semanticTokens } from './semantic-tokens.ts';
import type { Service } from '../service.ts';
import { noticeService } from './notices.ts';
import { textPages } from './text-pages.ts';
import { workTreeService } from './work-tree.ts';
import { workspaceSymbols } from './workspace-symbols.ts';

/** Every capability that is a file of its own. */
export const SERVICES: readonly Service[] = [
  paste, newDrafts, cardPages, recordActions, textPages,
  compareService, compendiumService,
  links, folding, selection, workspaceSymbols, callHierarchy,
  rename, highlights, linkedRanges,
  refactor, format,
  lenses, inlayHints, semanticTokens, readsAhead,
  programmeService, workTreeService, noticeService, importService, candidatesService,
];
