/** Values from the house's design tokens; this page has no build that could share the file. */
export const clockStyle = `
:root{--qing-800:#0b4147;--qing-700:#0e565d;--qing-600:#17707a;--qing-200:#bcdcdb;--paper:#faf8f3;--card:#fff;
--line:#e7e1d5;--line-strong:#948c7d;--ink:#172325;--ink-2:#435053;--ink-3:#5f6b6e;--fail:#b52f20;
--fail-ink:#9c2418;--fail-tint:#fbe8e3;
--font:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","HarmonyOS Sans SC","MiSans",system-ui,sans-serif}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/25px var(--font)}
header{background:var(--qing-800);color:#fff}
header>div,main{max-width:640px;margin:0 auto;padding:24px 16px}
h1{margin:0;font-size:18px;line-height:26px;font-weight:600}
.day{margin:16px 0 0;color:var(--qing-200)}
.time{margin:0;font-size:56px;line-height:64px;font-weight:600;font-variant-numeric:tabular-nums}
.state{margin:8px 0 0}
h2{margin:0 0 4px;font-size:18px;line-height:26px;font-weight:600}
section{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:16px;margin-bottom:12px}
p.hint{margin:0 0 16px;font-size:14px;line-height:21px;color:var(--ink-3)}
.steps{display:grid;grid-template-columns:1fr 1fr;gap:8px}
.steps form:last-child{grid-column:1/-1}
@media (min-width:600px){.steps{grid-template-columns:repeat(3,1fr)}.steps form:last-child{grid-column:auto}}
button{width:100%;min-height:52px;padding:8px 12px;font:600 16px/25px var(--font);border-radius:10px;cursor:pointer;
border:1px solid var(--qing-700);background:var(--card);color:var(--qing-700)}
button.primary{background:var(--qing-700);color:#fff}
button:hover{border-color:var(--qing-600)}
button:focus-visible,input:focus-visible{outline:none;box-shadow:0 0 0 2px var(--card),0 0 0 5px var(--qing-600)}
label{display:block;font-size:14px;line-height:21px;color:var(--ink-2);margin-bottom:4px}
input{width:100%;min-height:52px;padding:8px 12px;font:400 16px/25px var(--font);color:var(--ink);
background:var(--card);border:1px solid var(--line-strong);border-radius:10px}
.pick{display:grid;gap:8px}
@media (min-width:600px){.pick{grid-template-columns:2fr 1fr;align-items:end}}
.wrong{background:var(--fail-tint);color:var(--fail-ink);border-left:4px solid var(--fail);border-radius:5px;
padding:8px 12px;margin:0 0 12px}
`
