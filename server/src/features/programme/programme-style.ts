const LIGHT = '--chart-approved:#2f7d4f;--chart-determined:#a86f0c;--chart-consented:#7a5aa8;--chart-agreed:#2b6cb0;--chart-not-approved:#b3362d;--chart-registered:#6b7785;--chart-on:#fff;--shade:43,108,176';
const DARK = '--chart-approved:#3f9a66;--chart-determined:#c58a26;--chart-consented:#9474c4;--chart-agreed:#4a8ad0;--chart-not-approved:#cf5a50;--chart-registered:#8793a1;--chart-on:#fff;--shade:106,168,232';

/**
 * The style of the page. In VS Code the theme's colours hold, elsewhere the reader's choice of light or dark. It is printed light.
 */
export const PROGRAMME_STYLE = `:root{color-scheme:light dark;--paper:var(--vscode-editor-background,#fff);--ink:var(--vscode-editor-foreground,#1a1a1a);--quiet:var(--vscode-descriptionForeground,#5a6270);--line:var(--vscode-widget-border,rgba(128,128,128,.4));--link:var(--vscode-textLink-foreground,#1a5fb4);${LIGHT}}
@media (prefers-color-scheme:dark){:root{--paper:var(--vscode-editor-background,#1c1e21);--ink:var(--vscode-editor-foreground,#e3e5e8);--quiet:var(--vscode-descriptionForeground,#a2a9b3);--link:var(--vscode-textLink-foreground,#7db4f0);${DARK}}}
body.vscode-light,body.vscode-high-contrast-light{${LIGHT}}body.vscode-dark,body.vscode-high-contrast{${DARK}}
body.vscode-high-contrast,body.vscode-high-contrast-light{--quiet:var(--ink)}
body{margin:0;background:var(--paper);color:var(--ink);font:var(--vscode-font-size,15px)/1.5 var(--vscode-font-family,Calibri,Carlito,"Segoe UI",sans-serif)}
main{max-width:60em;margin:1em auto 3em;padding:0 1.5em}
h1{font-size:1.6em;font-weight:600}h2{font-size:1.2em;font-weight:600;margin:1.8em 0 .6em;border-bottom:1px solid var(--line);padding-bottom:.2em}h3{font-size:1em}
a{color:var(--link)}a:focus-visible{outline:2px solid var(--vscode-focusBorder,currentColor);outline-offset:2px}
a.button{display:inline-block;text-decoration:none;padding:.2em .8em;border:1px solid var(--line);border-radius:3px;color:inherit}a.button:hover{border-color:currentColor}
nav a,nav strong{display:inline-block;margin-right:.8em}
figure{margin:.6em 0;overflow-x:auto}figure svg{display:block;max-width:100%;min-width:34em;height:auto}
table{border-collapse:collapse;margin:.6em 0;font-variant-numeric:tabular-nums}caption{text-align:left;color:var(--quiet);padding:.2em 0}caption.heard{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{padding:.2em .7em;border-bottom:1px solid var(--line);text-align:left;vertical-align:top;font-weight:normal}thead th{color:var(--quiet);white-space:nowrap}tbody th{white-space:nowrap}
.number{text-align:right}.about,.none{color:var(--quiet)}tbody th .about{white-space:normal;margin-left:.6em}
.shade-1{background:rgba(var(--shade),.12)}.shade-2{background:rgba(var(--shade),.24)}.shade-3{background:rgba(var(--shade),.36)}.shade-4{background:rgba(var(--shade),.48)}
ul{padding-left:1.4em}li{margin:.2em 0}
@media (max-width:60em){section{overflow-x:auto}thead th{white-space:normal}th,td{padding:.2em .4em}}
@page{size:A4;margin:1.5cm}
@media print{figure svg{min-width:0}:root{--paper:#fff;--ink:#1a1a1a;--quiet:#5a6270;--link:#1a1a1a;${LIGHT}}main{max-width:none;margin:0;padding:0}body{font-size:10pt}nav,a.button{display:none}thead th{white-space:normal}h2,h3,caption{break-after:avoid}tr,li,figure{break-inside:avoid}figure svg,td{print-color-adjust:exact;-webkit-print-color-adjust:exact}}`;
