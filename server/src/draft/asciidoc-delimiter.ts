import type { ScanState } from './block.ts';

/**
 * A delimited block is open from its line to the next line with the same marks, whatever stands between them. `ScanState.marker` holds
 * the open ones, outermost first, each on a line of its own with the mode to go back to: `==== text\n---- text`.
 */
const DELIMITER = /(?:-{4,120}|\.{4,120}|={4,120}|\*{4,120}|_{4,120}|\+{4,120}|\/{4,120}|~{4,120}|[|,:!]={3,120}|--|```[\w+#.-]{0,40})[ \t]*(?=[\r\n]|$)/y;
/** Deeper than this, delimiters are passed over: nobody nests so far, and the state stays small. */
const MAX_DEPTH = 8;
const VERBATIM = /(?:^|,)(?:source|listing|literal|stem|latexmath|asciimath|pass|comment)(?=$|[,#.%])/;

/** Whether a style says that its block is code, a formula or a comment. */
export const isVerbatim = (style: string): boolean => style !== '' && VERBATIM.test(style);

/** The marks of the delimiter line at `at`, or undefined. */
export function delimiterAt(text: string, at: number): string | undefined {
  switch (text.charCodeAt(at)) {
    case 45: case 46: case 61: case 42: case 95: case 43: case 47: case 124: case 44: case 58: case 33: case 96: case 126: break;
    default: return undefined;
  }
  DELIMITER.lastIndex = at;
  const found = DELIMITER.exec(text)?.[0].trimEnd();
  return found?.startsWith('```') ? '```' : found;
}

/** What the lines inside a delimited block are read as. */
function modeInside(delimiter: string, style: string): ScanState['mode'] {
  switch (delimiter.charAt(0)) {
    case '.': case '`': return 'code';
    case '-': return delimiter.length > 2 || isVerbatim(style) ? 'code' : 'text';
    case '+': return 'raw';
    case '/': return 'comment';
    case '|': case ',': case ':': return 'table';
    default: return 'text';
  }
}

/** The state after the delimiter that closes an open block, and everything inside it; undefined where none is open with these marks. */
export function closed(delimiter: string, state: ScanState): ScanState | undefined {
  if (state.marker === '') return undefined;
  const open = state.marker.split('\n'), index = open.findIndex((entry) => entry.startsWith(`${delimiter} `));
  if (index < 0) return undefined;
  return { ...state, mode: (open[index] as string).slice(delimiter.length + 1) as ScanState['mode'], marker: open.slice(0, index).join('\n'), style: '', list: 0, levels: '' };
}

/** The state inside the block that a delimiter opens; the state itself where it opens none. */
export function opened(delimiter: string, state: ScanState): ScanState {
  const open = state.marker === '' ? [] : state.marker.split('\n'), mode = modeInside(delimiter, state.style);
  const inTable = state.mode === 'table';
  if (delimiter.startsWith('!') || open.length >= MAX_DEPTH || (inTable && (mode === 'text' || mode === 'table'))) return { ...state, style: '' };
  const region = mode === 'text' && state.region === 'front' && state.style.includes('abstract') ? 'summary' : state.region;
  return { ...state, mode, marker: [...open, `${delimiter} ${state.mode}`].join('\n'), style: '', list: 0, levels: '', region };
}
