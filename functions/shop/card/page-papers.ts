import { licenceState, licenceStateWords, validUntilWords } from '@app/rules/licence/licence-state'
import type { Day } from '@app/rules/time/day'
import { type LicenceState, licenceKindNames } from '@app/types/licence/values'
import type { PublicCard } from '@app/types/shop/card'
import { html, type Markup } from './page-html'

type ShownLicence = PublicCard['licences'][number]

const looks: Readonly<Record<LicenceState, string>> = {
  valid: 'ok',
  unlimited: 'ok',
  renewable: 'qing',
  expiring: 'soon',
  expired: 'late',
  cancelled: 'off',
  unknownTerm: 'off',
}

/** Papers that say until when; the ticket says it already where there is no date. */
const hasTerm = ({ validUntil, cancelled }: ShownLicence) =>
  !cancelled && validUntil !== undefined && validUntil !== 'unlimited'

const paper = (licence: ShownLicence, today: Day, operator: string | undefined): Markup => {
  const standing = licenceState(licence, today)
  return html`<li class="lic"><div class="l1"><h3>${licenceKindNames[licence.kind]}</h3><span class="tag ${looks[standing.state]}">${licenceStateWords(standing)}</span></div>
${hasTerm(licence) && html`<p class="sub">${validUntilWords(licence.validUntil, standing.standing)}</p>`}
${operator && html`<p class="sub">经营者 ${operator}</p>`}
<p class="note">${licence.number}</p></li>`
}

/** What permits the trade comes before the business licence, what is still in force before what was cancelled. */
const rank = ({ kind, cancelled }: ShownLicence) => (cancelled ? 2 : 0) + (kind === 'business' ? 1 : 0)

/** The shop's papers with their state on this day. */
export const papers = ({ licences, operator }: Pick<PublicCard, 'licences' | 'operator'>, today: Day): Markup => {
  const ordered = licences.toSorted((a, b) => rank(a) - rank(b))
  const holder = ordered.find(({ kind }) => kind === 'business') ?? ordered[0]
  const count = licences.length > 0 && html`<span class="note">共 ${licences.length} 张</span>`
  return html`<div class="sec"><h2>证照</h2>${count}</div>
${
  ordered.length > 0
    ? html`<ul class="card flush">${ordered.map((one) => paper(one, today, one === holder ? operator : undefined))}</ul>`
    : html`<p class="card sub">本局的登记里还没有这家店的证照。店里应当挂着证照原件，可以当面看。</p>`
}`
}
