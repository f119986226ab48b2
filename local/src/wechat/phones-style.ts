/** Values of the design tokens; this page belongs to nobody's product, so it carries its own. */
export const phonesStyle = `
:root { --qing-800: #0b4147; --qing-700: #0e565d; --qing-600: #17707a; --qing-200: #bcdcdb; --qing-50: #edf5f3;
  --paper: #faf8f3; --card: #ffffff; --line: #e7e1d5; --line-strong: #948c7d; --ink: #172325; --ink-2: #435053;
  --ink-3: #5f6b6e; --warn-ink: #864200; --warn-tint: #fdf0d9;
  --font: "Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "HarmonyOS Sans SC", "MiSans", system-ui, sans-serif; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 400 16px/25px var(--font);
  font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
header { background: var(--qing-800); color: #fff; padding: 24px 16px; }
header > p { margin: 4px auto 0; color: var(--qing-200); font-size: 14px; line-height: 21px; }
header > *, main > * { max-width: 1216px; margin-inline: auto; }
h1 { font-size: 22px; line-height: 30px; font-weight: 600; margin-block: 0; }
h2, h3 { font-size: 18px; line-height: 26px; font-weight: 600; margin: 0; }
h3 { font-size: 16px; line-height: 25px; }
main { padding: 16px; }
.people { display: grid; gap: 12px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 340px), 1fr)); align-items: start; }
.card { background: var(--card); border-radius: 14px; box-shadow: 0 0 0 1px var(--line); padding: 16px; }
.card > * + * { margin-top: 12px; }
.card > h2 + .note, .card > .note + .note { margin-top: 4px; }
.knobs { margin-bottom: 24px; }
.note { color: var(--ink-3); font-size: 13px; line-height: 19px; }
p { margin: 0; }
ul { list-style: none; padding: 0; margin: 0; }
.message { background: var(--qing-50); border-radius: 10px; padding: 12px; }
.message + .message { margin-top: 8px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 12px; margin: 8px 0 0; font-size: 14px; line-height: 21px; }
dt { color: var(--ink-3); }
dd { margin: 0; }
.failing { background: var(--warn-tint); color: var(--warn-ink); border-radius: 5px; padding: 4px 8px; display: inline-block; }
form { display: flex; flex-wrap: wrap; gap: 8px; align-items: end; }
label { display: grid; gap: 4px; font-size: 14px; line-height: 21px; color: var(--ink-2); flex: 1 1 220px; }
input, select { font: inherit; min-height: 44px; width: 100%; padding: 0 12px; border: 1px solid var(--line-strong); border-radius: 10px;
  background: var(--card); color: var(--ink); }
button, .be { font: inherit; min-height: 44px; padding: 9px 16px; border-radius: 10px; border: 1px solid var(--qing-700);
  background: var(--card); color: var(--qing-700); cursor: pointer; text-decoration: none; display: inline-block; }
.be { background: var(--qing-700); color: #fff; width: 100%; text-align: center; font-weight: 600; }
:focus-visible { outline: none; box-shadow: 0 0 0 2px var(--card), 0 0 0 5px var(--qing-600); }
@media print { form, .be { display: none; } header { background: none; color: var(--ink); } }
`
