import { createHash } from 'node:crypto'
import type { CourseContent } from '@app/types/training/course'
import { demoDistrict } from '../../district'
import { officeOpenid } from '../../seed-people'
import { back, type Life } from '../life'
import { drawHandout } from './draw-handout'
import { paintBoards, paintTemperatures } from './paint-lesson'

const kitchens = ['catering', 'smallCatering', 'canteen'] as const
const managers = ['foodSafetyDirector', 'foodSafetyOfficer'] as const

/** Puts a lesson's file in its place; how its content names it. */
const put = async (life: Life, kind: 'picture' | 'pdf', body: Uint8Array) => {
  const contentType = kind === 'pdf' ? ('application/pdf' as const) : ('image/png' as const)
  const facts = { contentType, bytes: body.byteLength, sha256: createHash('sha256').update(body).digest('hex') }
  const form = await life.as(officeOpenid).training.prepareLessonFile({ kind, ...facts })
  if (form.state === 'wanted') await life.objects.put({ key: form.fields['key'] ?? '', body, contentType })
  return facts
}

const fiveThings = `开门前五件事，按顺序做，十分钟够了。

一、看人：问一遍有没有发热、拉肚子，看手上有没有伤口。不合适的先离岗。
二、看票：今天进的货有票，肉有检疫合格证明，和货对得上。
三、看温度：冷藏 0 到 8 ℃，冷冻 -12 ℃ 以下，抄下来，不是看一眼。
四、看餐具：消毒柜开过，温度到了，餐具放进保洁柜。
五、看地面：墙角、地沟、台面下没有虫鼠的痕迹，垃圾桶盖好。

发现问题当场改，改不了的写下来，定人定时间。`

const crossing = `生肉、生水产上有细菌，煮熟了就死；可是它们会跟着手、刀、板、抹布跑到凉菜和熟食上，那里不再加热。

所以要分三样：
· 器具分：刀、板、容器按颜色分，红的切生肉，蓝的切水产，绿的切蔬菜，白的切熟食。
· 位置分：冰箱里熟食在上，生肉在下；凉菜在专间里做。
· 人手分：碰过生的，洗手消毒，再碰熟的。`

const sampling = `留样不是摆样子：有人吃坏了肚子，靠它查清是哪一样菜。

· 每样菜都留，每样 125 克以上，少一样都不行。
· 用消过毒的专用盒，盖好，一样一盒。
· 标签写菜名、时间、谁留的。
· 放专用冰箱冷藏，满 48 小时再倒，倒的时候也记一笔。
· 不够 125 克就再取；取不到的照实写，不要改数字。`

const control = `日管控由食品安全员做，照着自己店的风险管控清单一条一条看。

· 清单可以改：你的店没有凉菜就不用管凉菜，有外卖就加上外卖。
· 没有发现问题也要提交，叫零风险报告。
· 发现问题：先处理食品，再处理设备；写清楚在哪里、多严重、谁来改、什么时候改好。
· 周排查时总监逐条问：改好了没有，为什么会出，下周怎么防。
· 晚交的记录系统会标出来，不用补时间，照实写原因。`

export type CourseIdea = { readonly content: CourseContent; readonly isPublished: boolean }

/** What the office wrote: with text, pictures, a page to print and a lesson elsewhere; and one that is not ready. */
export const courseIdeas = async (life: Life): Promise<readonly CourseIdea[]> => {
  const day = back(life, 88)
  const office = demoDistrict.bureauName
  const source = { person: '沈知远', office, day }
  const [boards, temperatures] = [
    await put(life, 'picture', paintBoards()),
    await put(life, 'picture', paintTemperatures()),
  ]
  const handout = await put(life, 'pdf', await drawHandout(office, day))
  const picture = { kind: 'picture' as const, contentType: 'image/png' as const }
  const everyday: CourseContent = {
    ...{ title: '开门前的五件事', source, requiredSeconds: 300, businessTypes: [...kitchens] },
    lessons: [
      { key: 'l1', title: '看人、看票、看温度', kind: 'text', text: fiveThings },
      { key: 'l2', title: '生熟怎么分', kind: 'text', text: crossing },
      { key: 'l3', title: '四种颜色的刀和板', ...picture, ...boards, contentType: 'image/png' },
    ],
  }
  const measuring: CourseContent = {
    ...{ title: '温度、消毒和留样怎么记', source, requiredSeconds: 180, businessTypes: [...kitchens] },
    lessons: [
      { key: 'l1', title: '留样为什么要 125 克、48 小时', kind: 'text', text: sampling },
      { key: 'l2', title: '从冷到热：红色一段最危险', ...picture, ...temperatures, contentType: 'image/png' },
      { key: 'l3', title: '后厨温度和时间一览（可打印）', kind: 'pdf', ...handout, contentType: 'application/pdf' },
    ],
  }
  const managing: CourseContent = {
    ...{ title: '食品安全员怎样做日管控', source, requiredSeconds: 360, posts: [...managers] },
    lessons: [
      { key: 'l1', title: '清单、零风险报告和晚交', kind: 'text', text: control },
      { key: 'l2', title: '国家市场监督管理总局网站：法律法规', kind: 'link', url: 'https://www.samr.gov.cn/' },
    ],
  }
  const pharmacy: CourseContent = {
    ...{ title: '药店：冷藏药品到货怎么收', source, requiredSeconds: 180, businessTypes: ['drugRetail'] },
    lessons: [{ key: 'l1', title: '先看温度记录再签收', kind: 'text', text: '到货先看保温箱的温度记录，再点数签收。' }],
  }
  return [everyday, measuring, managing, pharmacy].map((content) => ({ content, isPublished: content !== pharmacy }))
}
