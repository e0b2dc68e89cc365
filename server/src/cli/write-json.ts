import type { Report } from './report.ts';

/** An array of `{file, diagnostics: [{rule, severity, message, range, related, fixes}]}`, with the protocol's positions. */
export function writeJson({ files }: Report): string {
  const shown = files.map(({ file, diagnostics }) => ({
    file,
    diagnostics: diagnostics.map(({ rule, severity, message, range, related, fixes }) => ({ rule, severity, message, range, related, fixes })),
  }));
  return `${JSON.stringify(shown, undefined, 2)}\n`;
}
