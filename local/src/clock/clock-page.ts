import { html, raw } from 'hono/html'
import { clockStyle } from './clock-style'
import { dayInWords, onTheWall, timeInWords } from './shanghai'

export type ClockFace = { readonly now: Date; readonly real: Date; readonly wrong?: string | undefined }

/** The whole page; it needs no script. */
export const clockPage = ({ now, real, wrong }: ClockFace) => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>本机时钟</title>
<style>${raw(clockStyle)}</style>
</head>
<body>
<header><div>
<h1>本机时钟</h1>
<p class="day">${dayInWords(now)}</p>
<p class="time"><time datetime="${now.toISOString()}">${timeInWords(now)}</time></p>
<p class="state">${distance(now, real)}</p>
</div></header>
<main>
${wrong === undefined ? '' : html`<p class="wrong" role="alert">${wrong}</p>`}
<section>
<h2>往后拨</h2>
<p class="hint">证照到期、提醒、签名时效、定时任务都看这只钟。拨过去的定时任务会补跑。</p>
<div class="steps">
${step('plusHour', '过 1 小时')}
${step('plusDay', '过 1 天')}
${step('nineTomorrow', '到明天 09:00')}
</div>
</section>
<section>
<h2>拨到某一刻</h2>
<p class="hint">北京时间。往回拨也可以，已经写下的记录不会变。</p>
<form method="post" class="pick">
<div><label for="at">日期和时间</label>
<input id="at" name="at" type="datetime-local" value="${onTheWall(now)}" required></div>
<button class="primary" name="move" value="at">拨到这一刻</button>
</form>
</section>
<section>
<h2>回到真实时间</h2>
<p class="hint">真实时间是 ${dayInWords(real)} ${timeInWords(real)}。</p>
<form method="post"><button name="move" value="real">回到真实时间</button></form>
</section>
</main>
</body>
</html>`

const step = (move: string, words: string) =>
  html`<form method="post"><button name="move" value="${move}">${words}</button></form>`

/** Says how far the clock is from real time, in the two largest units. */
const distance = (now: Date, real: Date): string => {
  const minutes = Math.round((now.getTime() - real.getTime()) / 60_000)
  if (minutes === 0) return '跟着真实时间走'
  return `比真实时间${minutes > 0 ? '快' : '慢'} ${inUnits(Math.abs(minutes))}`
}

const inUnits = (minutes: number): string =>
  [
    [Math.floor(minutes / 1_440), '天'] as const,
    [Math.floor(minutes / 60) % 24, '小时'] as const,
    [minutes % 60, '分钟'] as const,
  ]
    .filter(([count]) => count > 0)
    .slice(0, 2)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(' ')
