/** The style of a card: the theme's colours hold, in high contrast too. Colours tell nothing that form and words do not. */
export const CARD_STYLE = `:root{--line:var(--vscode-widget-border,rgba(128,128,128,.4));--quiet:var(--vscode-descriptionForeground);--ink:var(--vscode-editor-foreground);--paper:var(--vscode-editor-background);--focus:var(--vscode-focusBorder);
--study:var(--vscode-charts-foreground,#888);--determined:var(--vscode-charts-yellow,#b57a00);--consented:var(--vscode-charts-purple,#8257b5);--approved:var(--vscode-charts-green,#338a3e);--failed:var(--vscode-charts-red,#c0392b);--planned:var(--vscode-charts-blue,#2f74c0)}
body.vscode-high-contrast,body.vscode-high-contrast-light{--line:var(--vscode-contrastBorder);--quiet:var(--ink)}
body{margin:0;padding:0;background:var(--paper);color:var(--ink);font:var(--vscode-font-size,13px)/1.5 var(--vscode-font-family,sans-serif)}
main{max-width:62em;margin:0 auto 3em;padding:0 1.5em}
h1{font-size:1.7em;font-weight:600;margin:.5em 0 .1em}h2{font-size:1.15em;font-weight:600;margin:1.9em 0 .6em;border-bottom:1px solid var(--line);padding-bottom:.25em}h3{font-size:1em;font-weight:600;margin:1em 0 .3em}
h1:focus{outline:none}
.title{font-size:1.15em;margin:.1em 0}.title.other{font-size:1em;color:var(--quiet)}.lang{font-size:.85em;margin-left:.5em;color:var(--quiet)}
.status{margin:.8em 0}.badge{display:inline-block;padding:.05em .6em;border:1.5px solid currentColor;border-radius:1em;font-weight:600;margin-right:.5em}
.may-be{margin:.8em 0;padding:.5em .8em;border-left:3px solid var(--planned)}
.quiet,.status .source{color:var(--quiet)}
.is-under-study,.is-registered{color:var(--study)}.is-determined,.is-redetermined{color:var(--determined)}.is-consented{color:var(--consented)}.is-approved,.is-agreed{color:var(--approved)}.is-not-approved,.is-withdrawn,.is-superseded{color:var(--failed)}.is-scheduled{color:var(--planned)}
a{color:var(--vscode-textLink-foreground)}a:focus-visible,button:focus-visible,summary:focus-visible,.scrolls:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
.bar{position:sticky;top:0;z-index:1;background:var(--paper);display:flex;flex-wrap:wrap;gap:.4em;padding:.6em 0;border-bottom:1px solid var(--line)}
button{font:inherit;color:var(--vscode-button-secondaryForeground,inherit);background:var(--vscode-button-secondaryBackground,transparent);border:1px solid var(--vscode-button-border,transparent);border-radius:3px;padding:.2em .8em;cursor:pointer}
button:hover:not(:disabled){background:var(--vscode-button-secondaryHoverBackground)}button:disabled{opacity:.5;cursor:default}.bar .gap{flex:1}@media(max-width:420px){.bar{position:static}}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.15em 1.2em;margin:.8em 0}dt{color:var(--quiet)}dd{margin:0}
table{border-collapse:collapse;width:100%}th,td{padding:.3em .8em .3em 0;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}thead th{color:var(--quiet);font-weight:normal}td.date{white-space:nowrap;font-variant-numeric:tabular-nums}
ul{padding-left:1.3em;margin:.4em 0}li{margin:.15em 0}summary{cursor:pointer;margin:.6em 0}.near{font-weight:600}.whole,.near{white-space:nowrap}
svg text{fill:var(--ink);font-size:12px}.timeline,.graph{display:block;margin:.6em 0}.scrolls{overflow-x:auto}.timeline.wide{display:none}@media(min-width:760px){.timeline.narrow{display:none}.timeline.wide{display:block}}
.timeline .words{font-weight:600;paint-order:stroke;stroke:var(--paper);stroke-width:4px}.timeline .date{paint-order:stroke;stroke:var(--paper);stroke-width:4px;fill:var(--quiet);font-variant-numeric:tabular-nums}.timeline .year{fill:var(--quiet);font-size:11px}
.timeline .life{stroke:currentColor;stroke-width:4}.timeline .life.ahead{color:var(--planned);stroke-dasharray:3 5}.timeline .tick{stroke:var(--ink);stroke-width:1}.timeline .stem{stroke:var(--quiet);stroke-width:1}.timeline .stem.ahead,.timeline .stem.today{stroke-dasharray:3 3}.timeline .stem.today{stroke:var(--ink);stroke-width:1.5}
.timeline .mark{fill:currentColor;stroke:var(--paper);stroke-width:1.5}.timeline .mark .cross{stroke:currentColor;stroke-width:3.5;stroke-linecap:round}.timeline .mark .sign{fill:none;stroke:var(--paper);stroke-width:2}.timeline .mark.ahead{fill:var(--paper);stroke:currentColor;stroke-width:2;stroke-dasharray:3 2}.timeline .mark.is-scheduled:not(.ahead){fill:var(--paper);stroke:currentColor;stroke-width:2}
.graph{min-width:520px}.graph rect{width:calc(100% - 2px);fill:var(--vscode-editorWidget-background,var(--paper));stroke:var(--line);stroke-width:1}.graph .here rect{stroke:var(--ink);stroke-width:2}.graph .unknown rect{stroke-dasharray:4 3}.graph .wire{stroke:var(--quiet);stroke-width:1}
.graph .id{font-weight:600}.graph a .id{fill:var(--vscode-textLink-foreground);text-decoration:underline}.graph .state{font-size:11px;fill:var(--quiet)}.graph .caption{font-weight:600}.graph .more{fill:var(--quiet)}
.graph a:focus{outline:none}.graph a:focus-visible rect{stroke:var(--focus);stroke-width:2.5}.graph a:hover rect{stroke:var(--vscode-textLink-foreground)}
body.vscode-high-contrast .graph rect,body.vscode-high-contrast-light .graph rect{stroke:var(--vscode-contrastBorder)}body.vscode-high-contrast .graph .here rect,body.vscode-high-contrast-light .graph .here rect{stroke-width:3}body.vscode-high-contrast .graph a:focus-visible rect,body.vscode-high-contrast-light .graph a:focus-visible rect{stroke:var(--focus);stroke-width:4}`;

/**
 * The page's script: it tells the extension what was clicked, goes back and forth by key, and puts the focus on the title where the reader
 * walked here. It does so again once the page is there, as the editor then puts it where the page before was scrolled to. Where the same card
 * is shown anew, the focus goes back to what had it, or to the title where that is gone.
 */
export const CARD_SCRIPT = `const editor=acquireVsCodeApi();
addEventListener('click',(event)=>{const target=event.target.closest('[data-act]');if(!target)return;event.preventDefault();event.stopImmediatePropagation();editor.postMessage({act:target.dataset.act,arg:target.dataset.arg||''});},true);
addEventListener('keydown',(event)=>{const act=!event.altKey||event.ctrlKey||event.metaKey||event.shiftKey?null:{ArrowLeft:'back',ArrowRight:'forward'}[event.key];if(!act)return;event.preventDefault();event.stopImmediatePropagation();editor.postMessage({act,arg:''});},true);
const title=document.querySelector('h1[tabindex]');
const again=(show)=>{addEventListener('load',()=>{setTimeout(show,0);setTimeout(show,60);});};
if(title){const show=()=>{title.focus();scrollTo(0,0);};show();again(show);}
else again(()=>{const at=editor.getState();if(!at||at.card!==document.title||document.activeElement!==document.body||!document.hasFocus())return;const same=[...document.querySelectorAll('[data-act]')].find((link)=>link.dataset.act===at.act&&(link.dataset.arg||'')===at.arg)||Object.assign(document.querySelector('h1'),{tabIndex:-1});same.focus({preventScroll:true});});
addEventListener('focusin',({target})=>{const at=target.closest('[data-act]');editor.setState(at?{card:document.title,act:at.dataset.act,arg:at.dataset.arg||''}:null);});`;
