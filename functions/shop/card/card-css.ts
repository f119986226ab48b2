import { createHash } from 'node:crypto'

/** The values of the house's tokens that the public page needs; type in rem, so that the reader's own size counts. */
const tokens = `
:root{--qing-800:#0b4147;--qing-700:#0e565d;--qing-600:#17707a;--qing-300:#a5cbca;--qing-200:#bcdcdb;--qing-50:#edf5f3;
--paper:#faf8f3;--card:#fff;--line:#e7e1d5;--line-strong:#948c7d;--ink:#172325;--ink-2:#435053;--ink-3:#5f6b6e;
--pass:#2c7031;--pass-ink:#23602a;--pass-line:#a9c9a8;--warn:#b05a04;--warn-ink:#864200;--warn-tint:#fdf0d9;--warn-line:#e3c08f;
--fail:#b52f20;--fail-ink:#9c2418;--fail-tint:#fbe8e3;--fail-line:#e2aca3;--none:#5f6b6e;--none-ink:#4d585b;--none-tint:#eeefec;--none-line:#c9cdca;
--font:"Noto Sans SC","Noto Sans CJK SC","PingFang SC","HarmonyOS Sans SC","MiSans",system-ui,sans-serif;
--display:600 1.75rem/2.25rem var(--font);--title:600 1.375rem/1.875rem var(--font);--head:600 1.125rem/1.625rem var(--font);
--body:400 1rem/1.5625rem var(--font);--strong:600 1rem/1.5625rem var(--font);--sub:400 .875rem/1.3125rem var(--font);--note:400 .8125rem/1.1875rem var(--font);
--touch:44px;--touch-primary:52px;--gap:12px;--block:24px}
[data-size=large]{--display:600 2.125rem/2.75rem var(--font);--title:600 1.75rem/2.375rem var(--font);--head:600 1.4375rem/2.0625rem var(--font);
--body:400 1.25rem/2rem var(--font);--strong:600 1.25rem/2rem var(--font);--sub:400 1.125rem/1.6875rem var(--font);--note:400 1.0625rem/1.5rem var(--font);
--touch:52px;--touch-primary:60px;--gap:14px;--block:28px}`

const base = `
*{box-sizing:border-box;margin:0;padding:0}
html{color-scheme:light;-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth;scroll-padding-bottom:96px}
body{font:var(--body);color:var(--ink);background:var(--paper);font-variant-numeric:tabular-nums;-webkit-font-smoothing:antialiased;text-wrap:pretty;overflow-wrap:anywhere}
a{color:var(--qing-700);text-underline-offset:3px}
b{font-weight:600}
ul,ol{list-style:none}
svg{display:block;flex:none}
.defs,.seen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.trap,.paper{display:none}
:focus-visible{outline:3px solid var(--qing-600);outline-offset:2px}
:target{scroll-margin-top:8px}
.page{max-width:640px;min-height:100vh;margin:0 auto;display:flex;flex-direction:column}
main{flex:1}
.col{padding:var(--gap) 16px var(--block);display:flex;flex-direction:column;gap:var(--gap)}
.nw{white-space:nowrap}
.sub{font:var(--sub);color:var(--ink-2)}
.note{font:var(--note);color:var(--ink-3)}
.warn-t{color:var(--warn-ink)}.fail-t{color:var(--fail-ink)}.pass-t{color:var(--pass-ink)}
.g{width:1.25rem;height:1.25rem}.g.line{width:1.5rem;height:1.5rem}.g.big{width:3.125rem;height:3.125rem}.g.huge{width:4.5rem;height:4.5rem}
.g.pass{color:var(--pass)}.g.warn{color:var(--warn)}.g.fail{color:var(--fail)}.g.none{color:var(--none)}
.i{width:1.25rem;height:1.25rem;fill:none;stroke:currentColor;stroke-width:1.75;stroke-linecap:round;stroke-linejoin:round}`

const frame = `
.top{display:flex;align-items:center;gap:10px;padding:10px 16px}
.seal{width:30px;height:30px;flex:none}
.seal svg{width:100%;height:100%}
.who{flex:1;min-width:0;font:var(--note);color:var(--ink-3)}
.who b{display:block;color:var(--ink);font:var(--sub);font-weight:600}
.pill{min-height:var(--touch);min-width:64px;display:inline-flex;align-items:center;justify-content:center;padding:0 14px;border-radius:999px;border:1.5px solid var(--line-strong);color:var(--ink);font:var(--sub);font-weight:600;background:var(--card);white-space:nowrap;text-decoration:none}
.card{background:var(--card);border-radius:14px;box-shadow:0 0 0 1px var(--line);padding:16px}
.card>h2{font:var(--head);margin-bottom:10px}
.flush{padding:0;overflow:hidden}
.flush>*+*{border-top:1px solid var(--line)}
.sec{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:2px 12px;margin-top:12px}
.sec h2{font:var(--head)}
.sec .note{font:var(--sub)}
.btn{display:flex;align-items:center;justify-content:center;gap:8px;width:100%;min-height:var(--touch-primary);padding:8px 18px;border:0;border-radius:10px;font:var(--strong);text-align:center;text-decoration:none;cursor:pointer}
.btn .i{width:1.125rem;height:1.125rem}
.pri{background:var(--qing-700);color:#fff}
.pri:active{background:var(--qing-600)}
.out{background:var(--card);color:var(--qing-700);box-shadow:inset 0 0 0 1.5px var(--qing-700)}
.quiet{background:var(--qing-50);color:var(--qing-700)}
.bad{background:var(--card);color:var(--fail-ink);box-shadow:inset 0 0 0 1.5px var(--fail)}
.small{min-height:var(--touch);padding:4px 14px;font:var(--sub);font-weight:600}
.btns{display:flex;flex-wrap:wrap;gap:10px}
.btns>*{flex:1 1 7rem;width:auto}
.strip{display:flex;gap:10px;align-items:flex-start;padding:11px 16px;border-radius:10px;font:var(--sub);background:var(--none-tint);color:var(--none-ink);margin-top:10px}
.reply{margin-top:10px;padding:10px 16px;border-left:4px solid var(--qing-300);background:var(--qing-50);border-radius:0 10px 10px 0}
.reply .own{white-space:pre-line}
.strip.alert{background:var(--warn-tint);color:var(--warn-ink)}
.foot{padding:4px 16px 28px;display:grid;gap:6px;font:var(--note);color:var(--ink-3)}
.foot a{display:inline-block;padding:13px 8px;margin:-13px -8px}`

const shop = `
.hero{position:relative;overflow:hidden;background:var(--qing-800);color:#fff;border-radius:20px;padding:20px 20px 16px;margin:0 8px}
.corner{position:absolute;right:-34px;top:-40px;width:150px;height:150px;opacity:.07}
.hero h1{font:var(--display);letter-spacing:.01em;position:relative}
.addr{position:relative;color:var(--qing-200);font:var(--sub);margin-top:6px;display:flex;gap:6px}
.addr .i{width:1.125rem;height:1.125rem;margin-top:.125em}
.kinds{position:relative;color:var(--qing-200);font:var(--note);margin-top:4px;padding-left:calc(1.125rem + 6px)}
.ask{position:relative;margin-top:16px;background:var(--card);color:var(--ink);border-radius:14px;padding:14px 14px 12px}
.ask h2{font:var(--strong)}
.ask .sub{margin:2px 0 10px}
.over{position:relative;display:flex;gap:10px;margin-top:16px;padding:12px 14px;border-radius:14px;background:var(--warn-tint);color:var(--warn-ink)}
.over .g{margin-top:.15em}
.verdict{display:flex;gap:14px;align-items:center}
.verdict h2{font:var(--sub);color:var(--ink-2)}
.verdict .w{font:var(--title)}
.sum{margin-top:12px;padding-top:12px;border-top:1px solid var(--line)}
.fails{margin-top:10px;display:flex;flex-direction:column;gap:8px}
.fails li{display:flex;gap:10px;align-items:flex-start;background:var(--fail-tint);border-radius:10px;padding:10px 12px}
.fails .g{margin-top:.15em}
.fails .sub{display:block}
.lic,.hist{padding:14px 16px}
.l1{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:flex-start;gap:4px 10px}
.l1 h3{font:var(--strong)}
.tag{padding:1px 8px 1px 6px;border-radius:5px;font:var(--note);font-weight:600;white-space:nowrap;border:1px solid;border-left-width:4px;background:var(--card)}
.tag.ok{color:var(--pass-ink);border-color:var(--pass-line);border-left-color:var(--pass)}
.tag.qing{color:var(--qing-700);border-color:var(--qing-300);border-left-color:var(--qing-600)}
.tag.soon{color:var(--warn-ink);border-color:var(--warn-line);border-left-color:var(--warn)}
.tag.late{color:var(--fail-ink);border-color:var(--fail-line);border-left-color:var(--fail)}
.tag.off{color:var(--none-ink);border-color:var(--none-line);border-left-color:var(--none)}
.hist{display:flex;gap:12px;align-items:flex-start}
.hist>div{flex:1;min-width:0}
.hist h3{font:var(--strong)}
.more>.flush{border-top:1px solid var(--line)}
summary{min-height:var(--touch);display:flex;align-items:center;gap:6px;cursor:pointer;color:var(--qing-700);font:var(--sub);font-weight:600;list-style:none}
summary::-webkit-details-marker{display:none}
summary::after{content:"";width:.5em;height:.5em;border:solid;border-width:0 1.75px 1.75px 0;transform:translateY(-.15em) rotate(45deg)}
[open]>summary::after{transform:translateY(.15em) rotate(225deg)}
.more>summary{padding:0 16px}
.hist details{margin-bottom:-10px}
.was{padding-bottom:8px}
.was li{font:var(--sub);color:var(--ink-2);display:flex;gap:8px;padding:4px 0}
.was .g{width:1rem;height:1rem;margin-top:.2em}
.office{display:flex;align-items:center;gap:12px}
.office div{flex:1;min-width:0}
.office h2{font:var(--strong)}
.lead{width:40px;height:40px;border-radius:12px;display:grid;place-items:center;background:var(--qing-50);color:var(--qing-700);flex:none}
.calls{display:grid;gap:10px;margin-top:12px}`

const words = `
form{display:grid;gap:10px;margin-top:10px}
label{font:var(--sub);color:var(--ink-2)}
textarea{display:block;width:100%;min-height:5rem;margin-top:4px;padding:10px 12px;font:var(--body);color:var(--ink);background:var(--card);border:1.5px solid var(--line-strong);border-radius:10px;resize:vertical}
.shots{display:flex;flex-wrap:wrap;gap:10px}
.shots li{display:grid;gap:4px;width:96px}
.shots img{width:96px;height:96px;object-fit:cover;border-radius:10px;border:1px solid var(--line)}
.shots button{min-height:var(--touch);border:0;background:none;color:var(--fail-ink);font:var(--sub)}
input[type=file]{display:block;width:100%;min-height:var(--touch);margin-top:4px;font:var(--body)}
.said{text-align:center;padding:24px 12px 12px;display:flex;flex-direction:column;align-items:center;gap:12px}
.said h1{font:var(--title);margin-top:4px}
.steps{counter-reset:n;display:grid;gap:16px}
.steps li{counter-increment:n;padding-left:calc(1.75rem + 14px);position:relative}
.steps li::before{content:counter(n);position:absolute;left:0;top:0;width:1.75rem;height:1.75rem;border-radius:9px;background:var(--qing-50);color:var(--qing-700);font-weight:600;text-align:center;line-height:1.75rem}
.about h2{font:var(--head);margin-bottom:6px}
.about li{padding-left:1.1em;position:relative;margin-top:4px}
.about li::before{content:"";position:absolute;left:.2em;top:.7em;width:.3em;height:.3em;border-radius:1px;background:var(--qing-700)}
.about p+p{margin-top:8px}`

const paper = `
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media print{
@page{margin:16mm 18mm}
html{font-size:11pt}
body,.page{background:#fff;min-height:0;max-width:none}
.pill,.ask,.btn,form,.screen,summary{display:none}
.paper{display:block}
.hero{background:#fff;color:var(--ink);border:1px solid var(--line-strong);border-radius:14px;margin:0 16px}
.addr,.kinds{color:var(--ink-2)}
.corner{display:none}
.card:not(.flush),.fails li,.lic,.hist,.strip{break-inside:avoid}
.sec{break-after:avoid}
.fails li,.strip,.over{border:1px solid var(--none-line);background:#fff}
details::details-content{content-visibility:visible;display:block}
.more>.lic{border-top:1px solid var(--line)}
}`

const tight = (css: string) => css.replace(/\n/g, '')

/** The one style sheet of the public pages, inline: no second request, and the policy names it by its hash. */
export const cardCss = tight(tokens + base + frame + shop + words + paper)

export const cardCssHash = `sha256-${createHash('sha256').update(cardCss).digest('base64')}`
