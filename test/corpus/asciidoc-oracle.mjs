// Headings and code blocks as Asciidoctor sees them.
import { load } from '@asciidoctor/core';

const VERBATIM = new Set(['listing', 'literal', 'pass', 'stem']);

/** Headings as "line level title" with lines from 1, and the lines of code, as they are written, without indentation. */
export async function seenByAsciidoctor(text) {
  const silent = process.stderr.write;
  process.stderr.write = () => true;   // It warns of blocks that nothing closes.
  try {
    const headings = [], code = [];
    walk(await load(text, { sourcemap: true, safe: 'secure' }), headings, code);
    return { headings: headings.sort(), code };
  } finally {
    process.stderr.write = silent;
  }
}

function walk(block, headings, code) {
  if (block.context === 'section' || block.context === 'floating_title') headings.push(`${block.lineno} ${block.level} ${block.title.replace(/<[^>]+>/g, '')}`);
  if (VERBATIM.has(block.context)) code.push(...block.lines.map((line) => line.trim()).filter(Boolean));
  const children = block.context === 'dlist' ? block.blocks.map(([, description]) => description) : block.blocks ?? [];
  for (const child of children) if (child?.context) walk(child, headings, code);
}
