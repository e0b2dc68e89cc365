/** How a page looks that is made to be read and printed: a report, a comparison. */
const STYLE = `body{font:11pt/1.45 Calibri,Carlito,"Segoe UI",sans-serif;max-width:46em;margin:2em auto;padding:0 1em;color:#1a1a1a}
h1{font-size:1.5em}h2{font-size:1.15em;margin-top:2em}h3{font-size:1em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #b5b5b5;padding:.3em .6em;text-align:left;vertical-align:top}th{background:#eef2f6}
del{color:#a11919}ins{color:#17642b;text-decoration:none}td.number{text-align:right;width:4em}.passed{color:#17642b}.failed{color:#a11919;font-weight:bold}.to-judge{color:#6a4a00}
li{margin:.2em 0}@page{size:A4;margin:2cm}@media print{body{margin:0;max-width:none;padding:0}h2,h3{break-after:avoid}tr,li{break-inside:avoid}}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text in which nothing is read as HTML, neither between tags nor in an attribute. */
export const htmlText = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign).replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (/\s/.test(sign) ? ' ' : '�'));

/** What a whole page is made of; `body` and `style` are HTML and CSS already. */
interface WholePage {
  readonly title: string;
  readonly style: string;
  readonly body: string;
  /** Names the page's own style and script to the browser, which runs no other; without it no script runs. */
  readonly nonce?: string;
}

/** A whole page that loads nothing from elsewhere. */
export function wholePage({ title, style, body, nonce }: WholePage): string {
  const named = nonce === undefined ? '' : ` nonce="${nonce}"`, allowed = nonce === undefined ? "style-src 'unsafe-inline'" : `style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${allowed}">
<title>${htmlText(title)}</title>
<style${named}>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A page of its own: no script, nothing from elsewhere, fit for printing. `parts` are HTML already. */
export const htmlPage = (title: string, parts: readonly string[]): string => wholePage({ title, style: STYLE, body: `<h1>${htmlText(title)}</h1>\n${parts.join('\n')}` });
