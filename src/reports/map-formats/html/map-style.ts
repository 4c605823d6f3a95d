/** All that the page looks like; it stands in the page, which loads nothing. Contrast of text is 4.5 or more on every step. */
export const MAP_STYLE = `
:root { color-scheme: light; --ink: #16202b; --soft: #4d5b69; --line: #c9d2db; --link: #0b4f8a; }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 110rem; color: var(--ink); background: #fff;
  font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .4rem; text-wrap: balance; }
h2 { font-size: 1.25rem; margin: 2.75rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.75rem 0 .4rem; padding-top: .6rem; border-top: 1px solid var(--line); }
p, ul { max-width: 72ch; }
a { color: var(--link); text-underline-offset: .15em; }
a:focus-visible, .scroll:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
code { font: .875em ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
.lead { font-size: 1.0625rem; margin: 0 0 1.25rem; }
.soft, caption, .facts dt { color: var(--soft); }
.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem 1.25rem; margin: 0; font-size: .9375rem; }
.facts dd { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .4rem 1.1rem; padding: 0; margin: .2rem 0 .8rem; list-style: none; font-size: .875rem; max-width: none; }
.legend i { display: inline-block; width: 1.5rem; height: 1rem; margin-right: .4rem; vertical-align: -.15rem; border: 1px solid var(--line); }
.scroll { overflow: auto; max-height: 92vh; border: 1px solid var(--line); width: fit-content; max-width: 100%; }
table { border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding: .5rem .6rem; font-size: .875rem; }
.map th { font-weight: 600; font-size: .8125rem; background: #f4f6f8; }
.map thead th { position: sticky; top: 0; z-index: 1; vertical-align: bottom; padding: .5rem .2rem; border-bottom: 1px solid var(--line); border-left: 1px solid #e4e9ee; }
.map thead th > span { display: block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 15rem; margin: 0 auto; line-height: 1.15; }
.map thead th.corner { left: 0; z-index: 2; padding: .5rem .6rem; text-align: left; border-left: 0; color: var(--soft); font-weight: 400; }
.map tbody th { position: sticky; left: 0; text-align: left; padding: .3rem .6rem; min-width: 11rem; max-width: 20rem; border-right: 1px solid var(--line); line-height: 1.25; }
.map small { font-weight: 400; color: var(--soft); font-size: .75rem; white-space: nowrap; }
.map td { padding: 0; min-width: 2.3rem; height: 2.1rem; text-align: center; border-right: 1px solid #fff; border-bottom: 1px solid #fff; font-size: .875rem; }
.map td a { display: block; padding: .4rem .2rem; color: inherit; text-decoration: none; }
.map td a:hover { text-decoration: underline; }
.h0 { background: #fff repeating-linear-gradient(135deg, #f6dcc3 0 1px, transparent 1px 6px); color: #7a3e06; }
.h1 { background: #e3eef8; color: #16202b; }
.h2 { background: #b9d6ec; color: #16202b; }
.h3 { background: #7fb4da; color: #0f1a24; }
.h4 { background: #2a6ca8; color: #fff; }
.h5 { background: #0a3d6b; color: #fff; }
.cells { margin: 0; font-size: .9375rem; }
.cells dt { margin-top: .6rem; font-weight: 600; }
.cells dt span { font-weight: 400; color: var(--soft); }
.cells dd { margin: 0; }
.cells dd a { display: inline-block; margin-right: .75rem; }
.cells dt:target, .trials tr:target { background: #fff3c4; outline: 2px solid #b45309; }
#trials { overflow-x: auto; }
.trials { width: 100%; font-size: .9375rem; }
.trials th, .trials td { text-align: left; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #e4e9ee; }
.trials th, .trials td:last-child { white-space: nowrap; }
.trials th { font-weight: 600; }
@media print {
  @page { size: landscape; margin: 10mm; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { padding: 0; max-width: none; font-size: 9pt; }
  .scroll { overflow: visible; max-height: none; border: 0; width: auto; }
  .map th, .map td { position: static !important; font-size: 7pt; }
  .map td { min-width: 0; height: auto; }
  .map td a { padding: .1rem; }
  .map tbody th { min-width: 0; padding: .1rem .3rem; }
  .map tr, .cells dd, .trials tr { break-inside: avoid; }
  .cells dt { break-after: avoid; }
  #cells, #trials { break-before: page; overflow: visible; }
  .map small { font-size: 6pt; }
  .back { display: none; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
`;
