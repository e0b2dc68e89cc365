// Random texts of blocks that may follow and hold each other, for the comparison with other parsers.

/** Markdown, from the shapes a draft has and some that look like them. */
export function randomMarkdown(random) {
  const pick = (list) => list[random(list.length)];
  const word = () => pick(['alpha', 'beta [ITU-T X.1]', '`code`', '# no', '* no', '```x', 'a: b', '**x**', '| cell', '> q', '1. z', '---', '~', '<b>']);
  const paragraph = () => Array.from({ length: 1 + random(3) }, () => `${pick(['This is ', 'A ', 'See '])}${word()}`).join('\n');
  const fence = () => { const marks = pick(['```', '~~~', '````']); return `${marks}${pick(['', 'js'])}\ncode ${word()}\n\n# code\n${marks}`; };
  const shapes = [
    paragraph, paragraph, fence,
    () => `${pick(['* ', '- ', '1. ', '+ '])}${paragraph()}${pick(['', '\n- next', '\n\n- next', '\n\n  paragraph of it', '\n  more', '\n  - sub', '\n\n  ```\n  code\n  ```', '\n  ```\n  x\n\n  y\n  ```'])}`,
    () => `${'#'.repeat(1 + random(4))} Heading ${word()}${pick(['', ' #', ' ##  ', `\n${paragraph()}`])}`,
    () => `    code ${word()}${pick(['', '\n    more', '\n\n    more'])}`,
    () => pick(['<!-- c -->', '<!-- a\nb\n\n# c -->', '---', '***', '* * *', '___']),
    () => pick(['> quote', '> a\nlazy', '| a | b |\n|---|---|\n| c | d |', '+---+---+\n| a | b |\n+===+===+', '<div>\n# x\n</div>', 'Term\n: definition']),
    () => `Underlined title\n${pick(['===', '---', '=', '-------'])}`,
    () => `${pick(['  ', '   ', ' '])}${pick(['# H', 'text'])}`,
    () => pick(['\\# no', '#no', '####### seven', '#\tTab heading', '##', '## ', '\t# x', '# a #b']),
    () => `${paragraph()}\n${pick(['# H after', '```\ncode\n```', '- item', '---', '===', '> q', '    lazy', '1. one', '2. two', '***', '<!-- c -->'])}`,
    () => `${pick(['```', '~~~ x', '    a'])}\n${word()}`,
  ];
  return `Intro.\n\n${Array.from({ length: 1 + random(4) }, () => pick(shapes)()).join(pick(['\n\n', '\n\n\n']))}\n`;
}

/** AsciiDoc: every delimited block is closed, and no title holds what is a mark elsewhere. */
export function randomAsciidoc(random) {
  const pick = (list) => list[random(list.length)];
  const word = () => pick(['alpha', 'beta [ITU-T X.1]', '`code`', '== no', '* no', '----x', 'a:: b?', '<<x>>', '| cell', '[x] y', '.dot', '//no', '`', '+ +', '===', '--- -']);
  const paragraph = () => Array.from({ length: 1 + random(3) }, () => `${pick(['This is ', 'A ', 'See '])}${word()}`).join('\n');
  const shapes = [
    paragraph, paragraph,
    () => `${pick(['* ', '** ', '. ', '- ', '1. '])}${paragraph()}${pick(['', '\n* next', '\n\n* next', '\n\n  literal in list'])}`,
    () => `term::${pick([' text', '\n  text', '\n\ntext', '\n  a\n  b'])}`,
    () => `  literal ${word()}\n  more`,
    () => pick(['// comment', '////\nhidden\n== hidden\n////', '\'\'\'', '<<<', 'image::a.png[]', ':attr: v']),
    () => `${pick(['[source]\n', '[NOTE]\n', '[[id]]\n', '.Title\n', '[quote]\n', '[%unnumbered]\n', '[source,java]\n\n', '[literal]\n', '[.source]\n'])}${paragraph()}`,
    (depth) => `${depth > 0 ? '[discrete]\n' : pick(['', '[[a]]\n', '.T\n', '[discrete]\n'])}${pick(['== ', '=== ', '==== '])}Heading ${pick(['alpha', '| cell', 'of ----x', 'two'])}${pick(['', `\n${paragraph()}`, '\n\n'])}`,
    () => { const marks = pick(['----', '....', '++++', '-----', '```']); return `${pick(['', '[source]\n', '.T\n'])}${marks}\ncode ${word()}\n\n== code\n${marks}`; },
    (depth, open) => {
      const marks = pick(['====', '****', '____', '--', '=====', '******'].filter((candidate) => !open.includes(candidate)));
      return depth > 2 ? paragraph() : `${pick(['', '[NOTE]\n', '[[z]]\n'])}${marks}\n${blocks(depth + 1, [...open, marks])}\n${marks}`;
    },
    () => `${pick(['', '[cols="1,1"]\n', '.Table\n'])}|===\n| a | b\n\n| ${word()} | c\n|===`,
    (depth) => (depth > 0 ? paragraph() : `Underlined title\n${pick(['-', '~', '^']).repeat('Underlined title'.length + pick([0, 1, -1]))}`),
  ];
  const blocks = (depth, open) => Array.from({ length: 1 + random(4) }, () => pick(shapes)(depth, open)).join(pick(['\n\n', '\n\n\n']));
  return `= Document\n\n${blocks(0, [])}\n`;
}
