import { readFonts } from '@app/functions/paper/fonts'
import { createRenderer } from '@app/functions/paper/render-pdf'
import type { Day } from '@app/rules/time/day'

const template = `
#let data = json(bytes(sys.inputs.data))
#let day = data.day.split("-").map(int)
#set document(title: data.title, author: data.office, date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set page(paper: "a4", margin: 24mm)
#set text(font: "Noto Sans SC", lang: "zh", size: 12pt)
#set par(leading: 0.9em, spacing: 1.2em)
#text(size: 20pt, weight: 600, data.title)

#text(fill: luma(90), data.office)
#v(4mm)
#table(
  columns: (1fr, 2fr), inset: 3mm, stroke: 0.5pt + luma(170),
  ..data.rows.map(row => (strong(row.at(0)), row.at(1))).flatten(),
)
#v(4mm)
#data.closing
`

/** What hangs beside the sink: limits that a kitchen measures itself by. */
const rows = [
  ['冷藏', '0 到 8 ℃'],
  ['冷冻', '-12 ℃ 或者更低'],
  ['烧熟煮透', '中心温度 70 ℃ 以上'],
  ['热藏', '高于 60 ℃'],
  ['8 ℃ 到 60 ℃ 之间', '熟的肉菜最多放 2 小时'],
  ['蒸汽、煮沸消毒', '100 ℃，10 分钟以上'],
  ['红外线消毒柜', '120 ℃ 以上，10 分钟以上'],
  ['含氯消毒液', '有效氯 250 mg/L 以上，泡 5 分钟以上'],
  ['食堂留样', '每样 125 克以上，冷藏 48 小时以上'],
] as const

/** A page to be printed and hung up. */
export const drawHandout = async (office: string, day: Day): Promise<Uint8Array> =>
  await createRenderer({ fonts: readFonts() })(template, {
    ...{ title: '后厨温度和时间一览', office, day, rows },
    closing: '量了就记，记了就签名。超出范围，先处理食品，再修设备。',
  })
