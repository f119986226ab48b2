import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'
import { icon } from './page-shapes'

/** What a telephone dials: figures and a leading plus. */
const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '')

const complaints = html`<a class="btn out" href="tel:12315">投诉举报打 12315</a>`

/** Who is responsible and how to reach them. Complaints go to 12315, whoever the shop belongs to. */
export const contact = ({ station, gridOfficer }: Pick<PublicCard, 'station' | 'gridOfficer'>): Markup => {
  const name = station?.name ?? '投诉举报'
  const call =
    station?.phone &&
    html`<a class="btn pri" href="tel:${dialled(station.phone)}">${icon('phone')}打给监管所 ${station.phone}</a>`
  return html`<section class="card"><div class="office"><span class="lead">${icon('office')}</span><div><h2>${name}</h2><p class="sub">${station ? '负责这家店的日常监督检查' : '这家店还没有划给哪个监管所'}</p>${gridOfficer && html`<p class="sub">网格监管人员 ${gridOfficer.name}</p>`}</div></div>
<div class="calls">${call}${complaints}</div>
<p class="paper">${station?.phone && `电话 ${station.phone}，`}投诉举报 12315</p></section>`
}

/** Length that a report may have; the server refuses more. */
export const mostWords = 200

type ReportWords = { readonly title: string; readonly button: string; readonly look: 'pri' | 'quiet' }

const ofShop: ReportWords = { title: '码和店对不上？', button: '这张码和店对不上，告诉我们', look: 'quiet' }

/** One tap that the code does not match the shop; words if one likes. `trap` is what only machines fill in. */
export const reportForm = (
  action: string,
  { title, button, look }: ReportWords = ofShop,
): Markup => html`<section class="card screen" id="report"><h2>${title}</h2>
<p class="sub">点一下就行，不用登录，也不用留姓名电话。我们会去现场核对。</p>
<form method="post" action="${action}">
<label>想说明一下也可以（不写也行）<textarea name="words" maxlength="${mostWords}" rows="2"></textarea></label>
<p class="trap"><label>请不要填这一格<input name="website" tabindex="-1" autocomplete="off"></label></p>
<button class="btn ${look}">${icon('flag')}${button}</button>
</form></section>`
