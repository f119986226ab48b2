import { healthRateWords } from '@app/rules/employee/published'
import { dayOf, fullDate } from '@app/rules/time/day'
import { trainingRateWords } from '@app/rules/training/certificate'
import { postNames } from '@app/types/employee/values'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'

type People = NonNullable<PublicCard['people']>

const responsible = ({ post, name, phone }: People['responsible'][number]): Markup =>
  html`<li class="lic"><div class="l1"><h3>${postNames[post]}</h3><span class="sub">${name}</span></div>${phone && html`<p class="sub">电话 ${phone}</p>`}</li>`

const told = (title: string, words: string): Markup =>
  html`<li class="lic"><div class="l1"><h3>${title}</h3><span class="sub">${words}</span></div></li>`

/** Who answers for food safety in the shop, and how many hold a certificate and passed: rates, never whose. */
export const people = ({ people: shown, updatedAt }: Pick<PublicCard, 'people' | 'updatedAt'>): Markup | undefined => {
  const rate = shown && healthRateWords(shown.health)
  const trained = shown?.training && trainingRateWords(shown.training)
  if (!shown || (!rate && !trained && shown.responsible.length === 0)) return undefined
  return html`<div class="sec"><h2>人员</h2><span class="note">到 ${fullDate(dayOf(updatedAt))}</span></div>
<ul class="card flush">${rate && told('健康证', rate)}${trained && told('培训考试', trained)}${shown.responsible.map(responsible)}</ul>`
}
